import { basename } from "node:path";
import { mappingOf, type RowSort, type TableMapping } from "../importing/import-mapping.js";
import { UnreadableFile } from "../importing/import-problem.js";
import type { ImportInput, ImportItem } from "../importer.js";
import { DecimalEvidence } from "../rows/decimal-evidence.js";
import { FacetNames } from "../rows/facet-names.js";
import { FileNotes } from "../rows/file-notes.js";
import { KnownEnds } from "../rows/known-ends.js";
import { linkageItems } from "../rows/linkage-rows.js";
import { cellOf, codesOf } from "../rows/row-fields.js";
import { rowProblem, type RowScope } from "../rows/row-scope.js";
import { taughtValues } from "../rows/said-kind.js";
import { formOf } from "../rows/row-sorts.js";
import { stakeholderItems, withoutKind } from "../rows/stakeholder-rows.js";
import { StoredKinds } from "../rows/stored-kinds.js";
import { identifiersIn, Survey } from "../rows/survey.js";
import { WaitingRows } from "../rows/waiting-rows.js";
import { SourceNames } from "../importing/source-names.js";
import type { GraphElement, GraphPart } from "./graph-part.js";
import { MappedWords } from "./mapped-words.js";

/** How the elements of a graph file are read; attributes are known by then. */
export type ReadParts = (text: AsyncGenerator<string>) => AsyncGenerator<readonly GraphPart[]>;

/** The sources of one command, over all its files. */
export const graphSources = (input: ImportInput): SourceNames => new SourceNames(input);

/**
 * Nodes and edges of one graph file as stakeholders and linkages, their attributes as cells. Attributes are found by the
 * names of our fields, or by a mapping; what is passed over is counted and named. Edges may come before their nodes.
 */
export async function* graphItems(
  path: string,
  input: ImportInput,
  sources: SourceNames,
  read: ReadParts,
): AsyncGenerator<readonly ImportItem[]> {
  const file = await GraphFile.open(path, input, sources, read);
  yield file.opening;
  try {
    for await (const parts of read(input.text(path))) {
      const items: ImportItem[] = [];
      await file.look(parts);
      for (const part of parts) items.push(...(await file.itemsOf(part)));
      yield items;
    }
    file.needsNodes();
    yield* file.end();
  } catch (error) {
    // What was read before holds, with what is to be told of it.
    if (error instanceof UnreadableFile) yield* file.end();
    throw error;
  } finally {
    await file.discard();
  }
}

const sheetOf = ({ file }: GraphElement): string | undefined =>
  file === undefined ? undefined : basename(file);

const isBlank = (text: string | undefined): boolean => text?.trim() === "";

/** A node whose name is empty has none. */
function withoutBlankName(element: GraphElement): GraphElement {
  const { name, label } = element.own;
  if (!isBlank(name) && !isBlank(label)) return element;
  const unnamed = {
    ...(isBlank(name) && { name: undefined }),
    ...(isBlank(label) && { label: undefined }),
  };
  return { ...element, own: { ...element.own, ...unnamed } };
}

class GraphFile {
  private readonly ends = new KnownEnds();
  private readonly waiting = new WaitingRows(this.ends);
  private readonly notes: FileNotes;
  private readonly scopes = new Map<string, RowScope>();
  private readonly shared: Pick<RowScope, "facets" | "times" | "decimals" | "keyed" | "unknownWords">;
  private readonly storedKinds: StoredKinds;
  private nodes = 0;

  private constructor(
    private readonly path: string,
    private readonly input: ImportInput,
    private readonly survey: Survey,
    private readonly document: RowScope["document"],
    readonly opening: readonly ImportItem[],
  ) {
    this.notes = new FileNotes(path);
    this.storedKinds = new StoredKinds(input.graph, document);
    this.shared = {
      ...{ facets: new FacetNames(), times: new Map(), decimals: new DecimalEvidence(), keyed: new Map() },
      unknownWords: { kind: new Set(), label: new Set() },
    };
  }

  static async open(
    path: string,
    input: ImportInput,
    sources: SourceNames,
    read: ReadParts,
  ): Promise<GraphFile> {
    const survey = await surveyOf(path, input, read);
    const { document, items } = await sources.documentOf(path, survey.names);
    return new GraphFile(path, input, survey, document, [document.item, ...items]);
  }

  /** Looks at nodes that say no kind before they are taken. */
  async look(parts: readonly GraphPart[]): Promise<void> {
    const named = parts.flatMap((part) => {
      if (!("sort" in part) || part.sort !== "node") return [];
      const element = withoutBlankName(part.element);
      const scope = this.scopeOf("stakeholders", Object.keys(element.cells), sheetOf(element));
      return withoutKind([{ file: this.path, ...element }], scope);
    });
    await this.storedKinds.look(named);
  }

  async itemsOf(part: GraphPart): Promise<readonly ImportItem[]> {
    if ("passed" in part) {
      this.notes.add(part.passed, { line: part.line, value: part.value, text: part.text });
      return [];
    }
    if ("refused" in part)
      return [
        rowProblem({ file: this.path, line: part.line, cells: {} }, undefined, part.value, part.refused),
      ];
    if ("facet" in part) {
      const { facet: list, record, line } = part;
      if (list === "sectors" || list === "places")
        this.shared.facets.know(list, String(record["id"]), String(record["name"]));
      return [{ list, record, place: { file: this.path, line }, isCarried: true }];
    }
    const { sort } = part;
    const element = sort === "node" ? withoutBlankName(part.element) : part.element;
    if (element !== part.element)
      this.notes.add("blank names", {
        ...{ line: element.line, value: element.own.id },
        text: "nodes have an empty name: they go by an attribute for names, else by their ids. Fill the names in, where they matter.",
      });
    const row = { file: this.path, ...element };
    const sheet = sheetOf(element);
    const rows = sort === "node" ? "stakeholders" : "linkages";
    const scope = this.scopeOf(rows, Object.keys(element.cells), sheet);
    if (sort === "node") {
      this.nodes += 1;
      this.ends.byKeyAlone ||= element.own.id !== undefined;
      return stakeholderItems(row, scope);
    }
    const items = linkageItems(row, scope);
    if (!("unknown" in items)) return items;
    await this.waiting.add(row, scope);
    return [];
  }

  /** Throws UnreadableFile where the file has no nodes. */
  needsNodes(): void {
    if (this.nodes === 0)
      throw new UnreadableFile(
        { file: this.path, line: 1 },
        "Required nodes; the file has none. Fetch the right file.",
      );
  }

  async *end(): AsyncGenerator<readonly ImportItem[]> {
    yield* this.waiting.items();
    this.shared.decimals.tell(this.notes);
    this.teach();
    yield [...this.notes.taken(), ...(await this.shared.facets.inGraph(this.input.graph))];
  }

  discard(): Promise<void> {
    return this.waiting.discard();
  }

  private scopeOf(sort: RowSort, headings: readonly string[], sheet: string | undefined): RowScope {
    const key = `${sort} ${headings.join("\n")}`;
    const known = this.scopes.get(key);
    if (known !== undefined) return known;
    const mapping = this.mappingOf(sort);
    const { columns, unused, wentOut } = formOf(headings, sort, mapping);
    // What the XML itself says of its elements is not replaced by attributes of the same name.
    const own = ["id", "from", "to"].filter((field) => mapping?.columns[field] === undefined);
    const data = own.flatMap((field) => columns.get(field) ?? []);
    const scope: RowScope = {
      ...{
        document: this.document,
        sheet,
        mapping,
        wentOut,
        notes: this.notes,
        ends: this.ends,
        storedKinds: this.storedKinds,
        ...this.shared,
      },
      columns: new Map([...columns].filter(([field]) => !own.includes(field))),
      unused: [...unused, ...data],
      forms: {
        decimal: mapping?.decimal ?? this.input.decimal,
        dates: mapping?.dates ?? this.input.dates,
        amountsIn: mapping?.amountsIn,
        separator: mapping?.separator,
      },
      beside: [],
      alike: this.survey.alike,
      shared: this.survey.shared,
    };
    if (this.scopes.size < 10_000) this.scopes.set(key, scope);
    return scope;
  }

  /** Says what nodes and edges were taken for. */
  private teach(): void {
    for (const rows of ["stakeholders", "linkages"] as const) {
      const scopes = [...this.scopes].filter(([key]) => key.startsWith(rows)).map(([, scope]) => scope);
      if (scopes.length === 0) continue;
      const columns = Object.fromEntries(scopes.flatMap((scope) => [...scope.columns]));
      const unused = [...new Set(scopes.flatMap((scope) => scope.unused))];
      const { constants, values: said } = this.mappingOf(rows) ?? {};
      const { forms } = scopes[0] as RowScope;
      const values = rows === "linkages" ? taughtValues(scopes[0] as RowScope) : said;
      this.input.learn?.({ file: basename(this.path), rows, columns, unused, constants, values, ...forms });
    }
  }

  private mappingOf(sort: RowSort): TableMapping | undefined {
    return mappingOf(this.input.mapping, basename(this.path), sort);
  }
}

/**
 * A look ahead at the nodes of a file, and at all attributes where a mapping names some: throws UnreadableFile for words that
 * are none. What else is wrong with the file is told when it is read.
 */
async function surveyOf(path: string, input: ImportInput, read: ReadParts): Promise<Survey> {
  const survey = new Survey();
  const words = new MappedWords(input.mapping, basename(path));
  const mapping = mappingOf(input.mapping, basename(path), "stakeholders");
  try {
    for await (const parts of read(input.peek(path))) {
      let identifiers = false;
      for (const part of parts) {
        if (!("sort" in part)) continue;
        const { own, cells } = withoutBlankName(part.element);
        words.note(part.sort, Object.keys(cells));
        if (part.sort !== "node") continue;
        const { columns } = formOf(Object.keys(cells), "stakeholders", mapping);
        const name = own.name ?? cellOf("name", cells, columns, mapping) ?? own.label ?? own.id;
        const given = [
          ...identifiersIn(cellOf("identifiers", cells, columns, mapping)),
          ...codesOf("identifiers", cells, columns),
        ];
        identifiers ||= [...columns.keys()].some((field) => field.startsWith("identifiers"));
        survey.note(own.id, name, given);
      }
      if (words.areAllKnown && survey.isDone({ keys: true, identifiers })) break;
    }
  } catch {
    // It is told when the file is read.
  }
  words.check(path);
  return survey;
}
