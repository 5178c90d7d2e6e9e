import { basename } from "node:path";
import type { ReadRecord, ImportInput } from "./importer.js";
import { slug } from "./slug.js";

/** The document that an import makes of a file: the source of every fact in it. */
export interface ImportDocument {
  readonly id: string;
  /** What stands in front of keys that are the file's own, in the ids made from them. */
  readonly namespace: string;
  readonly item: ReadRecord;
}

/** The document of a file, or of a folder that is one source; `part` tells sources apart that share a file. */
export function importDocument(
  input: ImportInput,
  path: string,
  part?: { readonly id: string; readonly publisher: string | undefined },
): ImportDocument {
  const file = basename(path).replace(/\.gz$/u, "");
  const stem = input.source ?? file.replace(/\.[a-z]+$/iu, "");
  const namespace = slug(stem);
  const id = `document:${namespace}${part === undefined ? "" : `-${part.id}`}`;
  const record: Record<string, unknown> = {
    id,
    name: input.source ?? file,
    type: "data set",
    retrieved: input.retrieved,
  };
  const publisher = input.publisher ?? part?.publisher;
  if (publisher !== undefined) record["publisher"] = publisher;
  if (part?.publisher !== undefined) record["name"] = `${input.source ?? file}, ${part.publisher}`;
  if (input.url !== undefined) record["url"] = input.url;
  return { id, namespace, item: { list: "documents", record, place: { file: path }, isImport: true } };
}
