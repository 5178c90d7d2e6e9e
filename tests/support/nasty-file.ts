import { mappingFrom } from "../../server/exchange/importing/import-mapping.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { type Files, importFiles } from "./exchange.js";
import { storedNetwork } from "./stored-network.js";

/** A file that could be read wrongly: what is stored of it, and what is said of the rest. */
export interface Nasty {
  readonly format: string;
  readonly text: string | readonly (readonly [string, string])[];
  readonly names?: readonly string[];
  readonly linkages: readonly string[];
  readonly told?: RegExp;
  /** An entry of a mapping file, in YAML. */
  readonly mapping?: string;
}

/** Imports it into an empty graph, and compares. */
export async function checkNasty(
  { port, files }: { readonly port: GraphPort; readonly files: Files },
  { format, text, names, linkages, told, mapping }: Nasty,
): Promise<void> {
  const given = typeof text === "string" ? ([["file.txt", text]] as const) : text;
  const paths: string[] = [];
  for (const [name, content] of given) paths.push(await files.write(name, content));
  const { problems } = await importFiles(port, format, paths, {
    mapping: mapping === undefined ? undefined : mappingFrom("mapping.yaml", `tables: [{ ${mapping} }]`),
  });
  const stored = await storedNetwork(port);
  expect(stored.linkages).toEqual(linkages);
  if (names !== undefined) expect(stored.names).toEqual(names);
  if (told !== undefined)
    expect(problems.map((one) => `${one.column ?? ""}: ${one.text} ${one.value ?? ""}`).join("\n")).toMatch(
      told,
    );
}

/** Files by what is nasty in them, as `it.each` takes them. */
export const nastyCases = (list: Readonly<Record<string, Nasty>>): [string, Nasty][] => Object.entries(list);
