import { fold } from "../../../schema/fold.js";
import type { ImportInput, ImportItem } from "../importer.js";
import { keySlug } from "../importing/slug.js";
import type { KnownEnds } from "./known-ends.js";
import type { WaitingRows } from "./waiting-rows.js";

/**
 * Finds the ends that no file describes among the stakeholders of the graph: by the key that an earlier file had for them,
 * by name, other name or acronym. Those that several have are told. Reads all names once, and only where it was asked for.
 */
export async function matchEnds(
  waiting: WaitingRows,
  ends: KnownEnds,
  { match, graph }: Pick<ImportInput, "match" | "graph">,
): Promise<ImportItem[]> {
  const missing = waiting.missing();
  if (match !== true || missing.length === 0) return [];
  const byName = groupBy(missing, fold);
  const byKey = groupBy(missing, keySlug);
  const found = new Map<string, Set<string>>(missing.map((text) => [text, new Set()]));
  for await (const part of graph.names())
    for (const { id, names } of part) {
      for (const name of names) for (const text of byName.get(fold(name)) ?? []) found.get(text)?.add(id);
      for (const key of keysIn(id)) for (const text of byKey.get(key) ?? []) found.get(text)?.add(id);
    }
  const problems: ImportItem[] = [];
  for (const [text, ids] of found) {
    const [id, another] = ids;
    if (id !== undefined && another === undefined) ends.addMatch(text, id);
    else if (another !== undefined) {
      ends.addSeveral(text);
      problems.push(
        waiting.problemAt(
          text,
          `Required a name that one stakeholder has; ${[...ids].sort().join(", ")} have this one. Name one of these ids.`,
        ),
      );
    }
  }
  return problems;
}

/** What may be the key in an id of an import, such as `17` in `agency:orgs-17`. */
function* keysIn(id: string): Generator<string> {
  const name = id.slice(id.indexOf(":") + 1);
  for (let at = name.indexOf("-"); at >= 0; at = name.indexOf("-", at + 1)) yield name.slice(at + 1);
}

function groupBy(texts: readonly string[], keyOf: (text: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const text of texts) {
    const key = keyOf(text);
    if (key === "") continue;
    groups.set(key, [...(groups.get(key) ?? []), text]);
  }
  return groups;
}
