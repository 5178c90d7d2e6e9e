import { words } from "../../../../schema/fold.js";
import type { LinkageKind, StakeholderKind } from "../../generated/graphql.js";
import { language } from "../../words/words.js";
import { inEitherBook } from "./phrase-book.js";
import { namedKinds, namedLinkages, phrasing, phrasings, type Slot } from "./phrasings.js";

/**
 * What can be asked in words, in the order in which a text is held against it: what names kinds comes before what names somebody,
 * since a name may be any words.
 */
const ASKED = [
  "changes",
  "during",
  "everything",
  "best",
  "brokers",
  "lacking",
  "lackingOne",
  "plansOf",
  "plansAround",
  "plans",
  "kindsAround",
  "list",
  "placesOf",
  "partnersOf",
  "linkages",
  "meet",
  "lacks",
  "kindAround",
  "without",
  "pathWithout",
  "path",
  "around",
  "about",
] as const;

/** One of the sorts of questions. */
export type Asked = (typeof ASKED)[number];

/** A question as it was read: its sort, and what it names. */
export interface Reading {
  readonly asked: Asked;
  /** Whom or where it names, as it was written, in the order of the sort. */
  readonly names: readonly string[];
  readonly kinds: readonly StakeholderKind[];
  readonly linkage: LinkageKind | null;
  readonly years: readonly string[];
  /** Whether the linkages are asked for that lead to the first who is named, or from it; null for both. */
  readonly way: "to" | "from" | null;
}

const WHICH: ReadonlySet<string> = new Set(["which", "what", "all", "every"]);
/** "What's" is "what is"; "SMEDA's" is what it has, which `OWN` tells in phrasings. */
const SHORT_IS = /(?<=(?<![\p{L}\p{N}])(?:what|who|where|how|it|that|there))['’ʼ]s(?![\p{L}\p{N}])/giu;
const POSSESSIVE = /['’ʼ]s(?![\p{L}\p{N}])/giu;
const OWN = "own";
/** "Are there clusters" are clusters. */
const THERE = /^\s*(?:is|are|was|were)\s+there\s+/iu;
/** A dash between two names is "and". */
const DASH = /\s(?:[-–—→]|->)\s/gu;

/** "Other than through", behind the phrasings of a way, or its ends alone. */
const withoutHub = (): RegExp[] =>
  inEitherBook("ask.path").flatMap((paths, which) =>
    [paths, inEitherBook("ask.ends")[which] ?? ""]
      .flatMap((some) => some.split("|"))
      .flatMap((path) =>
        (inEitherBook("ask.other")[which] ?? "")
          .split("|")
          .map((other) => phrasing(`${path.trim()} ${other.trim()}`)),
      ),
  );

/** The patterns of each sort in the languages in which one may ask. */
const patternsOf = (asked: Asked): RegExp[] =>
  asked === "pathWithout" ? withoutHub() : phrasings(`ask.${asked}`);

let known: {
  readonly of: string;
  readonly patterns: readonly (readonly [Asked, readonly RegExp[]])[];
} | null = null;

function patterns(): readonly (readonly [Asked, readonly RegExp[]])[] {
  if (known?.of !== language())
    known = { of: language(), patterns: ASKED.map((asked) => [asked, patternsOf(asked)] as const) };
  return known.patterns;
}

const listed = (key: "ask.passing" | "ask.leading" | "ask.trailing" | "ask.somebody"): ReadonlySet<string> =>
  new Set(inEitherBook(key).flatMap(words));

/**
 * The words that carry the question: without articles and the like, without what leads in or trails ("tell me", "please"), and
 * with "who" for "which organisations".
 */
function carrying(text: string): string[] {
  const passing = listed("ask.passing");
  const leading = listed("ask.leading");
  const trailing = listed("ask.trailing");
  const somebody = listed("ask.somebody");
  const plain = text
    .replace(THERE, "")
    .replaceAll(SHORT_IS, "")
    .replaceAll(POSSESSIVE, ` ${OWN}`)
    .replaceAll(DASH, " and ");
  const all = words(plain).filter((word) => !passing.has(word));
  const first = all.findIndex((word) => !leading.has(word));
  const last = all.findLastIndex((word) => !trailing.has(word));
  const asked = all.slice(Math.max(first, 0), last + 1);
  // Where something is said of them: "funders of SMEDA" are a kind of linkage.
  const isWho = (place: number): boolean =>
    somebody.has(asked[place] ?? "") && place < asked.length - 1 && asked[place + 1] !== "of";
  return asked.flatMap((word, place) => {
    if (WHICH.has(word) && isWho(place + 1)) return ["who"];
    if (!isWho(place)) return [word];
    if (WHICH.has(asked[place - 1] ?? "")) return [];
    return place === 0 && word.endsWith("s") ? ["who"] : [word];
  });
}

/** A name as it was written, without what only tells that something is its own. */
const nameIn = (taken: string | undefined): string | undefined =>
  taken
    ?.split(" ")
    .filter((word) => word !== OWN)
    .join(" ");

const given = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined);

/** Which linkages of somebody are asked for, where the words tell: "who funds ONE", "whom does ONE fund". */
function wayIn(asking: string, one: string | undefined): Reading["way"] {
  const isTold = (key: "ask.to" | "ask.from"): boolean =>
    phrasings(key).some((pattern) => one !== undefined && pattern.exec(asking)?.groups?.["ONE"] === one);
  return isTold("ask.to") ? "to" : isTold("ask.from") ? "from" : null;
}

/** What a text asks; null where it is no question that is known. Costs some hundred patterns. */
export function readAsked(text: string): Reading | null {
  const asking = `${carrying(text).join(" ")} `;
  for (const [asked, all] of patterns())
    for (const pattern of all) {
      const found = pattern.exec(asking);
      if (found === null) continue;
      const { ONE, OTHER, HUB, KIND, KINDS, LINK, YEAR, THEN } = (found.groups ?? {}) as Partial<
        Record<Slot, string>
      >;
      return {
        asked,
        names: given([ONE, OTHER, HUB].map(nameIn)),
        kinds: given([KIND, KINDS].map((word) => namedKinds().get(word ?? ""))),
        linkage: namedLinkages().get(LINK ?? "") ?? null,
        years: given([YEAR, THEN]),
        way: asked === "kindAround" ? wayIn(asking, ONE) : null,
      };
    }
  return null;
}
