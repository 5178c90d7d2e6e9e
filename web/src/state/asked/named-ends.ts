import { words } from "../../../../schema/fold.js";
import type {
  FindNamedQuery,
  FoundStakeholderFragment,
  HitFragment,
  MeantFragment,
} from "../../generated/graphql.js";
import { t } from "../../words/words.js";
import { kindNamed } from "../search-wish.js";

type Found = Pick<MeantFragment, "suggestion" | "nodes">;

const isStakeholder = (node: HitFragment["node"]): node is FoundStakeholderFragment =>
  node !== null && "kind" in node;

const NAMES: readonly HitFragment["matchedIn"][] = ["NAME", "ACRONYM", "OTHER_NAME"];
/** The share of a name that has to be written, where others have these words too. */
const HALF = 0.5;
const MOST_MEANT = 2;

const carrying = (text: string): string[] => {
  const joining = new Set(words(t("search.joiningWords")));
  return words(text).filter((word) => !joining.has(word));
};

const beginsWith = (name: readonly string[], words: readonly string[]): boolean =>
  words.every((word, place) => name[place]?.startsWith(word));

/**
 * Whom a name means: those who are called so; else those whose name begins so; else those of whose name it is at least half. Where
 * a letter is wrong, it is taken as the service reads it. Nobody where that is not sure, and two where both may be meant.
 */
function meantBy(text: string, { suggestion, nodes }: Found): readonly FoundStakeholderFragment[] {
  const read = carrying(suggestion ?? text);
  // A kind with a letter wrong is no name, though it may begin many.
  if (kindNamed(read.join(" ")) !== undefined) return [];
  const near = nodes.flatMap(({ node, ...hit }) =>
    isStakeholder(node) && NAMES.includes(hit.matchedIn) && (!hit.forgiving || suggestion !== null)
      ? [{ ...hit, stakeholder: node }]
      : [],
  );
  const sure = near.map(({ stakeholder, matchedText, forgiving }) => {
    const own = carrying(matchedText);
    const calls = [own, ...[stakeholder.name, stakeholder.acronym ?? ""].map(carrying)];
    if (calls.some((call) => call.join(" ") === read.join(" "))) return { stakeholder, sureness: 3 };
    if (read.length > 1 && calls.some((call) => beginsWith(call, read))) return { stakeholder, sureness: 2 };
    const hasAll = read.every((one) => own.some((word) => word.startsWith(one)));
    const isMostOfIt = read.length / own.length >= HALF || (near.length === 1 && !forgiving);
    return { stakeholder, sureness: hasAll && isMostOfIt ? 1 : 0 };
  });
  const most = Math.max(1, ...sure.map(({ sureness }) => sureness));
  return sure
    .filter(({ sureness }) => sureness === most)
    .slice(0, MOST_MEANT)
    .map(({ stakeholder }) => stakeholder);
}

/** Whom each name of a question may mean, by what was found for it: at most three names. */
export const endsOf = (
  names: readonly string[],
  { one, other, hub }: { readonly [Name in keyof FindNamedQuery]: NonNullable<FindNamedQuery[Name]> },
): (readonly FoundStakeholderFragment[])[] =>
  names.map((text, place) => meantBy(text, [one, other, hub][place] ?? one));
