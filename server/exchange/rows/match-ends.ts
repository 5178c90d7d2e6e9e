import { fold } from "../../../schema/fold.js";
import type { ImportLookup } from "../../store/repositories/import-lookup.js";
import { counted } from "../importing/import-problem.js";
import type { ImportInput, ImportItem } from "../importer.js";
import { keySlug } from "../importing/slug.js";
import type { KnownEnds } from "./known-ends.js";
import { alikeIn, type WaitingRows } from "./waiting-rows.js";

/**
 * Finds the ends that no file describes among the stakeholders of the graph: by the key that an earlier file had for them,
 * by name, other name or acronym. Those that several have are told. Reads all names once, and only where it was asked for,
 * or where the last edition of the files has its ends among other stakeholders: then among these alone.
 */
export async function matchEnds(
  waiting: WaitingRows,
  ends: KnownEnds,
  { match, graph }: Pick<ImportInput, "match" | "graph">,
): Promise<ImportItem[]> {
  const missing = waiting.missing();
  if (missing.length === 0) return [];
  if (match === true) return found(missing, waiting, ends, graph, undefined);
  return ends.hasStakeholders ? [] : foundInLast(missing, waiting, ends, graph);
}

async function found(
  missing: readonly string[],
  waiting: WaitingRows,
  ends: KnownEnds,
  graph: ImportLookup,
  among: ReadonlySet<string> | undefined,
): Promise<ImportItem[]> {
  const byName = groupBy(missing, fold);
  const byKey = groupBy(missing, keySlug);
  const ofText = new Map<string, Set<string>>(missing.map((text) => [text, new Set()]));
  for await (const part of graph.names())
    for (const { id, names } of part) {
      if (among?.has(id) === false) continue;
      for (const name of names) for (const text of byName.get(fold(name)) ?? []) ofText.get(text)?.add(id);
      for (const key of keysIn(id)) for (const text of byKey.get(key) ?? []) ofText.get(text)?.add(id);
    }
  const problems: ImportItem[] = [];
  for (const [text, ids] of ofText) {
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

/**
 * A file of linkages alone whose last edition had a table of stakeholders beside it, or was read with `--match`: its ends
 * are those that it had then, and not new stakeholders of their keys or names.
 */
async function foundInLast(
  missing: readonly string[],
  waiting: WaitingRows,
  ends: KnownEnds,
  graph: ImportLookup,
): Promise<ImportItem[]> {
  const known = new Set(await graph.documents([...waiting.documents()]));
  if (known.size === 0) return [];
  const alike = alikeIn(missing);
  const made = new Map(missing.map((text) => [text, waiting.madeId(text, alike)]));
  const stored = new Set((await graph.stakeholders([...made.values()])).map(({ id }) => id));
  const unknown = missing.filter((text) => !stored.has(made.get(text) ?? ""));
  const [first] = unknown;
  if (first === undefined) return [];
  const among = new Set<string>();
  for await (const part of graph.all().linkages())
    for (const { from, to, sources } of part)
      if (sources.some(({ document }) => known.has(document))) among.add(from).add(to);
  const problems = await found(unknown, waiting, ends, graph, among);
  const matched = unknown.filter((text) => ends.find(text) !== undefined);
  if (matched[0] !== undefined)
    problems.push(
      waiting.problemAt(
        matched[0],
        counted(
          "ends of linkages are in no table of stakeholders: they are those that the last edition of the file had. Give their table too, or --match, as then.",
          matched.length,
        ),
      ),
    );
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
