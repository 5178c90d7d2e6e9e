import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { SavedModel } from "../server/matching/model/match-model.js";
import type { Interval } from "./bootstrap.js";

const PAGE = new URL("../docs/matchmaking-model.md", import.meta.url);
const MODEL = new URL("../server/matching/model/model.json", import.meta.url);

/** The folder with the data of the environment; throws where it is not set. */
export function dataFolder(): string {
  const folder = process.env["LINKAGES_DATA"];
  if (folder !== undefined) return folder;
  throw new Error(
    "LINKAGES_DATA must name the folder that holds cordis-h2020/; it is not set. Set it and run again.",
  );
}

/** Says what is done, with the seconds since it was made. */
export function sayer(): (what: string) => void {
  const began = performance.now();
  return (what) =>
    void process.stdout.write(`${((performance.now() - began) / 1000).toFixed(0)} s  ${what}\n`);
}

/** One in so many of a list, from a place on. */
export const every = <T>(list: readonly T[], step: number, from = 0): T[] =>
  list.filter((_, i) => i % step === from);

/** Writes the model that the service reads. */
export const writeModel = (model: SavedModel): void => {
  writeFileSync(MODEL, `${JSON.stringify(model, null, 2)}\n`);
};

/** Rewrites what stands between the two marks of a section of docs/matchmaking-model.md, or appends it where they are missing. */
export function writeSection(name: string, text: string): void {
  const [begin, end] = [`<!-- ${name}: written by npm run evaluate -->`, `<!-- end of ${name} -->`];
  const old = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : "# Matchmaking: the model and its figures\n";
  const section = `${begin}\n${text}\n${end}`;
  const [before, after] = [old.indexOf(begin), old.indexOf(end)];
  writeFileSync(
    PAGE,
    before < 0
      ? `${old.trimEnd()}\n\n${section}\n`
      : old.slice(0, before) + section + old.slice(after + end.length),
  );
}

/** A value and its interval in a cell of a table. */
export const shown = ({ value, low, high }: Interval, digits = 3): string =>
  `${value.toFixed(digits)} [${low.toFixed(digits)}, ${high.toFixed(digits)}]`;

/** A table in Markdown. */
export const table = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
