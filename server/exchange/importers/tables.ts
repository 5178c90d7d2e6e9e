import { basename } from "node:path";
import { mappingOf, mappingOfSheet, type RowSort, type TableMapping } from "../importing/import-mapping.js";
import { NoTable, UnreadableFile } from "../importing/import-problem.js";
import type { Importer, ImportInput, ImportItem, ImportReader } from "../importer.js";
import { facetItems, facetListOfId } from "../rows/facet-rows.js";
import type { FileLesson } from "../importing/lesson.js";
import { DecimalEvidence } from "../rows/decimal-evidence.js";
import { FacetNames } from "../rows/facet-names.js";
import { FileNotes } from "../rows/file-notes.js";
import { KnownEnds } from "../rows/known-ends.js";
import { linkageItems } from "../rows/linkage-rows.js";
import { matchEnds } from "../rows/match-ends.js";
import { cellOf, codesOf, isLineOf, mappingFault } from "../rows/row-fields.js";
import type { RowScope } from "../rows/row-scope.js";
import { hasTwoForms, ROW_FIELDS, type TableForm, tableForm } from "../rows/row-sorts.js";
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

/** Finds the line of headings, and hands over what they say. */
const headingCheck = (
  file: string,
  mapping: TableMapping | undefined,
  open: (form: TableForm) => void,
  teach: (headings: readonly string[]) => void = () => undefined,
) => ({
  knows: (headings: readonly string[]) =>
    isLineOf(mapping, headings) && tableForm(headings, mapping) !== undefined,
  again: (headings: readonly string[]) => tableForm(headings, mapping) !== undefined,
  open: (headings: readonly string[]) => {
    const form = tableForm(headings, mapping);
    const refused = (text: string): UnreadableFile =>
      new UnreadableFile({ file, line: 1 }, text, headings.join(", "));
    const fault =
      mapping && mappingFault(mapping, headings, ROW_FIELDS[mapping.rows ?? form?.sort ?? "stakeholders"]);
    if (fault !== undefined)
      throw refused(`Required a mapping that fits the table: ${fault}. Correct the mapping.`);
    if (hasTwoForms(headings, mapping))
      throw refused(
        "Required headings with one reading: from and to may be the ends of linkages, or the first and last day of a period. Say which in a mapping file (`rows`, and the columns of from and to, or start and end), or rename from and to into start and end.",
      );
    if (isOfCytoscape(headings))
      throw refused(
        "Required columns of the ends of linkages; a table of edges of Cytoscape has them only inside of its names. Export the network itself as CX2, Cytoscape.js JSON or SIF.",
      );
    if (form === undefined) {
      teach(headings);
      throw new NoTable(
        { file, line: 1 },
        "Required headings: name (or label) for stakeholders, from and to (or source and target) for linkages. Rename them, add their line where there is none, or say in a mapping file which column is which.",
        headings.join(", "),
      );
    }
    open(form);
  },
});

/** The table of edges that Cytoscape exports. */
const isOfCytoscape = (headings: readonly string[]): boolean =>
  ["SUID", "shared interaction", "shared name"].every((heading) => headings.includes(heading));

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
