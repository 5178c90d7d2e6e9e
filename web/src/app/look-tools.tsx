import { useState } from "react";
import { useExplorer } from "./explorer-context.js";
import { FoldButton } from "./fold-button.js";
import { useColumns, useFold } from "./folds.js";
import { OverviewButton } from "./overview-button.js";
import { isDrawnTogether } from "../queries/load-network.js";
import { readSavedPositions } from "../map/saved-positions.js";
import { put } from "../state/view-changes.js";
import { MEASURES } from "../state/match-wording.js";
import { COLOURINGS, LAYOUTS, SIZINGS, START_VIEW, type View } from "../state/view.js";

const COLOUR_WORDS: Readonly<Record<View["colour"], string>> = {
  kind: "Kind",
  sector: "Sector",
  place: "Place",
  community: "Community",
  status: "Status of linkages",
  linkage: "Kind of linkages",
};

const SIZE_WORDS: Readonly<Record<View["size"], string>> = {
  degree: "Linkages",
  equal: "All alike",
  ...MEASURES,
};

const LAYOUT_WORDS: Readonly<Record<View["layout"], string>> = {
  force: "By linkages",
  concentric: "Rings",
  saved: "As saved",
};

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly values: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, value, values, words, onChoose }: ChoiceProps<T>) {
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
            {words[one]}
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
      words={SIZE_WORDS}
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
      Communities
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
        label="Colour"
        value={view.colour}
        values={COLOURINGS}
        words={COLOUR_WORDS}
        onChoose={(colour) => {
          act(put({ colour, comparison: null }));
        }}
      />
      <SizeChoice label="Size" />
      <Choice
        label="Arrange"
        value={view.layout}
        values={hasSaved || view.layout === "saved" ? LAYOUTS : LAYOUTS.filter((one) => one !== "saved")}
        words={LAYOUT_WORDS}
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
        title="Keeps this layout in your browser. Choose “As saved” to come back to it."
      >
        Save layout
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
    <div className="look-tools" role="group" aria-label="Look">
      {columns > 1 && <FoldButton name="filters" label="Filters" />}
      <OverviewButton />
      <div className="switch" role="group" aria-label="Show as">
        <ModeButton mode="map" label="Map" />
        <ModeButton mode="places" label="Places" />
        <ModeButton mode="table" label="Table" />
      </div>
      {hasLook && columns === 1 && (
        <FoldButton name="look" label={view.mode === "map" ? "Look" : "Columns"} />
      )}
      {hasLook && (columns > 1 || isLookOpen) && (
        <div className="look-choices">
          {view.mode === "map" ? (
            <MapChoices onSavePositions={onSavePositions} />
          ) : (
            <>
              <SizeChoice label="Measure" />
              <CommunityCheck />
            </>
          )}
        </div>
      )}
      {columns > 1 && <FoldButton name="side" label="Panel" />}
    </div>
  );
}
