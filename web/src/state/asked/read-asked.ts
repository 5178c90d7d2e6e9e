import { words } from "../../../../schema/fold.js";
import { language } from "../../words/words.js";
import { inEitherBook } from "./phrase-book.js";
import type { View } from "../view.js";
import type { LinkageKind } from "../../generated/graphql.js";
import { type Asked, ASKED, ASKS_NOTHING, IMPLIED, PLACED, type Reading } from "./reading.js";
import { exchangeWords, namedKinds, namedLinkages, phrasing, phrasings, type Slot } from "./phrasings.js";

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
const patternsOf = (asked: (typeof ASKED)[number]): RegExp[] =>
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

const listed = (
  key: "ask.passing" | "ask.leading" | "ask.trailing" | "ask.somebody" | "ask.fine" | "ask.sector" | "ask.in",
): ReadonlySet<string> => new Set(inEitherBook(key).flatMap(words));

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

/** The name of a place or a sector, without what only tells that it is one. */
function placeIn(taken: string): string {
  const telling = listed("ask.sector");
  const all = taken.split(" ");
  const last = all.findLastIndex((word) => !telling.has(word));
  return all.slice(0, last < 0 ? all.length : last + 1).join(" ");
}

const given = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined);

/** A number as it was written, in digits or as a word. */
function numberOf(word: string): number {
  const place = inEitherBook("ask.numbers")
    .map((numbers) => numbers.split("|").findIndex((one) => one.trim() === word))
    .find((found) => found >= 0);
  return place === undefined ? Number(word) : place + 2;
}

const exchangeOf = (word: string): View["exchange"] =>
  exchangeWords("ask.words.needs").includes(word) ? "needs" : "offers";

/** Which linkages of somebody are asked for, where the words tell: "who funds ONE", "whom does ONE fund". */
function wayIn(asking: string, one: string | undefined): Reading["way"] {
  const isTold = (key: "ask.to" | "ask.from"): boolean =>
    phrasings(key).some((pattern) => one !== undefined && pattern.exec(asking)?.groups?.["ONE"] === one);
  return isTold("ask.to") ? "to" : isTold("ask.from") ? "from" : null;
}

/** The words of a phrasing that may be any, but for those that say nothing of their own; and "how much", since no sums are told. */
function unreadIn(any: string | undefined, asking: string): string[] {
  const saying = (["passing", "leading", "trailing", "somebody", "fine"] as const).map((key) =>
    listed(`ask.${key}`),
  );
  const [much] = inEitherBook("ask.howMuch").flatMap((some) =>
    some.split("|").filter((one) => asking.startsWith(`${one.trim()} `)),
  );
  return [
    ...(much === undefined ? [] : [much.trim()]),
    ...words(any ?? "").filter((word) => word !== OWN && !saying.some((some) => some.has(word))),
  ];
}

/** The kinds of stakeholders by which an answer is not narrowed, as they were written. */
function unreadKinds(asked: Asked, linkage: LinkageKind | null, written: readonly string[]): string[] {
  const isImplied = (word: string): boolean =>
    linkage !== null && IMPLIED[linkage]?.some((kind) => kind === namedKinds().get(word)) === true;
  if (asked === "helps") return [...written];
  return asked === "linkages" ? written.filter((word) => !isImplied(word)).slice(1) : [];
}

/** What words ask; null where that is not known. */
function readWords(asking: string): Reading | null {
  for (const [asked, all] of patterns())
    for (const pattern of all) {
      const found = pattern.exec(asking);
      if (found === null) continue;
      const { ONE, OTHER, HUB, ANY, KIND, KINDS, LINK, YEAR, THEN, COUNT, EXCHANGE } = (found.groups ??
        {}) as Partial<Record<Slot, string>>;
      const linkage = namedLinkages().get(LINK ?? "") ?? null;
      return {
        asked,
        names: given(asked === "list" ? [ONE && placeIn(ONE)] : [ONE, OTHER, HUB].map(nameIn)),
        kinds: given([KIND, KINDS].map((word) => namedKinds().get(word ?? ""))),
        linkage,
        years: given([YEAR, THEN]),
        count: COUNT === undefined ? null : numberOf(COUNT),
        exchange: EXCHANGE === undefined ? null : exchangeOf(EXCHANGE),
        during: null,
        where: null,
        way: asked === "kindAround" ? wayIn(asking, ONE) : null,
        unread: [...unreadKinds(asked, linkage, given([KIND, KINDS])), ...unreadIn(ANY, asking)],
      };
    }
  return null;
}

const TIMES = ["fromTo", "since", "after", "until", "before", "in"] as const;

/** The period that two years, or the one, stand for; null where the later one comes first. */
function periodOf(which: (typeof TIMES)[number], year: string, then: string): string | null {
  if (which === "since") return `${year}/..`;
  if (which === "after") return `${String(Number(year) + 1).padStart(4, "0")}/..`;
  if (which === "until") return `../${year}`;
  if (which === "before") return Number(year) > 0 ? `../${String(Number(year) - 1).padStart(4, "0")}` : null;
  return which === "in" ? year : Number(year) <= Number(then) ? `${year}/${then}` : null;
}

/** A text without the time at its end or its beginning, and that time (EDTF); null where it names none. */
function withoutTime(asking: string): { readonly rest: string; readonly during: string } | null {
  for (const which of TIMES)
    for (const time of phrasings(`ask.time.${which}`)) {
      const { source } = time;
      const inner = source.slice(1, -1);
      const found =
        new RegExp(`^(?<rest>.*? )?${inner}$`, "u").exec(asking) ??
        new RegExp(`^${inner}(?<rest>.*)$`, "u").exec(asking);
      const { YEAR = "", THEN = "", rest = "" } = found?.groups ?? {};
      const during = found === null ? null : periodOf(which, YEAR, THEN);
      if (during !== null) return { rest, during };
    }
  return null;
}

/** The names that "and" or "or" joins. */
export function joinedNames(text: string): string[] {
  const joining = new Set(
    inEitherBook("ask.and")
      .flatMap((some) => some.split("|"))
      .map((one) => one.trim()),
  );
  return words(text)
    .reduce<string[][]>(
      (parts, word) => {
        if (joining.has(word)) parts.push([]);
        else parts.at(-1)?.push(word);
        return parts;
      },
      [[]],
    )
    .filter((part) => part.length > 0)
    .map((part) => part.join(" "));
}

interface Placed {
  readonly rest: string;
  readonly where: string;
}

/** A text without the place or the sector at its end or its beginning, and that; null where it names none. */
function withoutPlace(asking: string): Placed | null {
  for (const { source } of phrasings("ask.within")) {
    const inner = source.slice(1, -1);
    const found =
      new RegExp(`^(?<rest>.* )${inner}$`, "u").exec(asking) ??
      new RegExp(`^${inner}(?<rest>.*)$`, "u").exec(asking);
    const { ONE, rest = "" } = found?.groups ?? {};
    if (ONE !== undefined && !/^\d+$/u.test(ONE)) return { rest, where: placeIn(ONE) };
  }
  return null;
}

/** The ways to take out a place or a sector that stands behind a kind, before what is asked of it: "universities in Lahore work with". */
function* placesWithin(asking: string): Generator<Placed> {
  const [kinds, inside] = [namedKinds(), listed("ask.in")];
  const all = asking.trim().split(" ");
  const at = all.findIndex((word, place) => inside.has(word) && kinds.has(all[place - 1] ?? ""));
  if (at < 0) return;
  for (let end = at + 2; end < all.length; end++)
    yield {
      rest: `${[...all.slice(0, at), ...all.slice(end)].join(" ")} `,
      where: placeIn(all.slice(at + 1, end).join(" ")),
    };
}

const carried = (text: string): string => `${carrying(text).join(" ")} `;

function readTimed(asking: string): Reading | null {
  const timed = withoutTime(asking);
  const whole = readWords(asking);
  // A name may be any words, a year among them: a time is no part of it.
  if (timed === null || (whole !== null && whole.years.length > 0)) return whole;
  const { rest, during } = timed;
  if (rest.trim() === "" || phrasings("ask.anything").some((pattern) => pattern.test(rest)))
    return { ...ASKS_NOTHING, asked: "times", during };
  const read = readWords(rest);
  return read && { ...read, during };
}

/** What a text asks; null where it is no question that is known. Costs some hundred patterns. */
export const readAsked = (text: string): Reading | null => readTimed(carried(text));

/** The same of a text that ends with a place or a sector, which `readAsked` takes for a part of a name; null where none is told. */
export function readWithin(text: string): Reading | null {
  const asking = carried(text);
  const timed = withoutTime(asking);
  for (const { rest, during } of [...(timed === null ? [] : [timed]), { rest: asking, during: null }]) {
    const last = withoutPlace(rest);
    for (const placed of [...(last === null ? [] : [last]), ...placesWithin(rest)]) {
      const read = readTimed(placed.rest);
      if (read && PLACED.has(read.asked))
        return { ...read, where: placed.where, during: during ?? read.during };
    }
  }
  return null;
}
