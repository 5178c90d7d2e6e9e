import type { ImportItem } from "../importer.js";
import { slug } from "../slug.js";
import type { Row, RowScope } from "./row-scope.js";

const MAY_BE_SEVERAL = /[|/]|,\s/u;

/**
 * Sectors and places may be given by name: a facet of that name is made, under the source's own namespace. Ids with names
 * beside them, as our own exports have them, bring these facets along.
 */
export function namedFacets(
  row: Row,
  scope: RowScope,
  record: Record<string, unknown>,
): { facets: ImportItem[]; ids: Record<string, string[]> } {
  const facets: ImportItem[] = [];
  const add = (list: "sectors" | "places", id: string, name: string, isCarried: boolean): void => {
    if (scope.facets.has(id)) return;
    scope.facets.add(id);
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
    ids[list] = (given as unknown[]).map((item, at) => {
      const text = String(item);
      if (text.startsWith(`${prefix}:`)) {
        if (names.length === given.length) add(list, text, names[at] ?? "", true);
        return text;
      }
      if (MAY_BE_SEVERAL.test(text) && scope.forms.separator === undefined)
        scope.notes.add(`several ${list}`, {
          ...{ line: row.line, column: scope.columns.get(list) ?? list, value: text },
          text: `cells name one of the ${list} each, with a sign in it that may stand between several. Write ";" between them, or say \`separator\` in a mapping file, where they are several.`,
        });
      const id = `${prefix}:${scope.document.namespace}-${slug(text)}`;
      add(list, id, text, false);
      return id;
    });
  }
  const { jurisdiction } = record;
  const { jurisdictionName: name } = row.cells;
  if (typeof jurisdiction === "string" && jurisdiction.startsWith("place:") && name !== undefined)
    add("places", jurisdiction, name, true);
  return { facets, ids };
}
