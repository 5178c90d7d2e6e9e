import { type KeyboardEvent, useId, useState } from "react";
import { Icon } from "../app/icon.js";
import type {
  FoundLinkageFragment,
  FoundStakeholderFragment,
  StakeholderKind,
} from "../generated/graphql.js";
import type { Loaded } from "../app/work.js";
import { isQuestion } from "../state/search-wish.js";
import { KindMark } from "./kind-mark.js";
import { type Found, type Hit, useSearch } from "./use-search.js";
import { t } from "../words/words.js";

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
  readonly onPick: (found: FoundStakeholderFragment) => void;
  /** Where linkages, and the people whom they name, are looked for too: the ends of the one that was taken. */
  readonly onPair?: (ends: readonly [string, string]) => void;
}

/** A line of the list. */
interface Option extends Omit<Suggestion, "rank"> {
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
): Option {
  const where = one.places.map(({ name }) => name).join(t("list.comma"));
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
    isSure: forgiving !== true,
    onTake() {
      onPick(one);
    },
  };
}

function toOption(hit: Hit, { onPick, onPair }: StakeholderPickerProps): Option[] {
  const { stakeholder, linkage } = hit;
  if (stakeholder !== null) return [stakeholderOption(stakeholder, hit, onPick)];
  return linkage === null ? [] : [linkageOption(linkage, hit, onPair)];
}

interface OptionListProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly current: Option | undefined;
  readonly onTake: (option: Option) => void;
}

function OptionList({ id, label, options, current, onTake }: OptionListProps) {
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={label}>
      {options.map((option) => (
        <li
          key={option.id}
          id={`${id}-${option.id}`}
          role="option"
          aria-selected={option === current}
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(option);
          }}
        >
          {option.kind === null ? (
            <Icon
              name={
                option.instead === undefined && option.rank !== "asked" && option.rank !== "nearest"
                  ? "filter"
                  : "search"
              }
            />
          ) : (
            <KindMark kind={option.kind} />
          )}
          <span className="hit">
            <span className="hit-name" dir="auto">
              {option.name}
            </span>
            <span className="hit-more">{option.more}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function NoHits({
  search: { value, error, work },
  text,
}: {
  readonly search: Loaded<Found>;
  readonly text: string;
}) {
  const isSearching = work !== null || value?.text !== text;
  return (
    <p className="hits none" role="status">
      {error !== null
        ? `${error.message} ${error.cure}`
        : isSearching
          ? t("search.running")
          : t("search.none", { text })}
    </p>
  );
}

interface PickerBoxProps {
  readonly id: string;
  readonly text: string;
  readonly props: StakeholderPickerProps;
  readonly activeOption: string | undefined;
  readonly isShown: boolean;
  readonly onWrite: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onOpen: (isOpen: boolean) => void;
}

function PickerBox({ id, text, props, activeOption, isShown, onWrite, onKeyDown, onOpen }: PickerBoxProps) {
  return (
    <div className="picker-box">
      <Icon name="search" />
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={props.placeholder}
        value={text}
        maxLength={200}
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={activeOption === undefined ? undefined : `${id}-${activeOption}`}
        aria-keyshortcuts={props.shortcut}
        data-shortcut={props.shortcut}
        onChange={(event) => {
          onWrite(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          onOpen(false);
        }}
        onFocus={() => {
          onOpen(true);
        }}
      />
    </div>
  );
}

/** The place of the next line up or down the list, round its ends. */
const nextOption = (active: number, count: number, key: string): number =>
  count === 0
    ? 0
    : key === "ArrowDown"
      ? (Math.min(active, count - 1) + 1) % count
      : ((active < 0 ? 0 : Math.min(active, count - 1)) - 1 + count) % count;

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
function optionsOf(props: StakeholderPickerProps, found: Found | null, text: string): Option[] {
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
    .flatMap((hit) => toOption(hit, props))
    .map((one) => ({ ...one, isSure: !isUnread && (one.isSure || (found.suggestion !== null && one.kind !== null)) }));
  return [...ranked("asked"), ...ranked("nearest"), ...hits, ...meantOf(found), ...ranked("other")];
}

/** A search box with a list of what it finds (the combobox of WAI-ARIA): arrows choose, Enter takes, Escape closes. */
export function StakeholderPicker(props: StakeholderPickerProps) {
  const id = useId();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  /** The line that the arrows chose; null while they chose none. */
  const [active, setActive] = useState<number | null>(null);
  const search = useSearch(text, props.onPair === undefined ? "stakeholders" : "everything");
  const options = optionsOf(props, search.value, text.trim());
  const isSure = options[0]?.isSure === true;
  const chosen = active ?? (isSure ? 0 : -1);
  const current = options[Math.min(chosen, options.length - 1)];
  const isShown = isOpen && text.trim() !== "";
  const isUnread = props.suggest !== undefined && isQuestion(text);

  const take = (option: Option): void => {
    option.onTake();
    setText(option.instead ?? "");
    setActive(null);
    setOpen(option.instead !== undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      setActive(nextOption(chosen, options.length, event.key));
      setOpen(true);
      event.preventDefault();
    } else if (event.key === "Enter" && current !== undefined && isShown) {
      take(current);
      event.preventDefault();
    } else if (event.key === "Escape" && isShown) {
      setOpen(false);
      event.stopPropagation();
    }
  };
  return (
    <div className="picker">
      <label htmlFor={id} className={props.isLabelHidden === true ? "aloud" : undefined}>
        {props.label}
      </label>
      <PickerBox
        id={id}
        text={text}
        props={props}
        activeOption={isShown ? current?.id : undefined}
        isShown={isShown}
        onWrite={(written) => {
          setText(written);
          setActive(null);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onOpen={setOpen}
      />
      <div className="hits" hidden={!isShown || options.length === 0}>
        <p className="hits-note" role="status">
          {isShown && options.length > 0 && !isSure && t(isUnread ? "search.unread" : "search.loose")}
        </p>
        <OptionList id={id} label={props.label} options={options} current={current} onTake={take} />
      </div>
      {isShown && options.length === 0 && <NoHits search={search} text={text.trim()} />}
    </div>
  );
}
