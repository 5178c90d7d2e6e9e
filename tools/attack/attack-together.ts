import type { AttackedService } from "./attacked-service.js";
import type { HealthProbe } from "./health-probe.js";
import { ask, type Blow } from "./send-documents.js";

export interface TogetherPlan {
  readonly service: AttackedService;
  readonly probe: HealthProbe;
  /** What documents did alone: the dearest of each field is sent. */
  readonly blows: readonly Blow[];
  readonly attackers: number;
  readonly seconds: number;
}

/** What an ordinary client and /healthz had to bear beside several attackers. */
export interface Together {
  readonly waitMs: number;
  readonly turnMs: number;
  /** How long the page of the ordinary client took, in milliseconds: alone, and beside them. */
  readonly alone: readonly number[];
  readonly beside: readonly number[];
  /** The outcomes of each attacker's documents, and how often. */
  readonly outcomes: readonly ReadonlyMap<string, number>[];
}

/** How many documents each attacker has under way. */
const AT_ONCE = 5;

const PAGE = "{ stakeholders(first: 20) { nodes { id name linkages(first: 3) { nodes { id kind } } } } }";
const ALONE_MS = 3_000;

/** Attackers of different addresses send the dearest documents of different fields at once, beside who asks for a page. */
export async function attackTogether(plan: TogetherPlan): Promise<Together> {
  const { service, probe, attackers } = plan;
  const alone = await pagesUntil(service.url, performance.now() + ALONE_MS);
  await Promise.all([probe.longestMs(), service.longestTurnMs()]);
  const end = performance.now() + plan.seconds * 1_000;
  const dearest = dearestOf(plan.blows);
  const [beside, ...outcomes] = await Promise.all([
    pagesUntil(service.url, end),
    ...Array.from({ length: attackers }, (_, attacker) => {
      const own = dearest.filter((_blow, place) => place % attackers === attacker);
      return attackUntil(service.url, `198.51.100.${attacker + 1}`, own, end);
    }),
  ]);
  return {
    ...{ alone, beside, outcomes },
    waitMs: await probe.longestMs(),
    turnMs: await service.longestTurnMs(),
  };
}

/** The document of each field that took most processor time, the dearest first. */
function dearestOf(blows: readonly Blow[]): Blow[] {
  const byField = new Map<string, Blow>();
  for (const blow of blows.toSorted((a, b) => a.cpuMs - b.cpuMs)) byField.set(blow.name, blow);
  return [...byField.values()].sort((a, b) => b.cpuMs - a.cpuMs);
}

/** How long each page took. */
async function pagesUntil(url: string, end: number): Promise<number[]> {
  const took: number[] = [];
  while (performance.now() < end) {
    const begun = performance.now();
    const { status } = await ask(url, { text: PAGE, variables: {} }, "192.0.2.1");
    if (status !== 200) throw new Error(`An ordinary page was answered with ${status}.`);
    took.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return took;
}

async function attackUntil(
  url: string,
  address: string,
  documents: readonly Blow[],
  end: number,
): Promise<ReadonlyMap<string, number>> {
  const outcomes = new Map<string, number>();
  let next = 0;
  const send = async (): Promise<void> => {
    while (performance.now() < end && documents.length > 0) {
      const { asked } = documents[next++ % documents.length] as Blow;
      const { status, body } = await ask(url, asked, address);
      const outcome = body.errors?.[0]?.extensions?.code ?? String(status);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      // Who is refused at once does not ask without a pause.
      if (status === 503 || status === 429) await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  return outcomes;
}
