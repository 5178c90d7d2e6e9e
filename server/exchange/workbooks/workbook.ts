import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { UnreadableFile } from "../importing/import-problem.js";
import { childOf, childrenOf, type XmlElement, xmlElements } from "../reading/xml-elements.js";
import { type CellForms, cellText, columnOf } from "./cell-text.js";
import { isDate, markOfFormat } from "./number-formats.js";
import { MergedCells } from "./merged-cells.js";

/** A sheet of a workbook: its name, and its rows as texts. */
export interface Sheet {
  readonly name: string;
  /** Whether it is shown to who opens the workbook. */
  readonly isHidden: boolean;
  /** `onError` hears of cells that hold an error such as `#N/A`, which count as empty. */
  rows(onError?: (cell: string, error: string) => void): AsyncGenerator<readonly string[]>;
}

const LARGEST_PART = 1024 * 1024 * 1024;

/** The parts of a workbook (Office Open XML), which is held in memory. Throws UnreadableFile where it is none. */
export async function openWorkbook(path: string): Promise<Sheet[]> {
  const parts = await unpacked(path);
  const workbook = await elementsOf(path, parts, "xl/workbook.xml", "workbook", ["sheet", "workbookPr"]);
  const relations = await elementsOf(path, parts, "xl/_rels/workbook.xml.rels", "Relationships", [
    "Relationship",
  ]);
  const targets = new Map(relations.map(({ attributes }) => [attributes["Id"], attributes["Target"] ?? ""]));
  const strings = await elementsOf(path, parts, "xl/sharedStrings.xml", "sst", ["si"]);
  const formats = await formatsOf(path, parts);
  const dated = formats.map(isDate);
  const marks = formats.map(markOfFormat);
  const forms: CellForms = {
    strings: strings.map(richText),
    isDated: (style) => dated[style] === true,
    markOf: (style) => marks[style] ?? "",
    from1904: workbook.some(
      ({ name, attributes }) => name === "workbookPr" && ["1", "true"].includes(attributes["date1904"] ?? ""),
    ),
  };
  return workbook
    .filter(({ name }) => name === "sheet")
    .map(({ attributes }) => {
      const relation = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
      const target = (targets.get(relation) ?? "").replace(/^\/?(?:xl\/)?/u, "xl/");
      return {
        name: attributes["name"] ?? "",
        isHidden: ["hidden", "veryHidden"].includes(attributes["state"] ?? ""),
        rows: (onError) => rowsOf(path, parts, target, forms, onError),
      };
    });
}

async function unpacked(path: string): Promise<Record<string, Uint8Array>> {
  try {
    return unzipSync(await readFile(path), {
      filter: ({ name, originalSize }) =>
        /^xl\/(?:workbook|styles|sharedStrings|worksheets\/[^/]+|_rels\/workbook)\.xml(?:\.rels)?$/u.test(
          name,
        ) && originalSize < LARGEST_PART,
    });
  } catch (error) {
    throw new UnreadableFile(
      { file: path },
      `Required a workbook in XLSX (${(error as Error).message}). Save it in that format.`,
    );
  }
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<string> {
  const text = strFromU8(bytes);
  for (let at = 0; at < text.length; at += 1 << 20)
    yield await Promise.resolve(text.slice(at, at + (1 << 20)));
}

async function elementsOf(
  path: string,
  parts: Readonly<Record<string, Uint8Array>>,
  part: string,
  root: string,
  names: readonly string[],
): Promise<XmlElement[]> {
  const bytes = parts[part];
  if (bytes === undefined) {
    if (part === "xl/workbook.xml")
      throw new UnreadableFile({ file: path }, "Required a workbook in XLSX. Save it in that format.");
    return [];
  }
  const all: XmlElement[] = [];
  for await (const found of xmlElements(path, pieces(bytes), new Set(names), {
    name: root,
    format: "XLSX",
    keepsBlanks: true,
  }))
    all.push(...found.map(({ element }) => element));
  return all;
}

/** The text of a cell that may have several formats; what is read aloud beside it is no part of it. */
const richText = (element: XmlElement): string =>
  [childOf(element, "t"), ...childrenOf(element, "r").map((run) => childOf(run, "t"))]
    .map((text) => text?.text ?? "")
    .join("");

/** The formats of numbers, by style. */
async function formatsOf(
  path: string,
  parts: Readonly<Record<string, Uint8Array>>,
): Promise<readonly { readonly id: number; readonly code: string }[]> {
  const [styles] = await elementsOf(path, parts, "xl/styles.xml", "styleSheet", ["cellXfs"]);
  const formats = await elementsOf(path, parts, "xl/styles.xml", "styleSheet", ["numFmt"]);
  const own = new Map(
    formats.map(({ attributes }) => [attributes["numFmtId"], attributes["formatCode"] ?? ""]),
  );
  return (styles?.children ?? []).map(({ attributes: { numFmtId: id = "0" } }) => ({
    id: Number(id),
    code: own.get(id) ?? "",
  }));
}

async function* rowsOf(
  path: string,
  parts: Readonly<Record<string, Uint8Array>>,
  part: string,
  forms: CellForms,
  onError: (cell: string, error: string) => void = () => undefined,
): AsyncGenerator<readonly string[]> {
  const bytes = parts[part];
  if (bytes === undefined) return;
  const merged = new MergedCells(bytes);
  let at = 0;
  for await (const found of xmlElements(path, pieces(bytes), new Set(["row"]), {
    name: "worksheet",
    format: "XLSX",
  }))
    for (const { element } of found) {
      const number = Number(element.attributes["r"] ?? at + 1);
      for (at += 1; at < number; at += 1) yield [];
      const cells: string[] = [];
      for (const cell of childrenOf(element, "c")) {
        const column = columnOf(cell.attributes["r"]) ?? cells.length;
        while (cells.length < column) cells.push("");
        checkCell(path, cell, onError);
        cells[column] =
          cell.attributes["t"] === "inlineStr"
            ? richText(childOf(cell, "is") ?? cell)
            : cellText(cell, forms);
      }
      merged.fill(cells, number);
      yield cells;
    }
}

/** Throws UnreadableFile for a formula whose value is not stored: programs that only write workbooks do not work them out. */
function checkCell(path: string, cell: XmlElement, onError: (cell: string, error: string) => void): void {
  const { r: name = "", t: type } = cell.attributes;
  const value = childOf(cell, "v");
  if (type === "e") onError(name, value?.text ?? "");
  if (childOf(cell, "f") !== undefined && value === undefined && type !== "inlineStr")
    throw new UnreadableFile(
      { file: path, column: name },
      "Required the values of formulas; the workbook has none. Open it in a spreadsheet and save it.",
    );
}
