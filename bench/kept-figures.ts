import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Figures } from "./measure.js";
import type { Question } from "./question.js";

/** The median latency of each contender for each question of an earlier run: what growth is measured against. */
export type KeptFigures = Readonly<Record<string, Readonly<Record<string, number>>>>;

const FILE = "p50.json";

/** What was found for one question. */
interface FoundRow {
  readonly question: Question;
  readonly figures: ReadonlyMap<string, Figures>;
}

/** Keeps them in the folder of a size; those of questions that were not asked stay. */
export function keepFigures(folder: string, rows: readonly FoundRow[]): void {
  const kept: Record<string, Readonly<Record<string, number>>> = { ...keptFigures(folder) };
  for (const { question, figures } of rows)
    kept[question.key] = Object.fromEntries([...figures].map(([key, { p50 }]) => [key, p50]));
  writeFileSync(join(folder, FILE), JSON.stringify(kept));
}

/** Those of the last runs; none where there were none. */
export function keptFigures(folder: string): KeptFigures {
  const file = join(folder, FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as KeptFigures) : {};
}
