import type { LinkageKind, LinkageStatus } from "../generated/graphql.js";
import { listInWords, mostFrequent } from "./list-words.js";
import { counted, LINKAGE_COUNTS } from "./wording.js";

/** What a sentence about linkages needs to know of each. */
export interface ToldLinkage {
  readonly kind: LinkageKind;
  readonly status?: LinkageStatus | null | undefined;
}

const isOrAre = (count: number): string => (count === 1 ? "is" : "are");
const hasOrHave = (count: number): string => (count === 1 ? "has" : "have");

const PREDICATES: Readonly<Record<LinkageStatus | "NONE", (count: number) => string>> = {
  ESTABLISHED: (count) => `${isOrAre(count)} established`,
  ENDED: (count) => `${hasOrHave(count)} ended`,
  IN_PIPELINE: (count) => `${isOrAre(count)} in the pipeline`,
  PROPOSED: (count) => `${isOrAre(count)} only proposed`,
  REQUESTED: (count) => `${isOrAre(count)} only requested`,
  ANTICIPATED: (count) => `${isOrAre(count)} only anticipated`,
  NONE: (count) => `${hasOrHave(count)} no documented status`,
};

const FEW = 3;

/** "9 fundings"; "105 linkages (40 trainings, 30 fundings, 20 adoptions and 15 others)" where they are of several kinds. */
export function kindsInWords(linkages: readonly ToldLinkage[]): string {
  const kinds = mostFrequent(linkages.map(({ kind }) => kind));
  const told = kinds.map(([kind, count]) => counted(count, ...LINKAGE_COUNTS[kind]));
  if (told.length < 2) return told[0] ?? "no linkages";
  const rest = kinds.slice(FEW).reduce((sum, [, count]) => sum + count, 0);
  const parts = rest === 0 ? told : [...told.slice(0, FEW), counted(rest, "other")];
  return `${counted(linkages.length, "linkage")} (${listInWords(parts)})`;
}

/** How far linkages got: "6 are only proposed, 2 are established and 1 has no documented status." Nothing for none. */
export function statusesInWords(linkages: readonly ToldLinkage[]): string {
  const statuses = mostFrequent(linkages.map(({ status }) => status ?? "NONE"));
  const [first] = statuses;
  if (first === undefined) return "";
  const [status, count] = first;
  if (statuses.length > 1)
    return `${listInWords(statuses.map(([one, many]) => `${many.toLocaleString("en")} ${PREDICATES[one](many)}`))}.`;
  return `${count === 1 ? "It" : "All of them"} ${PREDICATES[status](count)}.`;
}
