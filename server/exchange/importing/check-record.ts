import type { z } from "zod";
import {
  agencyRecord,
  clusterRecord,
  documentRecord,
  linkageRecord,
  placeRecord,
  projectRecord,
  sectorRecord,
  topicRecord,
  universityRecord,
} from "../../../schema/record.js";
import { recordProblems } from "../../../schema/record-problems.js";
import { type ImportProblem, shown } from "./import-problem.js";
import type { ReadRecord, RecordList } from "../importer.js";
import { withoutOddValues } from "./odd-values.js";
import { identifierFault, isPlaceholder } from "../values/identifier-schemes.js";

/** What a record of each list has to be. */
export const SCHEMAS: Readonly<Record<RecordList, z.ZodObject>> = {
  documents: documentRecord,
  sectors: sectorRecord,
  places: placeRecord,
  topics: topicRecord,
  clusters: clusterRecord,
  agencies: agencyRecord,
  universities: universityRecord,
  projects: projectRecord,
  linkages: linkageRecord,
};

/** A record that keeps its schema. */
export interface CheckedRecord {
  readonly id: string;
}

/** A record that can be stored, with what was taken out of it; or why it cannot. */
export type RecordCheck =
  | { readonly record: CheckedRecord; readonly costs: readonly ImportProblem[] }
  | { readonly problems: readonly ImportProblem[] };

const NO_COSTS: readonly ImportProblem[] = [];

/**
 * Checks a record against the schema of its list, and what one record alone can break beside it. A field that is wrong
 * costs only itself where a record can do without. `today`, an ISO date, is what times are held against.
 */
export function checkRecord(read: ReadRecord, today?: string): RecordCheck {
  const { list, place } = read;
  const result = SCHEMAS[list].safeParse(read.record);
  const whole = result.success
    ? { record: result.data as unknown as CheckedRecord, costs: NO_COSTS }
    : withoutFaults(read, result.error);
  if ("problems" in whole) return whole;
  const faults = identifierFaults(whole.record, read);
  const text = anchorProblem(whole.record, list);
  if (text !== undefined)
    return { problems: [{ ...place, value: shown(whole.record.id), text, leftOut: "record" }] };
  const { record, costs } = faults ?? { record: whole.record, costs: NO_COSTS };
  const odd = today === undefined ? { record, costs: NO_COSTS } : withoutOddValues(record, read, today);
  return { record: odd.record, costs: [...whole.costs, ...costs, ...odd.costs] };
}

/** The record without the fields that break its schema, where it can do without them. */
function withoutFaults(read: ReadRecord, error: z.ZodError): RecordCheck {
  const { list, record, place, columns } = read;
  const found = recordProblems(error, SCHEMAS[list], record).map(({ path, text }) => ({
    path,
    problem: {
      ...place,
      column: columns?.[String(path[0])] ?? place.column ?? String(path[0] ?? ""),
      text: `${/[.!?]$/u.test(text) ? text : `${text}.`} Correct it.`.replace(/^field /u, "Field "),
    },
  }));
  const rest = without(
    record,
    found.map(({ path }) => path),
  );
  const again = SCHEMAS[list].safeParse(rest);
  if (!again.success) return { problems: found.map(({ problem }) => ({ ...problem, leftOut: "record" })) };
  const costs = found.map(({ problem }): ImportProblem => ({ ...problem, leftOut: "value" }));
  return { record: again.data as unknown as CheckedRecord, costs };
}

/** Of a list only the items that are wrong are taken out. */
function without(
  record: Readonly<Record<string, unknown>>,
  paths: readonly (readonly PropertyKey[])[],
): Record<string, unknown> {
  const rest: Record<string, unknown> = { ...record };
  for (const [field, value] of Object.entries(record)) {
    const items = paths.filter((path) => path[0] === field).map((path) => path[1]);
    if (items.length === 0) continue;
    if (Array.isArray(value) && items.every((at) => typeof at === "number"))
      rest[field] = value.filter((_, at) => !items.includes(at));
    else Reflect.deleteProperty(rest, field);
  }
  return rest;
}

interface Identified extends CheckedRecord {
  readonly identifiers?: readonly { readonly scheme: string; readonly value: string }[];
}

/** The record without identifiers that cannot identify; undefined where all can. */
function identifierFaults(
  record: Identified,
  { place, columns }: ReadRecord,
): { record: CheckedRecord; costs: ImportProblem[] } | undefined {
  const { identifiers } = record;
  if (identifiers === undefined || identifiers.length === 0) return undefined;
  const costs: ImportProblem[] = [];
  const kept = identifiers.filter(({ scheme, value }) => {
    const required = identifierFault(scheme, value);
    if (required === undefined) return true;
    costs.push({
      ...place,
      column: columns?.[`identifiers.${scheme}`] ?? columns?.["identifiers"] ?? place.column ?? "identifiers",
      value: shown(value),
      text: `Required an identifier of the scheme ${scheme}: ${required}. Correct it.`,
      leftOut: isPlaceholder(value) ? "nothing" : "value",
    });
    return false;
  });
  return costs.length === 0
    ? undefined
    : { record: { ...record, identifiers: kept } as CheckedRecord, costs };
}

function anchorProblem(
  { id, from, to }: CheckedRecord & { from?: string; to?: string },
  list: RecordList,
): string | undefined {
  const slashes = id.split("/").length - 1;
  if (list !== "linkages") return slashes === 0 ? undefined : 'Required an id without "/". Use "-" instead.';
  if (from === to) return "Required two different stakeholders. Correct one of them.";
  const anchored = slashes === 1 && (id.startsWith(`linkage:${from}/`) || id.startsWith(`linkage:${to}/`));
  return anchored
    ? undefined
    : `Required an id that starts with linkage:${from}/ or linkage:${to}/, one of its ends. Rename it.`;
}
