import fc from "fast-check";
import { searchWords } from "../../server/network/text/search-words.js";
import { stemOf } from "../../server/network/text/inflections.js";
import { isLittle } from "../../server/network/text/little-words.js";
import { needWords } from "../../server/questions/help/need-words.js";
import type { LikenessAmong } from "../../server/questions/answerer.js";
import { kindOf, type MemoryGraph } from "../support/memory/memory-graph.js";
import { type Chance, compareTexts, row } from "./question-row.js";

const AMONG = ["UNDERTAKING", "OFFER", "NEED"] as const;

/** The texts that are compared, by the id of whose they are. */
function textsOf(graph: MemoryGraph, among: LikenessAmong): [id: string, texts: string[]][] {
  const isProject = (id: string): boolean => kindOf(graph.stakeholder(id)) === "PROJECT";
  const names = new Map(graph.dataset.topics.map((one) => [one.id, [one.name, ...one.otherNames]]));
  if (among !== "UNDERTAKING")
    return graph.stakeholders
      .filter(({ id }) => !isProject(id))
      .map(({ id, needs, offers }) => [
        id,
        (among === "NEED" ? needs : offers).flatMap(({ topic, text }) => [...(names.get(topic) ?? []), text]),
      ]);
  return [
    ...graph.stakeholders
      .filter(({ id }) => isProject(id))
      .map((one): [string, string[]] => [
        one.id,
        [one.name, "activity" in one ? (one.activity ?? "") : "", one.summary ?? ""],
      ]),
    ...graph.linkages
      .filter(({ activity, results, amount }) => activity ?? (results.length > 0 || amount === undefined))
      .map((one): [string, string[]] => [one.id, [one.title ?? "", one.activity ?? ""]]),
  ];
}

const stemsIn = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => searchWords(text))
    .filter((word) => !isLittle(word))
    .map(stemOf);

/** BM25 word for word over all texts. */
function reckoned(graph: MemoryGraph, among: LikenessAmong, wordings: readonly (readonly string[])[]) {
  const all = textsOf(graph, among)
    .map(([id, texts]) => ({ id, stems: stemsIn(texts) }))
    .filter(({ stems }) => stems.length > 0);
  const average = all.reduce((sum, { stems }) => sum + stems.length, 0) / all.length;
  const rarity = (stem: string): number => {
    const having = all.filter(({ stems }) => stems.includes(stem)).length;
    return Math.log(1 + (all.length - having + 0.5) / (having + 0.5));
  };
  const worth = (stem: string, count: number, length: number): number =>
    (rarity(stem) * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length) / average));
  return all
    .map(({ id, stems }) => {
      const likenesses = wordings.map((words) => {
        const asked = words.map(stemOf);
        const own = asked.reduce((sum, stem) => sum + worth(stem, 1, asked.length), 0);
        const found = asked.map((stem) =>
          worth(stem, stems.filter((one) => one === stem).length, stems.length),
        );
        return found.reduce((sum, one) => sum + one, 0) / own;
      });
      return { id, likeness: Math.round(Math.max(...likenesses) * 1e6) / 1e6 };
    })
    .filter(({ likeness }) => likeness >= 0.1)
    .sort((a, b) => compareTexts(a.id, b.id));
}

/** What is compared with some words. */
export const likeRows = {
  likest: row({
    asked: ({ graph }: Chance) =>
      fc.constantFrom(...AMONG).chain((among) => {
        const texts = textsOf(graph, among).flatMap(([, own]) =>
          own.filter((text) => needWords(text).length > 0),
        );
        const wording = fc
          .tuple(
            fc.constantFrom(...(texts.length > 0 ? texts : ["nothing"])),
            fc.nat(20),
            fc.integer({ min: 1, max: 4 }),
          )
          .map(([text, start, count]) => {
            const words = needWords(text);
            return words.slice(start % words.length, (start % words.length) + count);
          });
        return fc.record({
          among: fc.constant(among),
          wordings: fc.array(wording, { minLength: 1, maxLength: 3 }),
        });
      }),
    answer: async (ask, search) => (await ask.likest({ ...search, first: 10_000 })).likes,
    said: (found) => ({
      isInOrder: found.every(({ likeness }, place) => likeness >= (found[place + 1]?.likeness ?? 0)),
      likes: found.map(({ id, likeness }) => `${id} ${likeness.toFixed(6)}`).sort(compareTexts),
    }),
    expected: (graph, { among, wordings }) => ({
      isInOrder: true,
      likes: reckoned(graph, among, wordings)
        .map(({ id, likeness }) => `${id} ${likeness.toFixed(6)}`)
        .sort(compareTexts),
    }),
  }),
};
