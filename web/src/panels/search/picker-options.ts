import type {
  FoundLinkageFragment,
  FoundStakeholderFragment,
  StakeholderKind,
} from "../../generated/graphql.js";
import { isQuestion } from "../../state/search-wish.js";
import { tellName } from "../../state/told-names.js";
import type { Found, Hit } from "./use-search.js";
import { t } from "../../words/words.js";

/** Something else than a stakeholder that a text may stand for. */
export interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly more: string;
  /** Whether it is what the text asks for, or what is nearest to that: either stands above the stakeholders. */
  readonly rank: "asked" | "nearest" | "other";
  readonly onTake: () => void;
}

/** What a reader writes to find a stakeholder, and who was picked. */
export interface StakeholderPickerProps {
  readonly label: string;
  readonly placeholder: string;
  /** Whether the label is read aloud only. */
  readonly isLabelHidden?: boolean;
  readonly shortcut?: string;
  /** What else to offer for a text and what it found. */
  readonly suggest?: (text: string, found: Found) => readonly Suggestion[];
  /** Why a question that is read has no answer; null where it is not read. */
  readonly unreadNote?: (found: Found) => string | null;
  readonly onPick: (found: FoundStakeholderFragment) => void;
  /** Where linkages, and the people whom they name, are looked for too: the ends of the one that was taken. */
  readonly onPair?: (ends: readonly [string, string]) => void;
}

/** A line of the list. */
export interface Option extends Omit<Suggestion, "rank"> {
  readonly rank: Suggestion["rank"] | "hit";
  /** Whether it stands for all that was written: Enter takes it without a choice. */
  readonly isSure: boolean;
  readonly kind: StakeholderKind | null;
  /** What to look for instead; the list stays open. */
  readonly instead?: string;
}

function linkageOption(
  { id, title, from, to }: FoundLinkageFragment,
  { person, forgiving }: Hit,
  onPair: StakeholderPickerProps["onPair"],
): Option {
  const name = person && (person.name ?? person.roles[0] ?? "");
  return {
    id: `${name ?? ""}${id}`,
    kind: null,
    name: name ?? title,
    more: name === null ? t("search.linkage") : t("search.person", { title }),
    rank: "hit",
    isSure: forgiving !== true,
    onTake() {
      onPair?.([from.id, to.id]);
    },
  };
}

function stakeholderOption(
  one: FoundStakeholderFragment,
  { matchedIn, matchedText, forgiving }: Hit,
  onPick: StakeholderPickerProps["onPick"],
  hasAllWords: (shown: string) => boolean,
): Option {
  const where = one.places.map(({ name }) => name).join(t("list.comma"));
  const shown = [one.name, one.acronym, matchedText, where, t(`kind.one.${one.kind}`)];
  const found =
    matchedIn === undefined || matchedIn === "NAME" || matchedIn === "ACRONYM"
      ? null
      : t(`searchField.${matchedIn}`, { text: matchedText ?? "" });
  return {
    id: one.id,
    kind: one.kind,
    name: one.acronym ? t("search.named", { name: one.name, acronym: one.acronym }) : one.name,
    more: [t(`kind.one.${one.kind}`), where, found].filter(Boolean).join(" · "),
    rank: "hit",
    isSure: forgiving !== true && hasAllWords(shown.join(" ")),
    onTake() {
      tellName(one);
      onPick(one);
    },
  };
}

function toOption(
  hit: Hit,
  { onPick, onPair }: StakeholderPickerProps,
  hasAllWords: (shown: string) => boolean,
): Option[] {
  const { stakeholder, linkage } = hit;
  if (stakeholder !== null) return [stakeholderOption(stakeholder, hit, onPick, hasAllWords)];
  return linkage === null ? [] : [linkageOption(linkage, hit, onPair)];
}

/** The line that asks whether something else was meant; below the hits, so that Enter opens the best of them. */
const meantOf = ({ suggestion }: Found): Option[] =>
  suggestion === null
    ? []
    : [
        {
          ...{
            id: "meant",
            kind: null,
            name: t("search.meant", { text: suggestion }),
            more: t("search.forThis"),
          },
          rank: "hit" as const,
          isSure: false,
          instead: suggestion,
          onTake: () => undefined,
        },
      ];

/** Whether a question is written where questions are answered, and none of the lines answers it. */
const isUnanswered = (
  { suggest }: StakeholderPickerProps,
  text: string,
  others: readonly Pick<Suggestion, "rank">[],
): boolean => suggest !== undefined && isQuestion(text) && !others.some(({ rank }) => rank === "asked");

/** The lines for a text; none until all of it was looked for, so that Enter never takes what half a word found. */
export function optionsOf(props: StakeholderPickerProps, found: Found | null, text: string): Option[] {
  if (found?.text !== text) return [];
  const others = (props.suggest?.(text, found) ?? []).map((suggestion) => ({
    ...suggestion,
    kind: null,
    isSure: suggestion.rank === "asked",
  }));
  const ranked = (rank: Suggestion["rank"]): Option[] => others.filter((one) => one.rank === rank);
  const isUnread = ranked("nearest").length > 0 || isUnanswered(props, text, others);
  // Whom a wrong letter was taken for is sure: all of the words are in the name.
  const hits = found.hits
    .flatMap((hit) => toOption(hit, props, (shown) => found.asking?.hasAllWords(shown, text) ?? true))
    .map((one) => ({
      ...one,
      isSure: !isUnread && (one.isSure || (found.suggestion !== null && one.kind !== null)),
    }));
  return [...ranked("asked"), ...ranked("nearest"), ...hits, ...meantOf(found), ...ranked("other")];
}
