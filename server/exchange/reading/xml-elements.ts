import { SaxesParser, type SaxesTagPlain } from "saxes";
import { UnreadableFile } from "../importing/import-problem.js";

/** An element with all that is in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The text directly inside, trimmed at the end of the element. */
  text: string;
  readonly line: number;
}

/** An element of the kind asked for, and the elements around it, outermost first, without their content. */
export interface FoundElement {
  readonly element: XmlElement;
  readonly around: readonly XmlElement[];
}

/** The element that a graph file begins with; names count without their prefixes there. */
export interface GraphRoot {
  readonly name: string;
  readonly format: string;
  /** Blanks around texts are part of them. */
  readonly keepsBlanks?: boolean;
}

/** One piece of text or one tag may be this long, and one element may hold this many others. */
const LONGEST_PIECE = 16 * 1024 * 1024;
const MOST_ELEMENTS = 1_000_000;
const DEEPEST = 200;

/**
 * Every outermost element of these names, some at a time, while the rest of the document passes by; a processing
 * instruction is one called `?target`, with its text. Names count without
 * the prefix of the first element; other prefixes are part of them, but in graph files. Nothing is fetched and no entity is replaced but the five of XML itself: a document that declares others is refused. Throws
 * UnreadableFile, with the line, for what is not well-formed or far larger than any real document.
 */
export async function* xmlElements(
  file: string,
  text: AsyncGenerator<string>,
  names: ReadonlySet<string>,
  graph?: GraphRoot,
): AsyncGenerator<readonly FoundElement[]> {
  const reader = new ElementReader(file, names, graph);
  for await (const piece of text) {
    const found = reader.read(piece);
    if (found.length > 0) yield found;
  }
  const last = reader.end();
  if (last.length > 0) yield last;
}

class ElementReader {
  private readonly parser = new SaxesParser();
  private readonly around: XmlElement[] = [];
  private readonly inside: XmlElement[] = [];
  private found: FoundElement[] = [];
  private elements = 0;
  private sinceEvent = 0;
  private isFirst = true;
  /** What the names of the document's own elements begin with. */
  private prefix = "";

  constructor(
    private readonly file: string,
    private readonly names: ReadonlySet<string>,
    private readonly graph: GraphRoot | undefined,
  ) {
    this.parser.on("error", (error) => {
      throw this.refused(
        `Required well-formed XML (${error.message.replace(/^\d+:\d+: /u, "")}). Correct it there, or fetch the file again if it is cut short.`,
      );
    });
    this.parser.on("doctype", (doctype) => {
      if (doctype.includes("<!ENTITY"))
        throw this.refused(
          "Required a document without entities of its own: they are not replaced here. Write out their text, and take the declarations away.",
        );
    });
    this.parser.on("processinginstruction", ({ target, body }) => {
      this.sinceEvent = 0;
      const name = `?${target}`;
      if (!this.names.has(name)) return;
      const element = { name, attributes: {}, children: [], text: body.trim(), line: this.parser.line };
      this.found.push({ element, around: [] });
    });
    this.parser.on("opentag", (tag) => {
      this.open(tag);
    });
    this.parser.on("text", (piece) => {
      this.addText(piece);
    });
    this.parser.on("cdata", (piece) => {
      this.addText(piece);
    });
    this.parser.on("closetag", () => {
      this.close();
    });
  }

  read(piece: string): FoundElement[] {
    this.sinceEvent += piece.length;
    this.parser.write(piece);
    if (this.sinceEvent > LONGEST_PIECE)
      throw this.refused(
        `Required texts and tags of less than ${LONGEST_PIECE / 1024 / 1024} million characters. Shorten it.`,
      );
    return this.taken();
  }

  end(): FoundElement[] {
    this.parser.close();
    return this.taken();
  }

  private taken(): FoundElement[] {
    const found = this.found;
    this.found = [];
    return found;
  }

  private refused(required: string): UnreadableFile {
    return new UnreadableFile({ file: this.file, line: this.parser.line }, required);
  }

  private open({ name: written, attributes }: SaxesTagPlain): void {
    this.sinceEvent = 0;
    if (this.isFirst) this.prefix = written.slice(0, written.indexOf(":") + 1);
    const name = this.nameOf(written);
    if (this.graph !== undefined && this.isFirst && name !== this.graph.name)
      throw this.refused(
        `Required ${this.graph.format}, which begins with <${this.graph.name}>; this file begins with <${name}>. Fetch the right file, or name its own format.`,
      );
    this.isFirst = false;
    const element = { name, attributes, children: [], text: "", line: this.parser.line };
    const parent = this.inside.at(-1);
    if (parent === undefined && !this.names.has(name)) {
      this.around.push(element);
      if (this.around.length > DEEPEST) throw this.tooMuch();
      return;
    }
    if (parent === undefined) this.elements = 0;
    else parent.children.push(element);
    this.inside.push(element);
    this.elements += 1;
    if (this.elements > MOST_ELEMENTS || this.inside.length > DEEPEST) throw this.tooMuch();
  }

  private nameOf(written: string): string {
    if (this.graph !== undefined) return written.slice(written.indexOf(":") + 1);
    return written.startsWith(this.prefix) ? written.slice(this.prefix.length) : written;
  }

  private tooMuch(): UnreadableFile {
    return this.refused(
      `Required elements with ${MOST_ELEMENTS.toLocaleString("en")} others inside, ${DEEPEST} deep, at most. Split it.`,
    );
  }

  private addText(piece: string): void {
    this.sinceEvent = 0;
    const element = this.inside.at(-1);
    if (element !== undefined) element.text += piece;
  }

  private close(): void {
    this.sinceEvent = 0;
    const element = this.inside.pop();
    if (element === undefined) {
      this.around.pop();
      return;
    }
    if (this.graph?.keepsBlanks !== true) element.text = element.text.trim();
    if (this.inside.length === 0) this.found.push({ element, around: [...this.around] });
  }
}

/** The children of an element with this name. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** The first child of an element with this name. */
export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);

/** The text of the first element of this name inside of another, however deep, that has any. */
export function textInside(element: XmlElement, name: string): string | undefined {
  for (const child of element.children) {
    const text = child.name === name && child.text !== "" ? child.text : textInside(child, name);
    if (text !== undefined) return text;
  }
  return undefined;
}
