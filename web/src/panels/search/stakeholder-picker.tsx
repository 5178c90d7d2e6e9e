import { type KeyboardEvent, useId, useState } from "react";
import { Icon } from "../../app/icon.js";
import type { Loaded } from "../../app/work.js";
import { isQuestion } from "../../state/search-wish.js";
import { KindMark } from "../kind-mark.js";
import { type Option, optionsOf, type StakeholderPickerProps } from "./picker-options.js";
import { type Found, useSearch } from "./use-search.js";
import { t } from "../../words/words.js";

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
  unreadNote,
}: Pick<StakeholderPickerProps, "unreadNote"> & {
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
          : unreadNote !== undefined && isQuestion(text)
            ? (unreadNote(value) ?? t("search.noneAsked"))
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

/** Why nothing of the list is sure. */
const noteOf = ({ unreadNote }: StakeholderPickerProps, text: string, found: Found | null): string =>
  unreadNote !== undefined && found !== null && isQuestion(text)
    ? `${unreadNote(found) ?? t("search.unread")} ${t("search.nearest")}`
    : t("search.loose");

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
          {isShown && options.length > 0 && !isSure && noteOf(props, text, search.value)}
        </p>
        <OptionList id={id} label={props.label} options={options} current={current} onTake={take} />
      </div>
      {isShown && options.length === 0 && <NoHits search={search} text={text.trim()} {...props} />}
    </div>
  );
}
