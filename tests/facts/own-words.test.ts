import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { stakeholdersOf } from "../../schema/check-dataset.js";
import { describeWith } from "../support/describe-with.js";
import { seeds } from "./seeds.js";

const RUN = 8;
/** A word that no document has: a run of words that holds a name is not counted. */
const NAME = "<name>";

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/['’‘]/gu, "")
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== "");

const runsOf = (words: readonly string[]): string[] =>
  words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, start) => words.slice(start, start + RUN).join(" "));

const names = [
  ...[...stakeholdersOf(seeds), ...seeds.places, ...seeds.sectors].flatMap(({ name, otherNames }) => [
    name,
    ...otherNames,
  ]),
  ...seeds.documents.map(({ name }) => name),
]
  .map((name) => ` ${wordsOf(name).join(" ")} `)
  .filter((name) => name.trim().includes(" "))
  .sort((a, b) => b.length - a.length);

const withoutNames = (text: string): string[] => {
  let masked = ` ${wordsOf(text).join(" ")} `;
  for (const name of names) masked = masked.replaceAll(name, ` ${NAME} `);
  return masked.split(" ").filter((word) => word !== "");
};

const NAMING = new Set(["id", "name", "otherNames", "acronym", "codes", "document", "file"]);

/** Every text in a record that is ours to word. */
function ownTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (NAMING.has(key) ? [] : ownTexts(inner)));
}

/** Printed as titles, in quotes or at the head of a page: a title is quoted whole or not at all. */
const TITLES = new Set([
  ...seeds.documents.map(({ name }) => name),
  "Compliance Issues Affecting Enterprise Clusters in Punjab Province of Pakistan",
]);

/** Every name in the facts but printed titles and what agencies and universities are called, as it stands. */
const givenNames = [...seeds.clusters, ...seeds.projects, ...seeds.places, ...seeds.sectors, ...seeds.topics]
  .flatMap(({ name, otherNames }) => [name, ...otherNames])
  .filter((name) => !TITLES.has(name));

async function comments(): Promise<string[]> {
  const files = (await readdir("seeds", { recursive: true })).filter((name) => /\.(yaml|md)$/u.test(name));
  const texts = await Promise.all(files.map((name) => readFile(join("seeds", name), "utf8")));
  return texts.map((text, index) =>
    files[index]?.endsWith(".md")
      ? text
      : (text.match(/#.*$/gmu) ?? []).map((line) => line.slice(1)).join(" "),
  );
}

describeWith("sources", "the wording of the facts", (folder) => {
  let theirs = new Set<string>();
  beforeAll(async () => {
    const files = (await readdir(folder)).filter((name) => name.endsWith(".txt"));
    const documents = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
    theirs = new Set(documents.flatMap((text) => runsOf(wordsOf(text))));
    expect(theirs.size).toBeGreaterThan(2_000);
  });

  it("has no run of eight words of a document in a name, printed titles apart", () => {
    expect(givenNames.filter((name) => runsOf(wordsOf(name)).some((run) => theirs.has(run)))).toEqual([]);
  });

  it("shares no run of eight words with a document, names apart", async () => {
    const ours = [...ownTexts(seeds), ...(await comments())];
    const shared = ours.flatMap((text) => runsOf(withoutNames(text))).filter((run) => theirs.has(run));
    expect(shared).toEqual([]);
  });
});
