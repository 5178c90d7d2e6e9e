import { createWriteStream, type WriteStream } from "node:fs";
import { once } from "node:events";
import type { Properties } from "../../server/store/writers/properties.js";

/** Stands between the items of a list; no text has it. */
export const LIST_DELIMITER = "\u001f";
/** So many rows are looked at before the columns are settled. */
const SAMPLE = 20_000;
/** Characters that are written together. */
const A_WRITE = 1_000_000;
const WHOLE = new Set(["degree", "version"]);

/** A CSV file as `neo4j-admin database import` reads it, its columns found from its first rows. */
export class CsvTable {
  readonly #stream: WriteStream;
  readonly #lead: string;
  #waiting: [lead: readonly string[], properties: Properties][] = [];
  #names: readonly string[] | undefined;
  #lines: string[] = [];
  #length = 0;

  /** `lead` heads the columns before the properties, such as `:START_ID(node),:END_ID(node)`; empty where there are none. */
  constructor(
    readonly file: string,
    lead = "",
  ) {
    this.#stream = createWriteStream(file);
    this.#lead = lead;
  }

  /** Throws where a late row has a property that none of the first rows had. */
  add(properties: Properties, lead: readonly string[] = []): void {
    if (this.#names !== undefined) {
      this.#write(lead, properties, this.#names);
      return;
    }
    this.#waiting.push([lead, properties]);
    if (this.#waiting.length >= SAMPLE) this.#settle();
  }

  /** Resolves when there is room for more rows. */
  async ready(): Promise<void> {
    if (this.#length > A_WRITE) await this.#flush();
  }

  async close(): Promise<void> {
    if (this.#names === undefined) this.#settle();
    await this.#flush();
    this.#stream.end();
    await once(this.#stream, "finish");
  }

  #settle(): void {
    const types = new Map<string, string>();
    for (const [, properties] of this.#waiting)
      for (const [name, value] of Object.entries(properties))
        if (value !== null) types.set(name, typeOf(name, value));
    const names = [...types.keys()];
    this.#names = names;
    const columns = names.map((name) =>
      name === "id" && this.#lead === "" ? "id:ID(node)" : `${name}:${types.get(name)}`,
    );
    this.#lines.push([...(this.#lead === "" ? [] : [this.#lead]), ...columns].join(","));
    for (const [lead, properties] of this.#waiting) this.#write(lead, properties, names);
    this.#waiting = [];
  }

  #write(lead: readonly string[], properties: Properties, names: readonly string[]): void {
    const cells = lead.map(quoted);
    let missing = 0;
    for (const name in properties) if (properties[name] !== null) missing += 1;
    for (const name of names) {
      const value = properties[name] ?? null;
      if (value !== null) missing -= 1;
      cells.push(cellOf(value));
    }
    if (missing > 0)
      throw new Error(`${this.file}: a row has a property that none of the first ${SAMPLE} had.`);
    // One flat text: what is put together by + stays many small ones, which the collector would carry along.
    const line = cells.join(",");
    this.#lines.push(line);
    this.#length += line.length;
  }

  async #flush(): Promise<void> {
    if (this.#lines.length === 0) return;
    const text = `${this.#lines.join("\n")}\n`;
    this.#lines = [];
    this.#length = 0;
    if (!this.#stream.write(text)) await once(this.#stream, "drain");
  }
}

function typeOf(name: string, value: unknown): string {
  if (Array.isArray(value)) return "string[]";
  if (typeof value === "number") return WHOLE.has(name) ? "long" : "double";
  return typeof value === "boolean" ? "boolean" : "string";
}

const quoted = (text: string): string => `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;

function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "" : quoted(value.join(LIST_DELIMITER));
  if (typeof value === "string") return quoted(value);
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
