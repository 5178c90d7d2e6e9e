import fc from "fast-check";
import { emptyGraph, Files, importFiles } from "./exchange.js";
import { storedNetwork } from "./stored-network.js";

/** A small network as a file is made of it. */
export interface Written {
  readonly nodes: readonly { key: string; name: string; kind: string }[];
  /** Without a sum where `cents` is below 0, and without a time where `day` is empty. */
  readonly edges: readonly { from: number; to: number; kind: string; cents: number; day: string }[];
}

/** Names and keys with all that separates, quotes or looks like something else. */
const text = fc
  .array(
    fc.constantFrom(
      "A",
      "b",
      "Z",
      "é",
      "7",
      " ",
      "-",
      "_",
      ".",
      ",",
      ";",
      '"',
      "'",
      "&",
      "<",
      "|",
      "\n",
      "=",
      "N/A",
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((signs) => `x${signs.join("")}x`.replace(/\s+/gu, " "));

/** Keys and names of which several differ in little: by case, separators, or signs around them. */
const alike = fc.constantFrom("k1", "K1", "k-1", "K-1", "k 1", "k/1", "ké1");
const label = fc.oneof({ arbitrary: text, weight: 1 }, { arbitrary: alike, weight: 3 });

/** Networks whose keys, names and times are easily taken for another. */
export const network: fc.Arbitrary<Written> = fc
  .record({
    names: fc.uniqueArray(label, { minLength: 2, maxLength: 6 }),
    keys: fc.uniqueArray(label, { minLength: 6, maxLength: 6 }),
    kinds: fc.array(fc.constantFrom("agency", "university", "project"), { minLength: 6, maxLength: 6 }),
    edges: fc.array(
      fc.record({
        from: fc.nat(5),
        to: fc.nat(5),
        kind: fc.constantFrom("FUNDING", "TRAINING"),
        cents: fc.integer({ min: 0, max: 10_000_000 }),
        day: fc.constantFrom("2019", "2019-03", "2019-03-31", "2018/2019"),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ names, keys, kinds, edges }) => ({
    nodes: names.map((name, at) => ({ name, key: keys[at] ?? "", kind: kinds[at] ?? "agency" })),
    edges: edges
      .map((edge) => ({ ...edge, from: edge.from % names.length, to: edge.to % names.length }))
      .filter(({ from, to }) => from !== to),
  }));

function expected({ nodes, edges }: Written): { names: string[]; linkages: string[] } {
  const name = (at: number): string => (nodes[at]?.name ?? "").trim();
  return {
    names: nodes.map((node) => `${node.name} (${node.kind.toUpperCase()})`).sort(),
    linkages: edges
      .map(({ from, to, kind, cents, day }) =>
        `${name(from)} ${kind} ${name(to)}${cents < 0 ? "" : ` ${cents / 100} EUR`} ${day}`.trim(),
      )
      .sort(),
  };
}

/** What is stored may lack what was refused; it never has what was not written. */
function isPartOf(
  stored: { names: string[]; linkages: string[] },
  whole: { names: string[]; linkages: string[] },
): boolean {
  const left = [...whole.linkages, ...whole.names];
  const without = whole.linkages.map((linkage) => linkage.replace(/ [\d.]+ EUR/u, ""));
  return [...stored.linkages, ...stored.names].every((fact) => {
    const at = left.indexOf(fact);
    if (at >= 0) left.splice(at, 1);
    return at >= 0 || without.includes(fact);
  });
}

/** Imports what was written of a network: the same is stored, or less where something was refused; twice is once. */
export async function checkWritten(
  written: Written,
  format: string,
  name: string,
  content: readonly [string, string | Buffer][],
): Promise<void> {
  const files = await Files.open();
  const port = await emptyGraph();
  try {
    const paths: string[] = [];
    for (const [file, bytes] of content) paths.push(await files.write(file, bytes));
    const { report } = await importFiles(port, format, paths);
    const stored = await storedNetwork(port);
    const whole = expected(written);
    stored.names.sort();
    if (report.leftOut + report.lostValues + report.unread === 0)
      expect([name, stored]).toEqual([name, whole]);
    else expect([name, isPartOf(stored, whole)]).toEqual([name, true]);
    const again = await importFiles(port, format, paths);
    expect(
      [again.report.stakeholders, again.report.linkages].map(({ added, changed }) => added + changed),
    ).toEqual([0, 0]);
  } finally {
    await port.close();
    await files.discard();
  }
}
