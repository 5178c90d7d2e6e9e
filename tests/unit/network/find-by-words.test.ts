import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { findByWords, type FoundByWords } from "../../../server/network/text/find-by-words.js";
import { queryWords } from "../../../server/network/text/search-words.js";
import { TextIndexBuilder } from "../../../server/network/text/text-index-builder.js";
import { Texts } from "../../../server/network/text/texts.js";
import { describeWith } from "../../support/describe-with.js";

/** Finds among names, which are numbered in their order. */
async function searchOf(names: readonly string[]): Promise<(text: string) => Promise<FoundByWords>> {
  const builder = new TextIndexBuilder();
  for (const name of names) builder.add([["NAME", name]]);
  const texts = Texts.of(await builder.finish());
  const parts = [{ texts, admits: () => true, compareEqual: (a: number, b: number) => a - b }];
  return (text) => findByWords(parts, queryWords(text), 5);
}

describe("findByWords", () => {
  it("looks for near words neither where something is called so, nor where a name has just these words", async () => {
    const search = await searchOf([
      "Planning Commission",
      "Planing Comission",
      "Commission for Planning of Roads",
    ]);
    const nearOf = async (text: string): Promise<boolean[]> =>
      (await search(text)).hits.map(({ isNear }) => isNear);
    expect(await nearOf("Planning Commission")).toEqual([false, false]);
    expect(await nearOf("commission, planning")).toEqual([false, false]);
    expect(await nearOf("planning roads")).toEqual([false]);
    expect(await nearOf("roads planning")).toEqual([false, true, true]);
  });
});

describe("names that hold what was asked for", () => {
  it("come in the order of how they do: that is all of it, they begin so, it stands within, its words are scattered", async () => {
    const names = [
      "Oxford Brookes University",
      "Oxford University",
      "The Chancellor, Masters and Scholars of the University of Oxford",
      "University of Oxford Press and Bookshops",
      "The University of Oxford",
      "University of Applied Sciences, Oxford",
    ];
    const search = await searchOf(names);
    const found = (await search("University of Oxford")).hits.map(({ hit }) => names[hit]);
    expect(found.slice(0, 3)).toEqual([names[4], names[3], names[2]]);
  });
});

describeWith("data", "search among the organisations of CORDIS", (folder) => {
  const names = parse<{ pic: string; name: string }>(
    readFileSync(join(folder, "cordis-h2020/organisations.csv")),
    { columns: true },
  ).map(({ pic, name }) => name || `Organisation ${pic}`);
  let search: Awaited<ReturnType<typeof searchOf>>;
  beforeAll(async () => {
    search = await searchOf(names);
  });

  it.each([
    ["imperial colege", "IMPERIAL COLLEGE OF SCIENCE TECHNOLOGY AND MEDICINE"],
    ["TU München", "TECHNISCHE UNIVERSITAET MUENCHEN"],
    ["delft universty", "TECHNISCHE UNIVERSITEIT DELFT"],
    ["University of Oxford", "THE CHANCELLOR, MASTERS AND SCHOLARS OF THE UNIVERSITY OF OXFORD"],
    ["Oxford's university", "OXFORD BROOKES UNIVERSITY"],
    ["C.N.R.S.", "CENTRE NATIONAL DE LA RECHERCHE SCIENTIFIQUE CNRS"],
    ["fraunhofergesellschaft", "FRAUNHOFER GESELLSCHAFT ZUR FORDERUNG DER ANGEWANDTEN FORSCHUNG EV"],
    ["muenchen technische universitaet", "TECHNISCHE UNIVERSITAET MUENCHEN"],
  ])("finds for %s first %s", async (text, name) => {
    expect(names[(await search(text)).hits[0]?.hit ?? -1]).toBe(name);
  });
});
