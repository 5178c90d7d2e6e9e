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

/** So many names of members are told of a file that has none of the lists that were asked for. */
const MEMBERS_TOLD = 5;

/**
 * The elements of the lists of one JSON object, `{"a": [...], "b": [...]}`, however it is broken into lines; members that
 * are not lists are passed over. Holds one element at a time. Throws UnreadableFile, with the line, where it is not JSON
 * of that form, ends too soon, or has no list; where `lists` names some, none of them and no element of another.
 */
export async function* jsonElements(
  file: string,
  text: AsyncGenerator<string>,
  lists: readonly string[] = [],
): AsyncGenerator<readonly JsonElement[]> {
  const cutter = new ElementCutter(file, lists);
  for await (const piece of text) {
    const found = cutter.read(piece);
    if (found.length > 0) yield found;
  }
  cutter.end();
}

const LONGEST_PLAIN = 1_000;

/** A member of an object that is neither a list nor an object. */
const PLAIN_MEMBER = /^("(?:[^"\\]|\\.)*")\s*:\s*(?:"(?:[^"\\]|\\.)*"|[\w.+-]+)\s*$/su;

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
  private readonly members: string[] = [];
  private found: JsonElement[] = [];

  constructor(
    private readonly file: string,
    private readonly lists: readonly string[],
  ) {}

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
    if (this.hasList) return;
    const required =
      this.lists.length === 0
        ? "an object of lists"
        : `an object with one of the lists ${this.lists.join(", ")}`;
    throw this.refused(
      `Required ${required}; this one has none. Name the format of the file, or fetch it in another one.`,
      1,
      this.members.length === 0 ? "an empty object" : this.members.join(", "),
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
        throw this.refused(
          'Required one JSON object of lists, such as {"agencies": [ … ]}. Name the format of the file, or fetch it in another one.',
          this.line,
          sign === "[" && !this.ended ? "a list" : "something behind it",
        );
    } else if (this.depth === 1 && sign === "[") {
      this.list = this.memberName();
      this.hasList ||= this.lists.length === 0 || this.lists.includes(this.list);
      this.index = 0;
      this.start = -1;
    } else {
      if (this.depth === 1 && !this.hasList) this.memberName();
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
        this.depth = 1;
        this.finish();
        this.depth = 0;
        this.ended = true;
      }
    }
  }

  private memberName(): string {
    const member = this.start < 0 ? "" : this.held.slice(this.start, this.at);
    const name = this.parsed(member.trim().replace(/:$/u, ""), this.line);
    if (typeof name !== "string") return "";
    this.tellMember(name);
    return name;
  }

  private tellMember(name: string): void {
    if (this.members.length < MEMBERS_TOLD) this.members.push(name);
  }

  private finish(): void {
    if (this.start >= 0 && this.list !== undefined) {
      const value = this.parsed(this.held.slice(this.start, this.at), this.startLine);
      this.found.push({ list: this.list, index: this.index, value, line: this.startLine });
      this.index += 1;
      // A list that is none of those that were asked for is told with its records.
      this.hasList = true;
    } else if (this.start >= 0 && this.depth === 1 && !this.hasList) {
      const [, name] =
        PLAIN_MEMBER.exec(this.held.slice(this.start, Math.min(this.at, this.start + LONGEST_PLAIN))) ?? [];
      if (name !== undefined) this.tellMember(String(this.parsed(name, this.startLine)));
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

  private refused(required: string, line: number, value?: string): UnreadableFile {
    return new UnreadableFile({ file: this.file, line }, required, value);
  }
}
