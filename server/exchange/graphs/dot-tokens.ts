import { UnreadableFile } from "../importing/import-problem.js";

const SIGN = /->|--|[{}[\];,=:+]/uy;
const ID = /-?(?:\.\d+|\d+(?:\.\d*)?)|[\p{L}_\u0080-\u{10FFFF}][\p{L}\p{N}_\u0080-\u{10FFFF}]*/uy;
const BLANK = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)/uy;
const LINE_OF_C = /(?<=^|\n)#[^\n]*/uy;

/** The words and signs of a text in DOT, one after another. */
export class DotTokens {
  /** Where the next word or sign stands, counted from 1. */
  line = 1;
  private at = 0;

  constructor(
    private readonly file: string,
    private readonly text: string,
  ) {
    this.skipBlanks();
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  isAt(sign: string): boolean {
    return this.found(SIGN) === sign;
  }

  /** Goes on behind a sign or a word where it stands here. */
  skips(text: string): boolean {
    if (/^\w/u.test(text)) return this.skipsWord(text);
    if (!this.isAt(text)) return false;
    this.goOn(text.length);
    return true;
  }

  isAtWord(word: string): boolean {
    return this.found(ID)?.toLowerCase() === word;
  }

  skipsWord(word: string): boolean {
    if (!this.isAtWord(word)) return false;
    this.goOn(word.length);
    return true;
  }

  take(sign: string): void {
    if (!this.skips(sign)) throw this.refused(`"${sign}"`);
  }

  word(what: string): string {
    const word = this.found(ID);
    if (word === undefined) throw this.refused(what);
    this.goOn(word.length);
    return word;
  }

  /** A name: a word, a number, a text in quotes (several joined by +), or HTML. */
  id(): string {
    if (this.text[this.at] === "<") return this.html();
    if (this.text[this.at] !== '"') return this.word("a name");
    let whole = this.quoted();
    while (this.isAt("+")) {
      this.goOn(1);
      whole += this.quoted();
    }
    return whole;
  }

  /** A place at a node where an edge begins or ends: `:n`, `:port:sw`. */
  skipPort(): void {
    while (this.skips(":")) this.id();
  }

  refused(what: string): UnreadableFile {
    return new UnreadableFile(
      { file: this.file, line: this.line },
      `Required ${what} of the language DOT. Correct it there, or name the format of the file.`,
      this.text.slice(this.at, this.at + 40),
    );
  }

  private quoted(): string {
    const match = /"((?:[^"\\]|\\[\s\S])*)"/uy;
    match.lastIndex = this.at;
    const found = match.exec(this.text);
    if (found === null) throw this.refused("quotes that are closed");
    this.goOn(found[0].length);
    return (found[1] ?? "").replace(/\\(\r?\n|[\s\S])/gu, (pair: string, sign: string) =>
      sign === '"' ? '"' : sign.endsWith("\n") ? "" : pair,
    );
  }

  private html(): string {
    let depth = 0;
    for (let at = this.at; at < this.text.length; at += 1) {
      if (this.text[at] === "<") depth += 1;
      if (this.text[at] === ">") depth -= 1;
      if (depth > 0) continue;
      const inside = this.text.slice(this.at + 1, at);
      this.goOn(at + 1 - this.at);
      return inside
        .replace(/<[^>]*>/gu, " ")
        .replace(/\s+/gu, " ")
        .trim();
    }
    throw this.refused("brackets that are closed");
  }

  private found(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0];
  }

  private goOn(length: number): void {
    this.pass(length);
    this.skipBlanks();
  }

  private pass(length: number): void {
    const to = this.at + length;
    for (let at = this.text.indexOf("\n", this.at); at >= 0 && at < to; at = this.text.indexOf("\n", at + 1))
      this.line += 1;
    this.at = to;
  }

  private skipBlanks(): void {
    for (;;) {
      const blank = this.found(BLANK) ?? this.found(LINE_OF_C);
      if (blank === undefined || blank === "") return;
      this.pass(blank.length);
    }
  }
}
