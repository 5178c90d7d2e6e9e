import type { AttackedService } from "./attacked-service.js";
import type { DearDocument } from "./dear-documents.js";
import type { HealthProbe } from "./health-probe.js";

/** What one document did to the service. */
export interface Blow {
  readonly name: string;
  readonly asked: DearDocument;
  readonly status: number;
  /** The code of the first error; undefined where there is none. */
  readonly code: string | undefined;
  readonly cost: number;
  /** How long /healthz waited at most meanwhile. */
  readonly waitMs: number;
  readonly cpuMs: number;
  /** The longest turn of the event loop, in processor time: what a wait would be on a machine that is not busy. */
  readonly turnMs: number;
  readonly ms: number;
  readonly residentMb: number;
}

interface Body {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly extensions?: { readonly cost?: { readonly requested: number } };
}

/** Sends a document alone, twice (the second is run compiled), and says what it did; gives the worse of both. */
export async function sendAlone(
  service: AttackedService,
  probe: HealthProbe,
  name: string,
  document: DearDocument,
): Promise<Blow> {
  const first = await sendOnce(service, probe, name, document);
  if (first.code !== undefined) return first;
  const second = await sendOnce(service, probe, name, document);
  return second.turnMs > first.turnMs ? second : first;
}

async function sendOnce(
  service: AttackedService,
  probe: HealthProbe,
  name: string,
  document: DearDocument,
): Promise<Blow> {
  await Promise.all([probe.longestMs(), service.longestTurnMs()]);
  const before = await service.usage();
  const begun = performance.now();
  const { status, body } = await ask(service.url, document);
  const ms = performance.now() - begun;
  const [after, waitMs] = [await service.usage(), await probe.longestMs()];
  const turnMs = await service.longestTurnMs();
  const cpuMs = after.cpuMs - before.cpuMs;
  return {
    name,
    asked: document,
    status,
    code: body.errors?.[0]?.extensions?.code,
    cost: body.extensions?.cost?.requested ?? 0,
    waitMs: Math.round(waitMs),
    cpuMs,
    turnMs: Math.round(turnMs),
    ms: Math.round(ms),
    residentMb: after.residentMb,
  };
}

/** Asks as the client of an address, where one is given. */
export async function ask(
  url: string,
  { text, variables }: DearDocument,
  address?: string,
): Promise<{ readonly status: number; readonly body: Body }> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        ...(address !== undefined && { "x-forwarded-for": address }),
      },
      body: JSON.stringify({ query: text, variables }),
    });
    return { status: response.status, body: (await response.json()) as Body };
  } catch {
    // The process has ended, or cut the connection.
    return { status: 0, body: {} };
  }
}

/** Codes that say that a document was refused as it is, for its size or for what it asks. */
const REFUSALS = new Set([
  "COST_LIMIT_EXCEEDED",
  "QUERY_LIMIT_EXCEEDED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
]);

export const isRefused = ({ code }: Blow): boolean => code !== undefined && REFUSALS.has(code);
