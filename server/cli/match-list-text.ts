import { csvLine } from "../exchange/tables/csv-line.js";
import type { MatchedName } from "./match-list.js";

/** The columns of a list that was matched. */
export const MATCH_LIST_HEADINGS = csvLine([
  "line",
  "name",
  "decision",
  "id",
  "called",
  "score",
  "evidence",
  "candidates",
]);

/** A name as a row: the id where it is a match, and all candidates with their scores where it is not sure. */
export function matchListRow({ line, name, decision, candidates }: MatchedName): string {
  const [best] = candidates;
  const found = decision === "match" ? best : undefined;
  const others = candidates.filter((one) => one !== found);
  return csvLine([
    ...[line, name, decision, found?.id ?? "", found?.name ?? "", best?.score ?? "", best?.description ?? ""],
    others.map(({ id, name: called, score }) => `${id} ${called} (${score})`).join("; "),
  ]);
}
