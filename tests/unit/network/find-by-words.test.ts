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
    expect(await nearOf("planning roads")).toEqual([false, true, true]);
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
    ["Oxford's university", "OXFORD BROOKES UNIVERSITY"],
    ["C.N.R.S.", "CENTRE NATIONAL DE LA RECHERCHE SCIENTIFIQUE CNRS"],
    ["fraunhofergesellschaft", "FRAUNHOFER GESELLSCHAFT ZUR FORDERUNG DER ANGEWANDTEN FORSCHUNG EV"],
    ["muenchen technische universitaet", "TECHNISCHE UNIVERSITAET MUENCHEN"],
  ])("finds for %s first %s", async (text, name) => {
    expect(names[(await search(text)).hits[0]?.hit ?? -1]).toBe(name);
  });
});
