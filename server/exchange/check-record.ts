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
} from "../../schema/record.js";
import { recordProblems } from "../../schema/record-problems.js";
import { type ImportProblem, shown } from "./import-problem.js";
import type { ReadRecord, RecordList } from "./importer.js";

const SCHEMAS: Record<RecordList, z.ZodObject> = {
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

/** Checks a record against the schema of its list, and what one record alone can break beside it. */
export function checkRecord(read: ReadRecord): { record: CheckedRecord } | { problems: ImportProblem[] } {
  const { list, record, place, columns } = read;
  const result = SCHEMAS[list].safeParse(record);
  if (!result.success) {
    const problems = recordProblems(result.error, SCHEMAS[list], record).map(({ path, text }) => {
      const [field] = path;
      return {
        ...place,
        column: columns?.[String(field)] ?? place.column ?? String(field ?? ""),
        text: `${/[.!?]$/u.test(text) ? text : `${text}.`} Correct it.`.replace(/^field /u, "Field "),
        leftOut: "record" as const,
      };
    });
    return { problems };
  }
  const checked = result.data as unknown as CheckedRecord & { from?: string; to?: string };
  const text = anchorProblem(checked, list);
  if (text === undefined) return { record: checked };
  return { problems: [{ ...place, value: shown(checked.id), text, leftOut: "record" }] };
}

function anchorProblem(
  { id, from, to }: { id: string; from?: string; to?: string },
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
