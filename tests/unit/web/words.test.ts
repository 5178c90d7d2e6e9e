import { readdirSync, readFileSync } from "node:fs";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { buildSchema, isEnumType } from "graphql";
import {
  LINKAGE_KINDS,
  LINKAGE_QUESTIONS,
  STAKEHOLDER_KINDS,
  STATUSES,
} from "../../../web/src/state/wording.js";
import { MATCH_REASONS, MEASURES } from "../../../web/src/state/match-wording.js";
import { periodInWords } from "../../../web/src/state/period.js";
import { type Catalogue, LANGUAGES, type LanguageTag } from "../../../web/src/words/languages.js";
import { nameLanguage } from "../../../web/src/words/name-language.js";
import { speak, t } from "../../../web/src/words/words.js";

const tags = Object.keys(LANGUAGES) as LanguageTag[];
const catalogues = new Map<LanguageTag, Catalogue>();
const textsOf = (tag: LanguageTag): Readonly<Record<string, string>> => catalogues.get(tag) ?? {};
const keys = (): string[] => Object.keys(textsOf("en"));

/** Each part of a message, those inside its plural forms too. */
const partsOf = (elements: readonly MessageFormatElement[]): MessageFormatElement[] =>
  elements.flatMap((element) =>
    element.type === TYPE.plural
      ? [element, ...Object.values(element.options).flatMap(({ value }) => partsOf(value))]
      : [element],
  );

/** What a text is told: "count as number". */
function toldIn(text: string): string[] {
  const told = partsOf(parse(text)).flatMap((part) =>
    part.type === TYPE.argument
      ? `${part.value} as text`
      : part.type === TYPE.number || part.type === TYPE.plural
        ? `${part.value} as number`
        : [],
  );
  return [...new Set(told)].sort();
}

beforeAll(async () => {
  for (const tag of tags) catalogues.set(tag, (await LANGUAGES[tag].load()).default);
});
afterEach(() => speak("en"));

describe("the texts of the page", () => {
  it("are the same in each language, in one order, and none is empty", () => {
    for (const tag of tags) {
      expect([tag, Object.keys(textsOf(tag))]).toEqual([tag, keys()]);
      expect(Object.entries(textsOf(tag)).filter(([, text]) => text.trim() === "")).toEqual([]);
    }
    expect(keys().length).toBeGreaterThan(700);
  });

  it("are told the same in each language", () => {
    const told = (tag: LanguageTag) => keys().map((key) => [key, toldIn(textsOf(tag)[key] ?? "")]);
    for (const tag of tags) expect(told(tag)).toEqual(told("en"));
  });

  it("have each plural form that the language has, and no other", () => {
    for (const tag of tags) {
      const forms = [
        ...new Intl.PluralRules(LANGUAGES[tag].locale).resolvedOptions().pluralCategories,
      ].sort();
      for (const [key, text] of Object.entries(textsOf(tag)))
        for (const part of partsOf(parse(text)))
          if (part.type === TYPE.plural)
            expect([tag, key, Object.keys(part.options).sort()]).toEqual([tag, key, forms]);
    }
  });

  it("are all used by the pages", () => {
    const sources = ["web/src", "web/import", "web/graphiql"]
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true }).map((path) => `${folder}/${String(path)}`),
      )
      .filter((path) => /\.tsx?$/u.test(path) && !path.includes("generated"))
      .map((path) => readFileSync(path, "utf8"))
      .join("\n");
    const starts = [...sources.matchAll(/`([\w.]+\.)\$\{/gu)].map(([, start = ""]) => start);
    const unused = keys().filter(
      (key) =>
        !sources.includes(`"${key}"`) &&
        !starts.some((start) => key.startsWith(start) && !key.slice(start.length).includes(".")),
    );
    expect(unused).toEqual([]);
  });

  it("have a word for each value that the schema can answer", () => {
    const schema = buildSchema(readFileSync("schema/schema.graphql", "utf8"), { assumeValid: true });
    const valuesOf = (name: string): string[] => {
      const type = schema.getType(name);
      return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    };
    const starts: Readonly<Record<string, readonly string[]>> = {
      StakeholderKind: ["kind.one.", "kind.many.", "count.kind.", "gap.noPartner.", "gap.peers."],
      LinkageKind: [
        "linkageKind.",
        "linkageKind.inside.",
        "count.linkages.",
        "question.linkages.",
        "gap.noLinkage.",
      ],
      LinkageStatus: ["status.", "statusCount.", "statusOfAll."],
      LinkageRole: ["role."],
      ResultType: ["result."],
      ExchangeState: ["exchange."],
      AgencyType: ["agencyType.", "gap.noAgency."],
      ProjectType: ["projectType."],
      SearchField: ["searchField."],
      MatchReasonType: ["reason."],
      MatchCautionType: ["caution."],
      MeasureKey: ["measure."],
    };
    const wanted = Object.entries(starts).flatMap(([name, all]) =>
      all.flatMap((start) => valuesOf(name).map((value) => start + value)),
    );
    expect(wanted.filter((key) => !keys().includes(key))).toEqual([]);
    const lists = { StakeholderKind: STAKEHOLDER_KINDS, LinkageStatus: STATUSES, MeasureKey: MEASURES };
    for (const [name, list] of Object.entries({
      ...lists,
      LinkageKind: LINKAGE_KINDS,
      MatchReasonType: MATCH_REASONS,
    }))
      expect([name, [...list].sort()]).toEqual([name, valuesOf(name).sort()]);
    expect([...LINKAGE_QUESTIONS].sort()).toEqual([...LINKAGE_KINDS].sort());
  });

  it("have each question of docs/queries, with its asker, in every other language", () => {
    const numbers = readdirSync("docs/queries")
      .filter((file) => file.endsWith(".graphql"))
      .map((file) => file.split("-")[0]);
    for (const tag of tags.filter((one) => one !== "en")) {
      const file = readFileSync(`web/graphiql/questions.${tag}.json`, "utf8");
      const lines = JSON.parse(file) as Readonly<Record<string, string>>;
      expect(Object.keys(lines).sort()).toEqual(numbers.sort());
      expect(Object.values(lines).filter((line) => !/^[^:]+: .+$/u.test(line))).toEqual([]);
    }
  });

  it("have the same ways to ask in every language", () => {
    const keysOf = (tag: string): string[] =>
      Object.keys(JSON.parse(readFileSync(`web/src/state/asked/phrasings.${tag}.json`, "utf8")) as object);
    for (const tag of tags) expect(keysOf(tag)).toEqual(keysOf("en"));
  });

  it("tell the language of a name as far as its letters do", () => {
    expect(["SMEDA", "لاہور", "پنجاب", "2004", "Łódź"].map(nameLanguage)).toEqual([
      ...["und-Latn", "ur", "und-Arab", undefined, "und-Latn"],
    ]);
  });

  it("keep names apart from a sentence of the other direction, and write dates as the language has them", async () => {
    expect(t("pair.title", { one: "SMEDA", other: "لاہور" })).toBe("SMEDA and لاہور");
    expect(periodInWords("2004-08-05/2007-22")).toBe("5 August 2004 to summer 2007");
    await speak("ur");
    expect(t("pair.title", { one: "SMEDA", other: "لاہور" })).toBe("\u2068SMEDA\u2069 اور \u2068لاہور\u2069");
    expect(t("count.linkages", { count: 1 })).toBe("1 رابطہ");
    expect(t("count.linkages", { count: 12_345 })).toBe("12,345 رابطے");
    expect(periodInWords("2004-08")).toBe("اگست 2004");
  });
});
