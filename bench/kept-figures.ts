import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TimedRow } from "./time-questions.js";

/** The median latency of each contender and way (`ours`, `ours once`) for each question of an earlier run: what growth is measured against. */
export type KeptFigures = Readonly<Record<string, Readonly<Record<string, number>>>>;

const FILE = "p50.json";

/** Keeps them in the folder of a size; those of questions that were not asked stay. */
export function keepFigures(folder: string, rows: readonly TimedRow[]): void {
  const kept: Record<string, Readonly<Record<string, number>>> = { ...keptFigures(folder) };
  for (const { question, figures } of rows)
    kept[question.key] = Object.fromEntries<number>([
      ...[...figures.again].map(([key, { p50 }]) => [key, p50] as const),
      ...[...figures.once].map(([key, { p50 }]) => [`${key} once`, p50] as const),
    ]);
  writeFileSync(join(folder, FILE), JSON.stringify(kept));
}

/** Those of the last runs; none where there were none. */
export function keptFigures(folder: string): KeptFigures {
  const file = join(folder, FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as KeptFigures) : {};
}
