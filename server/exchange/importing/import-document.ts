import { basename } from "node:path";
import type { ReadRecord, ImportInput } from "../importer.js";
import { slug } from "./slug.js";

/** The document that an import makes of a file: the source of every fact in it. */
export interface ImportDocument {
  readonly id: string;
  /** What stands in front of keys that are the file's own, in the ids made from them. */
  readonly namespace: string;
  readonly item: ReadRecord;
}

const fileName = (path: string): string => basename(path).replace(/\.gz$/iu, "");

/** By what the source of a file goes: what the user calls it, else the file's name without its ending. */
export const sourceStem = (
  input: { readonly source?: string | undefined; readonly workbook?: string | undefined },
  path: string,
): string => input.source ?? (input.workbook ?? fileName(path)).replace(/\.(?:[a-z]+|cx2)$/iu, "");

type DocumentInput = Omit<ImportInput, "text" | "peek" | "graph" | "namespaces">;

/** The folded name of a source, which its keys have in front where nobody else's do. */
export const sourceName = (input: DocumentInput, path: string, inFolder?: string): string =>
  slug(inFolder === undefined ? sourceStem(input, path) : `${inFolder} ${sourceStem(input, path)}`);

/**
 * The document of a file, or of a folder that is one source. `part` tells sources apart that share a file, `inFolder`
 * those that share a name, `namespace` those whose names begin alike.
 */
export function importDocument(
  input: DocumentInput,
  path: string,
  {
    part,
    inFolder,
    namespace = sourceName(input, path, inFolder),
  }: {
    part?: { readonly id: string; readonly publisher: string | undefined };
    inFolder?: string | undefined;
    namespace?: string;
  } = {},
): ImportDocument {
  const name = input.workbook ?? fileName(path);
  const file = inFolder === undefined ? name : `${inFolder}/${name}`;
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
