import { UnreadableFile } from "../importing/import-problem.js";
import { parseJson } from "./json-text.js";

/** One element of one of the lists of a JSON object. */
export interface JsonElement {
  readonly list: string;
  readonly index: number;
  readonly value: unknown;
  readonly line: number;
}

const LONGEST_ELEMENT = 64 * 1024 * 1024;

/**
 * The elements of the lists of one JSON object, `{"a": [...], "b": [...]}`, however it is broken into lines; members that
 * are not lists are passed over. Holds one element at a time. Throws UnreadableFile, with the line, where it is not JSON
 * of that form, has objects and no list, or ends too soon.
 */
export async function* jsonElements(
  file: string,
  text: AsyncGenerator<string>,
): AsyncGenerator<readonly JsonElement[]> {
  const cutter = new ElementCutter(file);
  for await (const piece of text) {
    const found = cutter.read(piece);
    if (found.length > 0) yield found;
  }
  cutter.end();
}

/** Cuts at the brackets and commas of the two outermost levels; what lies between goes to `JSON.parse`. */
class ElementCutter {
  private held = "";
  private at = 0;
  private line = 1;
  private start = -1;
  private startLine = 1;
  private depth = 0;
  private quoted = false;
  private list: string | undefined;
  private index = 0;
  private ended = false;
  private hasList = false;
  private hasObject = false;
  private found: JsonElement[] = [];

  constructor(private readonly file: string) {}

  read(piece: string): JsonElement[] {
    this.held += piece;
    for (; this.at < this.held.length; this.at += 1) this.step(this.held[this.at] as string);
    const keep = this.start < 0 ? this.at : this.start;
    if (this.held.length - keep > LONGEST_ELEMENT)
      throw this.refused("Required records of less than 64 million characters. Split it.", this.startLine);
    this.held = this.held.slice(keep);
    this.at -= keep;
    if (this.start >= 0) this.start = 0;
    const found = this.found;
    this.found = [];
    return found;
  }

  end(): void {
    if (!this.ended)
      throw this.refused("Required a whole JSON object; it ends too soon. Fetch the file again.", this.line);
    if (this.hasObject && !this.hasList)
      throw this.refused(
        "Required an object of lists; this one has objects in it, and no list. Name the format of the file, or fetch it in another one.",
        1,
      );
  }

  private step(sign: string): void {
    if (sign === "\n") this.line += 1;
    if (this.quoted) {
      if (sign === "\\") this.at += 1;
      else if (sign === '"') this.quoted = false;
      return;
    }
    switch (sign) {
      case " ":
      case "\n":
      case "\r":
      case "\t":
      case "\uFEFF":
        return;
      case "{":
      case "[":
        this.open(sign);
        return;
      case "}":
      case "]":
        this.close();
        return;
      case ",":
        if (this.depth <= 2) this.finish();
        return;
      default:
        this.begin();
        if (sign === '"') this.quoted = true;
    }
  }

  private begin(): void {
    if (this.depth === 0)
      throw this.refused("Required one JSON object, and nothing before or after it.", this.line);
    if (this.start >= 0) return;
    this.start = this.at;
    this.startLine = this.line;
  }

  private open(sign: "{" | "["): void {
    if (this.depth === 0) {
      if (sign !== "{" || this.ended)
        throw this.refused('Required one JSON object of lists, such as {"agencies": [ … ]}.', this.line);
    } else if (this.depth === 1 && sign === "[") {
      this.list = this.memberName();
      this.hasList = true;
      this.index = 0;
      this.start = -1;
    } else {
      this.hasObject ||= this.depth === 1;
      this.begin();
    }
    this.depth += 1;
  }

  private close(): void {
    this.depth -= 1;
    if (this.depth < 0) throw this.refused("Required a bracket that was opened before.", this.line);
    if (this.depth <= 1) {
      if (this.list !== undefined && this.depth === 1) this.finish();
      this.list = undefined;
      if (this.depth === 0) {
        this.start = -1;
        this.ended = true;
      }
    }
  }

  private memberName(): string {
    const member = this.start < 0 ? "" : this.held.slice(this.start, this.at);
    const name = this.parsed(member.trim().replace(/:$/u, ""), this.line);
    return typeof name === "string" ? name : "";
  }

  private finish(): void {
    if (this.start >= 0 && this.list !== undefined) {
      const value = this.parsed(this.held.slice(this.start, this.at), this.startLine);
      this.found.push({ list: this.list, index: this.index, value, line: this.startLine });
      this.index += 1;
    }
    this.start = -1;
  }

  private parsed(json: string, line: number): unknown {
    try {
      return parseJson(json);
    } catch (error) {
      throw this.refused((error as Error).message, line);
    }
  }

  private refused(required: string, line: number): UnreadableFile {
    return new UnreadableFile({ file: this.file, line }, required);
  }
}
