import { useState } from "react";
import { useExplorer } from "./explorer-context.js";
import { FoldButton } from "./fold-button.js";
import { useColumns, useFold } from "./folds.js";
import { OverviewButton } from "./overview-button.js";
import { isDrawnTogether } from "../queries/load-network.js";
import { readSavedPositions } from "../map/saved-positions.js";
import { put } from "../state/view-changes.js";
import { COLOURINGS, LAYOUTS, SIZINGS, START_VIEW, type View } from "../state/view.js";
import { t } from "../words/words.js";

const sizeInWords = (size: View["size"]): string =>
  t(size === "degree" || size === "equal" ? `size.${size}` : `measure.${size}`);

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly values: readonly T[];
  readonly inWords: (value: T) => string;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, value, values, inWords, onChoose }: ChoiceProps<T>) {
  return (
    <label className="choice">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = values.find((one) => one === event.target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {inWords(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

function ModeButton({ mode, label }: { readonly mode: View["mode"]; readonly label: string }) {
  const { view, act } = useExplorer();
  return (
    <button
      type="button"
      aria-pressed={view.mode === mode}
      onClick={() => {
        act(put({ mode, camera: null }));
      }}
    >
      {label}
    </button>
  );
}

/** What sizes the map; in the table a measure is a column. */
function SizeChoice({ label }: { readonly label: string }) {
  const { view, act } = useExplorer();
  return (
    <Choice
      label={label}
      value={view.size}
      values={SIZINGS}
      inWords={sizeInWords}
      onChoose={(size) => {
        act(put({ size }));
      }}
    />
  );
}

/** Whether the table has a column of communities, which colour the map. */
function CommunityCheck() {
  const { view, act } = useExplorer();
  const isShown = view.colour === "community";
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={isShown}
        onChange={() => {
          act(put({ colour: isShown ? START_VIEW.colour : "community", comparison: null }));
        }}
      />
      {t("look.communities")}
    </label>
  );
}

/** What the map is coloured, sized and arranged by. */
function MapChoices({ onSavePositions }: { readonly onSavePositions: () => void }) {
  const { view, act } = useExplorer();
  const [hasSaved, setSaved] = useState(() => readSavedPositions().size > 0);
  return (
    <>
      <Choice
        label={t("look.colour")}
        value={view.colour}
        values={COLOURINGS}
        inWords={(colour) => t(`colour.${colour}`)}
        onChoose={(colour) => {
          act(put({ colour, comparison: null }));
        }}
      />
      <SizeChoice label={t("look.size")} />
      <Choice
        label={t("look.arrange")}
        value={view.layout}
        values={hasSaved || view.layout === "saved" ? LAYOUTS : LAYOUTS.filter((one) => one !== "saved")}
        inWords={(layout) => t(`layout.${layout}`)}
        onChoose={(layout) => {
          act(put({ layout, pins: {}, centre: layout === "concentric" ? view.selected : view.centre }));
        }}
      />
      <button
        type="button"
        className="quiet"
        onClick={() => {
          onSavePositions();
          setSaved(readSavedPositions().size > 0);
        }}
        title={t("look.saveHint")}
      >
        {t("look.save")}
      </button>
    </>
  );
}

/** Map or table, and what the map is coloured, sized and arranged by; with what folds the parts beside it. */
export function LookTools({ onSavePositions }: { readonly onSavePositions: () => void }) {
  const { view, around, network } = useExplorer();
  const hasLook = view.mode !== "places" && !isDrawnTogether(view, around, network);
  const columns = useColumns();
  const [isLookOpen] = useFold("look");
  return (
    <div className="look-tools" role="group" aria-label={t("look.title")}>
      {columns > 1 && <FoldButton name="filters" label={t("part.filters")} />}
      <OverviewButton />
      <div className="switch" role="group" aria-label={t("look.showAs")}>
        <ModeButton mode="map" label={t("look.map")} />
        <ModeButton mode="places" label={t("look.places")} />
        <ModeButton mode="table" label={t("look.table")} />
      </div>
      {hasLook && columns === 1 && (
        <FoldButton name="look" label={t(view.mode === "map" ? "part.look" : "part.columns")} />
      )}
      {hasLook && (columns > 1 || isLookOpen) && (
        <div className="look-choices">
          {view.mode === "map" ? (
            <MapChoices onSavePositions={onSavePositions} />
          ) : (
            <>
              <SizeChoice label={t("look.measure")} />
              <CommunityCheck />
            </>
          )}
        </div>
      )}
      {columns > 1 && <FoldButton name="side" label={t("part.side")} />}
    </div>
  );
}
