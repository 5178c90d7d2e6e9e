import type { ImportItem } from "../importer.js";
import { fold } from "../../../schema/fold.js";
import { mark, slug } from "../importing/slug.js";
import { type Row, rowProblem, type RowScope } from "./row-scope.js";

/** Signs that are read as words: C++ and C# are two. */
const SIGNS_OF_WORDS = /[+#%@*=<>\p{Sc}]/u;

/** Signs that may stand between several, where no sign was said, and where another one was. */
const MAY_BE_SEVERAL = /[;|/]|,\s/u;
const MAY_STILL_BE_SEVERAL = /[;|]/u;

/** A facet has an id of its own; that one was made of its name before is told. */
export function knowFacet(
  list: "sectors" | "places",
  id: string,
  name: string,
  row: Row,
  { facets, notes }: RowScope,
): void {
  const made = facets.know(list, id, name);
  if (made === undefined) return;
  notes.add(`two ${list}`, {
    ...{ line: row.line, value: name },
    text: `${list} stand by an id where cells before have their name alone: they are two. Name the table of ${list} first, or write the ids into the cells.`,
  });
}

const ofSeveral = (list: "sectors" | "places", text: string, row: Row, { columns }: RowScope): ImportItem =>
  rowProblem(
    row,
    columns.get(list) ?? list,
    text,
    `Required a name that one of the ${list} has; several of these files have this one. Write the id.`,
    "value",
  );

const nameless = (list: "sectors" | "places", text: string, row: Row, { columns }: RowScope): ImportItem =>
  rowProblem(
    row,
    columns.get(list) ?? list,
    text,
    `Required names or ids of ${list}, as texts or as objects with a \`name\`. Correct the cell.`,
    "value",
  );

/** The id or name that an item of a list is or has. */
function saidBy(item: unknown, prefix: string): { id?: string | undefined; name?: string | undefined } {
  const { id, name } =
    typeof item === "object" && item !== null
      ? (item as { id?: unknown; name?: unknown })
      : { id: item, name: item };
  const called = typeof name === "string" || typeof name === "number" ? String(name).trim() : "";
  const text = called === "" ? undefined : called;
  if (typeof id !== "string" || !id.startsWith(prefix)) return { name: text };
  return { id, name: text === id ? undefined : text };
}

/**
 * Sectors and places may be given by name: the facet that these files have under it, or one that is made of it under the source's own namespace. Ids with names
 * beside them, as our own exports have them, bring these facets along.
 */
export function namedFacets(
  row: Row,
  scope: RowScope,
  record: Record<string, unknown>,
): { facets: ImportItem[]; ids: Record<string, string[]> } {
  const facets: ImportItem[] = [];
  const problems: ImportItem[] = [];
  const add = (list: "sectors" | "places", id: string, name: string, isCarried: boolean): void => {
    if (isCarried) knowFacet(list, id, name, row, scope);
    if (!scope.facets.isNew(id)) return;
    facets.push({ list, record: { id, name }, place: { file: row.file, line: row.line }, isCarried });
  };
  const ids: Record<string, string[]> = {};
  for (const [list, prefix] of [
    ["sectors", "sector"],
    ["places", "place"],
  ] as const) {
    const given = record[list];
    if (!Array.isArray(given)) continue;
    const names = row.cells[`${prefix}Names`]?.split("; ") ?? [];
    ids[list] = (given as unknown[]).flatMap((item, at) => {
      const { id: own, name } = saidBy(item, `${prefix}:`);
      if (own !== undefined) {
        if (name !== undefined || names.length === given.length)
          add(list, own, name ?? names[at] ?? "", true);
        return own;
      }
      if (name === undefined) {
        problems.push(nameless(list, JSON.stringify(item), row, scope));
        return [];
      }
      const text = name;
      const { separator } = scope.forms;
      if ((separator === undefined ? MAY_BE_SEVERAL : MAY_STILL_BE_SEVERAL).test(text))
        scope.notes.add(`several ${list}`, {
          ...{ line: row.line, column: scope.columns.get(list) ?? list, value: text },
          text: `cells name one of the ${list} each, with a sign in it that may stand between several. Write "${separator ?? ";"}" between them, or say \`separator\` in a mapping file, where they are several.`,
        });
      const known = scope.facets.find(list, text);
      if (known === null) problems.push(ofSeveral(list, text, row, scope));
      if (known !== undefined) return known ?? [];
      const part =
        slug(text) +
        (SIGNS_OF_WORDS.test(text) ? `-${mark(fold(text) + text.replace(/[\p{L}\p{N}\s]/gu, ""))}` : "");
      const id = `${prefix}:${scope.document.namespace}-${part}`;
      scope.facets.make({ list, id, name: text, place: { file: row.file, line: row.line } });
      add(list, id, text, false);
      return id;
    });
  }
  const { jurisdiction } = record;
  const { jurisdictionName: name } = row.cells;
  if (typeof jurisdiction === "string" && jurisdiction.startsWith("place:") && name !== undefined)
    add("places", jurisdiction, name, true);
  return { facets: [...problems, ...facets], ids };
}
