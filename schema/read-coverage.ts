import { readFile } from "node:fs/promises";
import { CORE_SCHEMA, load } from "js-yaml";
import { z } from "zod";

const lines = z.union([z.number(), z.string().regex(/^\d+-\d+$/u)]).transform((range) => {
  const [first = 0, last = first] = String(range).split("-").map(Number);
  return { first, last };
});
const block = z.strictObject({ locator: z.string(), lines, carriesNoneBecause: z.string().optional() });
const coverage = z.array(z.strictObject({ document: z.string(), file: z.string(), blocks: z.array(block) }));

/** The file and the blocks of each document, as coverage.yaml has them; lines count from 1, both ends included. */
export type Coverage = z.output<typeof coverage>;

/** Reads a coverage.yaml. Throws a zod error where it breaks its form, a YAMLException where it is no YAML. */
export async function readCoverage(path: string): Promise<Coverage> {
  return coverage.parse(load(await readFile(path, "utf8"), { schema: CORE_SCHEMA }));
}
