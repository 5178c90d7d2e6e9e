import { type KeyboardEvent, useId, useState } from "react";
import { Icon } from "../app/icon.js";
import type { Loaded } from "../app/work.js";
import { SEARCH_FIELDS, STAKEHOLDER_KINDS } from "../state/wording.js";
import { KindMark } from "./kind-mark.js";
import { type Found, type Hits, useSearch } from "./use-search.js";

/** What a reader writes to find a stakeholder, and who was picked. */
export interface StakeholderPickerProps {
  readonly label: string;
  readonly placeholder: string;
  /** Whether the label is read aloud only. */
  readonly isLabelHidden?: boolean;
  readonly shortcut?: string;
  readonly onPick: (hit: Hits[number]["stakeholder"]) => void;
}

type Hit = Hits[number];

function HitLine({ hit }: { readonly hit: Hit }) {
  const { stakeholder: one, matchedIn, matchedText } = hit;
  const where = one.places.map(({ name }) => name).join(", ");
  const found =
    matchedIn === "NAME" || matchedIn === "ACRONYM" ? null : `${SEARCH_FIELDS[matchedIn]}: ${matchedText}`;
  return (
    <>
      <KindMark kind={one.kind} />
      <span className="hit">
        <span className="hit-name">{one.acronym ? `${one.name} (${one.acronym})` : one.name}</span>
        <span className="hit-more">
          {[STAKEHOLDER_KINDS[one.kind].one, where, found].filter(Boolean).join(" · ")}
        </span>
      </span>
    </>
  );
}

interface HitListProps {
  readonly id: string;
  readonly label: string;
  readonly hits: Hits;
  readonly current: Hit | undefined;
  readonly isShown: boolean;
  readonly onTake: (hit: Hit) => void;
}

function HitList({ id, label, hits, current, isShown, onTake }: HitListProps) {
  return (
    <ul
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      className="hits"
      hidden={!isShown || hits.length === 0}
    >
      {hits.map((hit) => (
        <li
          key={hit.stakeholder.id}
          id={`${id}-${hit.stakeholder.id}`}
          role="option"
          aria-selected={hit === current}
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(hit);
          }}
        >
          <HitLine hit={hit} />
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
          ? "Searching …"
          : `Nothing is called “${text}”. Try fewer letters, another spelling, a place or a product.`}
    </p>
  );
}

interface PickerBoxProps {
  readonly id: string;
  readonly text: string;
  readonly props: StakeholderPickerProps;
  readonly activeHit: string | undefined;
  readonly isShown: boolean;
  readonly onWrite: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onOpen: (isOpen: boolean) => void;
}

function PickerBox({ id, text, props, activeHit, isShown, onWrite, onKeyDown, onOpen }: PickerBoxProps) {
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
        aria-activedescendant={activeHit === undefined ? undefined : `${id}-${activeHit}`}
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

/** The place of the next hit up or down the list, round its ends. */
const nextHit = (active: number, count: number, key: string): number =>
  count === 0 ? 0 : (Math.min(active, count - 1) + (key === "ArrowDown" ? 1 : -1) + count) % count;

/** A search box with a list of what it finds (the combobox of WAI-ARIA): arrows choose, Enter takes, Escape closes. */
export function StakeholderPicker(props: StakeholderPickerProps) {
  const id = useId();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const search = useSearch(text);
  const hits = search.value?.text === text.trim() ? search.value.hits : [];
  const current = hits[Math.min(active, hits.length - 1)];
  const isShown = isOpen && text.trim() !== "";

  const take = (hit: Hit): void => {
    props.onPick(hit.stakeholder);
    setText("");
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      setActive(nextHit(active, hits.length, event.key));
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
        activeHit={isShown ? current?.stakeholder.id : undefined}
        isShown={isShown}
        onWrite={(written) => {
          setText(written);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onOpen={setOpen}
      />
      <HitList id={id} label={props.label} hits={hits} current={current} isShown={isShown} onTake={take} />
      {isShown && hits.length === 0 && <NoHits search={search} text={text.trim()} />}
    </div>
  );
}
