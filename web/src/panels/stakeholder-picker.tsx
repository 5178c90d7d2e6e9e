import { type KeyboardEvent, useId, useState } from "react";
import { Icon } from "../app/icon.js";
import type {
  FoundLinkageFragment,
  FoundStakeholderFragment,
  StakeholderKind,
} from "../generated/graphql.js";
import type { Loaded } from "../app/work.js";
import { KindMark } from "./kind-mark.js";
import { type Found, type Hit, useSearch } from "./use-search.js";
import { t } from "../words/words.js";

/** Something else than a stakeholder that a text may stand for. */
export interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly more: string;
  /** Whether it is what the text asks for: it then stands above the stakeholders. */
  readonly isAsked?: boolean;
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
interface Option extends Suggestion {
  readonly kind: StakeholderKind | null;
  /** What to look for instead; the list stays open. */
  readonly instead?: string;
}

function linkageOption(
  { id, title, from, to }: FoundLinkageFragment,
  person: Hit["person"],
  onPair: StakeholderPickerProps["onPair"],
): Option {
  const name = person && (person.name ?? person.roles[0] ?? "");
  return {
    id: `${name ?? ""}${id}`,
    kind: null,
    name: name ?? title,
    more: name === null ? t("search.linkage") : t("search.person", { title }),
    onTake() {
      onPair?.([from.id, to.id]);
    },
  };
}

function stakeholderOption(
  one: FoundStakeholderFragment,
  { matchedIn, matchedText }: Hit,
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
    onTake() {
      onPick(one);
    },
  };
}

function toOption(hit: Hit, { onPick, onPair }: StakeholderPickerProps): Option[] {
  const { stakeholder, linkage, person } = hit;
  if (stakeholder !== null) return [stakeholderOption(stakeholder, hit, onPick)];
  return linkage === null ? [] : [linkageOption(linkage, person, onPair)];
}

interface OptionListProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly current: Option | undefined;
  readonly isShown: boolean;
  readonly onTake: (option: Option) => void;
}

function OptionList({ id, label, options, current, isShown, onTake }: OptionListProps) {
  return (
    <ul
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      className="hits"
      hidden={!isShown || options.length === 0}
    >
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
            <Icon name={option.instead === undefined && option.isAsked !== true ? "filter" : "search"} />
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
  count === 0 ? 0 : (Math.min(active, count - 1) + (key === "ArrowDown" ? 1 : -1) + count) % count;

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
          instead: suggestion,
          onTake: () => undefined,
        },
      ];

/** The lines for a text; none until all of it was looked for, so that Enter never takes what half a word found. */
function optionsOf(props: StakeholderPickerProps, found: Found | null, text: string): Option[] {
  if (found?.text !== text) return [];
  const others = (props.suggest?.(text, found) ?? []).map((suggestion) => ({ ...suggestion, kind: null }));
  return [
    ...others.filter(({ isAsked }) => isAsked === true),
    ...found.hits.flatMap((hit) => toOption(hit, props)),
    ...meantOf(found),
    ...others.filter(({ isAsked }) => isAsked !== true),
  ];
}

/** A search box with a list of what it finds (the combobox of WAI-ARIA): arrows choose, Enter takes, Escape closes. */
export function StakeholderPicker(props: StakeholderPickerProps) {
  const id = useId();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const search = useSearch(text, props.onPair === undefined ? "stakeholders" : "everything");
  const options = optionsOf(props, search.value, text.trim());
  const current = options[Math.min(active, options.length - 1)];
  const isShown = isOpen && text.trim() !== "";

  const take = (option: Option): void => {
    option.onTake();
    setText(option.instead ?? "");
    setActive(0);
    setOpen(option.instead !== undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      setActive(nextOption(active, options.length, event.key));
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
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onOpen={setOpen}
      />
      <OptionList
        id={id}
        label={props.label}
        options={options}
        current={current}
        isShown={isShown}
        onTake={take}
      />
      {isShown && options.length === 0 && <NoHits search={search} text={text.trim()} />}
    </div>
  );
}
