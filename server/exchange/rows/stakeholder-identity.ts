import { fold } from "../../../schema/fold.js";
import { stakeholderKind, type StakeholderKind } from "../../../schema/stakeholder-kinds.js";
import type { ProblemItem } from "../importer.js";
import { keySlug, mark, slug } from "../importing/slug.js";
import { isStakeholderId } from "./known-ends.js";
import { columnRecord, type Row, rowProblem, type RowScope } from "./row-scope.js";

/** The last part of an id that is made of a key, or of a name where there is none. */
export const partOf = (key: string | undefined, name: string, { alike }: RowScope): string =>
  key === undefined ? slug(name) + (alike.has(name) ? `-${mark(name)}` : "") : keySlug(key);

/** The id of a row: its own, or made of its key, or of its name where it has no key. */
export function stakeholderId(
  row: Row,
  scope: RowScope,
  kind: StakeholderKind,
  key: string | undefined,
  name: string | undefined,
): string | ProblemItem | undefined {
  const { prefix } = stakeholderKind(kind);
  const own = row.own?.id ?? key;
  const start = `${prefix}:${scope.document.namespace}-`;
  let id: string;
  let isTaken = false;
  if (key !== undefined && isStakeholderId(key)) id = key;
  else if (key !== undefined) {
    id = start + partOf(key, "", scope);
    isTaken = scope.ends.ofNames.has(id);
  } else {
    const part = partOf(undefined, name ?? "", scope);
    id = start + part;
    isTaken = scope.ends.isOfKey(id, part);
    if (row.own !== undefined || scope.columns.has("id")) scope.ends.ofNames.add(id);
  }
  if (isTaken) {
    // What names it is left out with it.
    scope.ends.lose(key ?? name ?? "", row.line);
    return rowProblem(
      row,
      scope.columns.get(key === undefined ? "name" : "id"),
      key ?? name,
      "Required a key: the name of one row is the key of another one. Give the row without a key a key.",
    );
  }
  const content = mark(
    JSON.stringify(Object.values(columnRecord(scope)).map((heading) => row.cells[heading])),
  );
  if (own !== undefined && (row.own !== undefined || !isStakeholderId(own))) {
    const ofName = mark(fold(name ?? own));
    const before = scope.ends.contentOf(own);
    // Tables with a row for each participation repeat those who take part.
    if (before === content + ofName && row.own === undefined) return undefined;
    if (before !== undefined) {
      // Which of the two a linkage means is not known.
      if (!before.endsWith(ofName)) scope.ends.dispute(own);
      return rowProblem(
        row,
        scope.columns.get("id") ?? "id",
        own,
        "Required a key that no other record of the file has; another row before has this one. Correct one of them, or take it away.",
      );
    }
    scope.ends.addKey(own, id, content + ofName);
  }
  // Who has an id of ours is named by it; names would fill the memory. A workbook is held there anyway.
  if (key !== undefined && isStakeholderId(key) && scope.sheet === undefined)
    scope.ends.hasStakeholders = true;
  else if (name !== undefined) scope.ends.addName(name, id, content);
  return id;
}
