import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { stakeholdersOf } from "../../schema/check-dataset.js";
import type { LinkageRecord, StakeholderRecord } from "../../schema/record.js";
import { describeWith } from "../support/describe-with.js";
import { readCoverage } from "../../schema/read-coverage.js";
import { seeds } from "./seeds.js";

const records: readonly (StakeholderRecord | LinkageRecord)[] = [...stakeholdersOf(seeds), ...seeds.linkages];
const hasRemark = ({ remarks }: StakeholderRecord | LinkageRecord, sort: string): boolean =>
  (remarks ?? []).some((remark) => remark.sort === sort);

describe("the remarks on the facts", () => {
  it("say of every inferred linkage how it was read", () => {
    const silent = seeds.linkages.filter(
      (linkage) => linkage.confidence === "INFERRED" && !hasRemark(linkage, "OUR_READING"),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
    expect(seeds.linkages.filter(({ confidence }) => confidence === "INFERRED").length).toBeGreaterThan(60);
  });

  it("say on both sides of two that may be one that they may", () => {
    const pairs = stakeholdersOf(seeds).flatMap(({ id, remarks }) =>
      (remarks ?? [])
        .filter(({ sort }) => sort === "POSSIBLY_SAME")
        .flatMap(({ about }) => (about ?? []).map((other) => `${id} ${other}`)),
    );
    const reversed = pairs.map((pair) => pair.split(" ").reverse().join(" "));
    expect([...pairs].sort()).toEqual(reversed.sort());
    expect(pairs).toHaveLength(12);
  });

  it("say of every number of another register that it is ours", () => {
    const coded = stakeholdersOf(seeds).filter(({ identifiers }) => identifiers.length > 0);
    expect(coded.filter((one) => !hasRemark(one, "OUR_NAME")).map(({ id }) => id)).toEqual([]);
    expect(coded).toHaveLength(8);
  });

  it("have the places that they speak of, but for names of ours and readings of one linkage", () => {
    const homeless = records.flatMap(({ id, remarks }) =>
      (remarks ?? [])
        .filter(({ sort, sources }) => sources === undefined && sort !== "OUR_NAME" && sort !== "OUR_READING")
        .map(({ sort }) => [id, sort]),
    );
    expect(homeless).toEqual([]);
  });
});

interface Item {
  readonly amount?: number;
  readonly currency?: string;
  readonly value?: number;
  readonly unit?: string;
  readonly name?: string;
}

/** The value of a field as text, each item of a list by itself. */
function textsOf(record: StakeholderRecord | LinkageRecord, field: string): string[] {
  const value = (record as unknown as Record<string, unknown>)[field] ?? [];
  return (Array.isArray(value) ? value : [value]).map((item: string | number | Item) => {
    if (typeof item !== "object") return String(item);
    if (item.amount !== undefined) return `${item.amount} ${item.currency ?? ""}`;
    return item.value === undefined ? (item.name ?? "") : `${item.value} ${item.unit ?? ""}`;
  });
}

describe("the sources of single values", () => {
  it("name a value of that field, or one that a remark says differs", () => {
    const strange = records.flatMap((record) =>
      (record.valueSources ?? [])
        .filter(
          ({ field, value }) => !textsOf(record, field).includes(value) && !hasRemark(record, "DIFFERS"),
        )
        .map(({ field, value }) => [record.id, field, value]),
    );
    expect(strange).toEqual([]);
  });

  it("tell the review's date as either page has it", () => {
    const review = seeds.projects.find(({ id }) => id === "project:cda-training-2-review");
    expect(review?.valueSources?.map(({ value, sources }) => [value, sources[0]?.document])).toEqual([
      ["2008-05-12/2008-05-14", "document:more-interventions"],
      ["mid-May 2008", "document:further-impacts"],
    ]);
  });

  it("keep 1963 with the former name of TDAP, which has no date of its own", () => {
    const tdap = seeds.agencies.find(({ id }) => id === "agency:tdap");
    const dated = (tdap?.valueSources ?? []).filter(({ period }) => period !== undefined);
    expect([tdap?.founded, dated.map(({ value, period }) => [value, period])]).toEqual([
      undefined,
      [
        ["Export Promotion Bureau", "1963/"],
        ["EPB", "1963/"],
      ],
    ]);
  });
});

describe("the requests", () => {
  const asked = [...seeds.projects, ...seeds.linkages].filter(
    ({ status, activity }) => status === "REQUESTED" && activity !== undefined,
  );

  it("are five, each with who asked, for what, and what serves it", () => {
    expect(
      asked.map(({ id, request }) => [id, request?.by, request?.of, request?.servedBy?.length ?? 0]),
    ).toEqual([
      ["project:lums-genpro-research", "university:lums", "agency:unido", 1],
      ["project:balochistan-extension", "agency:ahan-balochistan", "agency:unido", 0],
      ["linkage:university:uog/industry-academia-linkages", "university:uog", "agency:unido", 0],
      ["linkage:agency:tusdec/awareness-workshop", "agency:tusdec", undefined, 0],
      ["linkage:agency:psic/cda-training", "agency:psic", undefined, 0],
    ]);
  });

  it("go in one direction: who is asked is `from`, and who asks is `to` or takes part in what `to` is", () => {
    const direct = asked.filter((one): one is LinkageRecord => "from" in one);
    expect(direct.map(({ from, to, request }) => [from, to === request?.by])).toEqual(
      direct.map(() => ["agency:unido", true]),
    );
  });
});

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[“”]/gu, '"')
    .replaceAll("’", "'")
    .replaceAll(/\s+/gu, " ")
    .toLowerCase();
/** Cells of the table have come down without a space between them, so a printed name may end where the next cell begins. */
const prints = (text: string, name: string): boolean => {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[a-z0-9]/u.test(text[at - 1] ?? " ")) return true;
  return false;
};

describeWith("sources", "the names in the documents", (folder) => {
  const texts = new Map<string, string>();
  const printed = (name: string, places: readonly { document: string; locator: string }[]): boolean =>
    places.some(({ document, locator }) => prints(texts.get(`${document} ${locator}`) ?? "", plain(name)));

  beforeAll(async () => {
    for (const { document, file, blocks } of await readCoverage("seeds/coverage.yaml")) {
      const lines = (await readFile(join(folder, file), "utf8")).split("\n");
      for (const { locator, lines: range } of blocks)
        texts.set(`${document} ${locator}`, plain(lines.slice(range.first - 1, range.last).join(" ")));
    }
  });

  it("are printed in the places that are given for them", () => {
    const absent = stakeholdersOf(seeds).flatMap(({ id, valueSources }) =>
      (valueSources ?? [])
        .filter(({ field }) => field === "otherNames" || field === "acronym")
        .flatMap(({ value, sources }) =>
          sources.filter((source) => !printed(value, [source])).map(({ locator }) => [id, value, locator]),
        ),
    );
    expect(absent).toEqual([]);
  });

  it("are printed, or a remark says that they are ours", () => {
    const unsaid = stakeholdersOf(seeds).flatMap((record) => {
      const { id, name, acronym, otherNames, sources, valueSources } = record;
      const given = new Set((valueSources ?? []).map(({ value }) => value));
      const others = [...otherNames, ...(acronym === undefined ? [] : [acronym])].filter(
        (other) => !given.has(other),
      );
      const ours = printed(name, sources) ? others : [name, ...others];
      return ours.length === 0 || hasRemark(record, "OUR_NAME") ? [] : [[id, ...ours]];
    });
    expect(unsaid).toEqual([]);
  });

  it("are told to be ours only where one is", () => {
    const needless = stakeholdersOf(seeds).filter((record) => {
      const { name, acronym, otherNames, sources, valueSources, identifiers } = record;
      const given = new Set((valueSources ?? []).map(({ value }) => value));
      const others = [...otherNames, ...(acronym === undefined ? [] : [acronym])];
      const all = printed(name, sources) && others.every((other) => given.has(other));
      return hasRemark(record, "OUR_NAME") && all && identifiers.length === 0;
    });
    expect(needless.map(({ id }) => id)).toEqual([]);
  });
});
