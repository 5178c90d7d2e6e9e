import { words } from "../../../../schema/fold.js";
import type { LinkageKind, StakeholderKind } from "../../generated/graphql.js";
import { inEither, language } from "../../words/words.js";
import { namedKinds, namedLinkages, phrasing, phrasings, type Slot } from "./phrasings.js";

/**
 * What can be asked in words, in the order in which a text is held against it: what names kinds comes before what names somebody,
 * since a name may be any words.
 */
const ASKED = [
  "changes",
  "during",
  "everything",
  "lacking",
  "lackingOne",
  "list",
  "placesOf",
  "partnersOf",
  "kindsAround",
  "plansOf",
  "plansAround",
  "plans",
  "linkages",
  "meet",
  "lacks",
  "kindAround",
  "without",
  "pathWithout",
  "path",
  "around",
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
}

const WHICH: ReadonlySet<string> = new Set(["which", "what"]);
const POSSESSIVE = /['’ʼ]s(?![\p{L}\p{N}])/giu;

/** "Other than through", behind the phrasings of a way. */
const withoutHub = (): RegExp[] =>
  inEither("ask.path").flatMap((paths, which) =>
    paths
      .split("|")
      .flatMap((path) =>
        (inEither("ask.other")[which] ?? "")
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
  new Set(inEither(key).flatMap(words));

/**
 * The words that carry the question: without articles and the like, without what leads in or trails ("tell me", "please"), and
 * with "who" for "which organisations".
 */
function carrying(text: string): string[] {
  const passing = listed("ask.passing");
  const leading = listed("ask.leading");
  const trailing = listed("ask.trailing");
  const all = words(text.replaceAll(POSSESSIVE, "")).filter((word) => !passing.has(word));
  const first = all.findIndex((word) => !leading.has(word));
  const last = all.findLastIndex((word) => !trailing.has(word));
  const [asking = "", whom = "", ...rest] = all.slice(Math.max(first, 0), last + 1);
  return WHICH.has(asking) && listed("ask.somebody").has(whom)
    ? ["who", ...rest]
    : [asking, whom, ...rest].filter(Boolean);
}

const given = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined);

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
        names: given([ONE, OTHER, HUB]),
        kinds: given([KIND, KINDS].map((word) => namedKinds().get(word ?? ""))),
        linkage: namedLinkages().get(LINK ?? "") ?? null,
        years: given([YEAR, THEN]),
      };
    }
  return null;
}
