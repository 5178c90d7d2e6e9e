import { createReadStream, createWriteStream, type WriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Keeps items in a file of the system's temporary folder until they are asked for again, in order; as JSON. */
export class HeldRecords<T> {
  private folder: string | undefined;
  private file: WriteStream | undefined;
  private held = 0;

  get count(): number {
    return this.held;
  }

  async add(item: T): Promise<void> {
    if (this.file === undefined) {
      this.folder = await mkdtemp(join(tmpdir(), "linkages-import-"));
      this.file = createWriteStream(join(this.folder, "held.jsonl"));
    }
    this.held += 1;
    if (!this.file.write(`${JSON.stringify(item)}\n`)) await once(this.file, "drain");
  }

  /** Each with its length as JSON. */
  async *items(): AsyncGenerator<readonly [item: T, length: number]> {
    if (this.file === undefined || this.folder === undefined) return;
    this.file.end();
    await once(this.file, "finish");
    const lines = createInterface({
      input: createReadStream(join(this.folder, "held.jsonl")),
      crlfDelay: Infinity,
    });
    for await (const line of lines) yield [JSON.parse(line) as T, line.length];
  }

  /** Takes the file away; twice is fine. */
  async discard(): Promise<void> {
    this.file?.destroy();
    if (this.folder !== undefined) await rm(this.folder, { recursive: true, force: true });
    this.folder = undefined;
    this.file = undefined;
  }
}
