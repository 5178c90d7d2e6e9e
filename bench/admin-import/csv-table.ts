import { createWriteStream, type WriteStream } from "node:fs";
import { once } from "node:events";
import type { Properties } from "../../server/store/writers/properties.js";

/** Stands between the items of a list; no text has it. */
export const LIST_DELIMITER = "\u001f";
/** So many rows are looked at before the columns are settled. */
const SAMPLE = 20_000;
const WHOLE = new Set(["degree", "version"]);

/** A CSV file as `neo4j-admin database import` reads it, its columns found from its first rows. */
export class CsvTable {
  readonly #stream: WriteStream;
  readonly #lead: string;
  #waiting: [lead: readonly string[], properties: Properties][] = [];
  #names: readonly string[] | undefined;
  #text = "";

  /** `lead` heads the columns before the properties, such as `:START_ID(node),:END_ID(node)`; empty where there are none. */
  constructor(
    readonly file: string,
    lead = "",
  ) {
    this.#stream = createWriteStream(file);
    this.#lead = lead;
  }

  /** Throws where a late row has a property that none of the first rows had. */
  async add(properties: Properties, lead: readonly string[] = []): Promise<void> {
    if (this.#names === undefined) {
      this.#waiting.push([lead, properties]);
      if (this.#waiting.length >= SAMPLE) this.#settle();
      return;
    }
    this.#write(lead, properties, this.#names);
    if (this.#text.length > 1_000_000) await this.#flush();
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
    this.#text += `${[...(this.#lead === "" ? [] : [this.#lead]), ...columns].join(",")}\n`;
    for (const [lead, properties] of this.#waiting) this.#write(lead, properties, names);
    this.#waiting = [];
  }

  #write(lead: readonly string[], properties: Properties, names: readonly string[]): void {
    let line = lead.map(quoted).join(",");
    let found = 0;
    for (const [index, name] of names.entries()) {
      const value = properties[name] ?? null;
      if (value !== null) found += 1;
      if (index > 0 || lead.length > 0) line += ",";
      line += cellOf(value);
    }
    if (found < Object.values(properties).filter((value) => value !== null).length)
      throw new Error(`${this.file}: a row has a property that none of the first ${SAMPLE} had.`);
    this.#text += `${line}\n`;
  }

  async #flush(): Promise<void> {
    const text = this.#text;
    this.#text = "";
    if (!this.#stream.write(text)) await once(this.#stream, "drain");
  }
}

function typeOf(name: string, value: unknown): string {
  if (Array.isArray(value)) return "string[]";
  if (typeof value === "number") return WHOLE.has(name) ? "long" : "double";
  return typeof value === "boolean" ? "boolean" : "string";
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "" : quoted(value.join(LIST_DELIMITER));
  if (typeof value === "string") return quoted(value);
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
