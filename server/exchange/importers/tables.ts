import { basename } from "node:path";
import { mappingOf, mappingOfSheet, type RowSort, type TableMapping } from "../importing/import-mapping.js";
import { UnreadableFile } from "../importing/import-problem.js";
import type { Importer, ImportInput, ImportItem, ImportReader } from "../importer.js";
import { facetItems, facetListOfId } from "../rows/facet-rows.js";
import type { FileLesson } from "../importing/lesson.js";
import { DecimalEvidence } from "../rows/decimal-evidence.js";
import { FacetNames } from "../rows/facet-names.js";
import { FileNotes } from "../rows/file-notes.js";
import { KnownEnds } from "../rows/known-ends.js";
import { linkageItems } from "../rows/linkage-rows.js";
import { matchEnds } from "../rows/match-ends.js";
import { headingCheck } from "../rows/heading-check.js";
import { cellOf, codesOf } from "../rows/row-fields.js";
import type { RowScope } from "../rows/row-scope.js";
import type { TableForm } from "../rows/row-sorts.js";
import { taughtValues } from "../rows/said-kind.js";
import { stakeholderItems, withoutKind } from "../rows/stakeholder-rows.js";
import { StoredKinds } from "../rows/stored-kinds.js";
import { identifiersIn, Survey } from "../rows/survey.js";
import { WaitingParents } from "../rows/waiting-parents.js";
import { WaitingRows } from "../rows/waiting-rows.js";
import { SourceNames } from "../importing/source-names.js";
import { type CsvRow, csvRows } from "../tables/csv-rows.js";

/** CSV and TSV files of stakeholders, linkages or facets, one sort a file. */
export const tables: Importer = {
  key: "tables",
  title: "Tables",
  path: "CSV or TSV files of stakeholders and of the linkages between them",
  description:
    "Tables of stakeholders and of linkages, one row each, their columns found by heading or by a mapping file.",
  files: (path) => [path],
  start: (input) => new TablesReader(input),
};

export class TablesReader implements ImportReader {
  private readonly ends = new KnownEnds();
  private readonly waiting = new WaitingRows(this.ends);
  private readonly parents = new WaitingParents(this.ends);
  private readonly facets = new FacetNames();
  /** What was read, in the order of the files. */
  private readonly taught: { readonly file: string; readonly scope: RowScope & TableForm }[] = [];
  private readonly sources: SourceNames;

  constructor(private readonly input: ImportInput) {
    this.sources = new SourceNames(input);
  }

  async *read(path: string): AsyncGenerator<readonly ImportItem[]> {
    const { input } = this;
    const said =
      mappingOf(input.mapping, basename(path)) ??
      (input.workbook === undefined ? undefined : mappingOfSheet(basename(path)));
    const { survey, list, beside } = await surveyOf(path, input, said);
    const mapping = list === undefined ? said : { ...(said ?? NO_MAPPING), rows: list };
    const { document, items: told } = await this.sources.documentOf(path, survey.names);
    const opening: ImportItem[] = [document.item, ...told];
    const notes = new FileNotes(path);
    const decimals = new DecimalEvidence();
    const storedKinds = new StoredKinds(input.graph, document);
    let scope: (RowScope & TableForm) | undefined;
    const check = headingCheck(
      path,
      mapping,
      (form) => {
        if (form.takenName !== undefined)
          notes.add("taken name", {
            column: form.takenName,
            text: `the column ${form.takenName} is taken for the names of stakeholders. Say which it is in a mapping file (\`name\`), where that is wrong.`,
          });
        scope = {
          ...{ document, mapping, notes, decimals, ...form, ends: this.ends, facets: this.facets },
          storedKinds,
          ...{ times: new Map(), unknownWords: { kind: new Set<string>(), label: new Set<string>() } },
          ...{ alike: survey.alike, shared: survey.shared },
          sheet: input.workbook === undefined ? undefined : basename(path),
          beside,
          forms: valueForms(mapping, input, form),
        };
      },
      (headings) => {
        if (input.workbook === undefined) input.learn?.(lessonOfNone(basename(path), headings, mapping));
      },
    );
    let broken: UnreadableFile | undefined;
    let isEmpty = true;
    try {
      for await (const { rows, problems } of csvRows(path, input.text(path), check)) {
        isEmpty &&= rows.length + problems.length === 0;
        const read = problems.map((problem) => ({ problem }));
        const items = await this.itemsOfAll(path, rows, scope as RowScope & TableForm);
        yield [...opening.splice(0), ...read, ...items];
      }
    } catch (error) {
      // What was read before holds, with what is to be told of it.
      if (!(error instanceof UnreadableFile)) throw error;
      broken = error;
    }
    this.ends.endFile();
    if (isEmpty && scope !== undefined && input.workbook !== undefined)
      notes.add("no rows", { text: "the sheet has headings and no rows: nothing of it is taken." });
    if (scope !== undefined) this.taught.push({ file: basename(path), scope });
    if (scope === undefined || !this.waiting.holds(scope)) {
      decimals.tell(notes);
      yield notes.taken();
    }
    if (broken !== undefined) throw broken;
  }

  async *finish(): AsyncGenerator<readonly ImportItem[]> {
    yield* this.parents.items();
    yield await matchEnds(this.waiting, this.ends, this.input);
    if (!this.ends.hasStakeholders) yield [...this.waiting.asStakeholders()];
    yield* this.waiting.items();
    for (const { file, scope } of this.taught) this.input.learn?.(lessonOf(file, scope));
    yield await this.facets.inGraph(this.input.graph);
  }

  async discard(): Promise<void> {
    await this.parents.discard();
    await this.waiting.discard();
  }

  private async itemsOfAll(
    file: string,
    rows: readonly CsvRow[],
    scope: RowScope & TableForm,
  ): Promise<ImportItem[]> {
    const items: ImportItem[] = [];
    const placed = rows.map((row) => ({ file, ...row }));
    if (rows.length > 0 && scope.sort === "stakeholders")
      await scope.storedKinds.look(withoutKind(placed, scope));
    for (const row of placed) items.push(...(await this.itemsOf(row, scope)));
    return items;
  }

  private async itemsOf(
    row: CsvRow & { file: string },
    scope: RowScope & TableForm,
  ): Promise<readonly ImportItem[]> {
    if (scope.sort === "stakeholders") return this.parents.settled(stakeholderItems(row, scope));
    if (scope.sort !== "linkages") return facetItems(scope.sort, row, scope);
    const items = linkageItems(row, scope);
    if (!("unknown" in items)) return items;
    await this.waiting.add(row, scope);
    return [];
  }
}

/** How the values of a table are written, as far as that was said. */
const valueForms = (
  mapping: TableMapping | undefined,
  input: ImportInput,
  form: TableForm,
): RowScope["forms"] => ({
  decimal: mapping?.decimal ?? input.decimal,
  dates: mapping?.dates ?? input.dates,
  amountsIn: mapping?.amountsIn,
  separator: mapping?.separator ?? (form.isKumu ? "|" : undefined),
});

/** What a table was taken for. */
function lessonOf(file: string, scope: RowScope & TableForm): FileLesson {
  const { sort, columns, unused, mapping, forms, decimals } = scope;
  const decimal = forms.decimal ?? decimals.sign;
  const values = taughtValues(scope);
  const { constants } = mapping ?? {};
  return {
    file,
    rows: sort,
    columns: Object.fromEntries(columns),
    unused,
    constants,
    values,
    ...forms,
    decimal,
  };
}

/** A table whose headings say nothing, so that a user can say what they mean. */
const lessonOfNone = (
  file: string,
  headings: readonly string[],
  mapping: TableMapping | undefined,
): FileLesson => {
  const { rows = "stakeholders", columns = {}, constants, values } = mapping ?? {};
  const named = new Set(Object.values(columns));
  return { file, rows, columns, unused: headings.filter((one) => !named.has(one)), constants, values };
};

const NO_MAPPING: TableMapping = { columns: {}, constants: {}, values: {} };

/**
 * A look ahead at a table of stakeholders, and which list of facets it holds where their ids say so. What is wrong with it
 * is told when it is read.
 */
async function surveyOf(
  path: string,
  input: ImportInput,
  mapping: TableMapping | undefined,
): Promise<{ survey: Survey; list?: RowSort; beside: readonly string[] }> {
  const survey = new Survey();
  const beside: string[] = [];
  let form: TableForm | undefined;
  const check = headingCheck(path, mapping, (found) => {
    form = found;
  });
  const hearing = { ...check, beside: (text: string) => beside.push(text) };
  try {
    for await (const { rows } of csvRows(path, input.peek(path), hearing)) {
      if (form === undefined) continue;
      const { sort, columns } = form;
      // What sums are counted in may stand below all rows.
      const hasSums =
        mapping?.amountsIn === undefined && ["amount", "budget"].some((one) => columns.has(one));
      if (sort !== "stakeholders") {
        if (hasSums) continue;
        break;
      }
      const list = facetListOfId(cellOf("id", rows[0]?.cells ?? {}, columns, mapping) ?? "");
      if (list !== undefined && mapping?.rows === undefined) return { survey, list, beside };
      const needs = {
        keys: columns.has("id"),
        identifiers: [...columns.keys()].some((field) => field.startsWith("identifiers")),
      };
      for (const { cells } of rows)
        survey.note(cellOf("id", cells, columns, mapping), cellOf("name", cells, columns, mapping), [
          ...(needs.identifiers ? identifiersIn(cellOf("identifiers", cells, columns, mapping)) : []),
          ...(needs.identifiers ? codesOf("identifiers", cells, columns) : []),
        ]);
      if (survey.isDone(needs) && !hasSums) break;
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
  }
  return { survey, beside };
}
