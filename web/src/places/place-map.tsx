import { useRef } from "react";
import { createPortal } from "react-dom";
import { useExplorer } from "../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../app/notice.js";
import type { Loaded } from "../app/work.js";
import { AskError } from "../queries/ask-error.js";
import { BesideList } from "./beside-list.js";
import { Land, useOutlines } from "./land.js";
import { PlaceCard } from "./place-card.js";
import { clusterWords } from "./place-circle.js";
import type { PlaceSheet } from "./place-sheet.js";
import { PlacesDrawing } from "./places-drawing.js";
import { PlacesFoot } from "./places-foot.js";
import { PlacesTools } from "./places-tools.js";
import { MOST_FLOWS } from "./use-place-picture.js";
import { type PlaceMapState, usePlaceMap } from "./use-place-map.js";
import "./places.css";
import { aboutPlaces, flowsInWords, outlinesInWords } from "./place-words.js";
import { t } from "../words/words.js";

interface OverGroundProps {
  readonly map: PlaceMapState;
  readonly sheet: PlaceSheet;
}

/** What lies over the map: its buttons, what is pointed at in words, the open place. */
function OverGround({ map, sheet }: OverGroundProps) {
  const { view } = useExplorer();
  const { frame, camera, clusters, pointed, open } = map;
  const tip = clusters.find(({ id }) => id === pointed);
  const opened = sheet.groups.find(({ id }) => id === view.at);
  const circle = clusters.find(({ id }) => id === open)?.groups ?? [];
  const beside = circle.map(({ group }) => group).filter((group) => group !== opened);
  return (
    <>
      {frame && <PlacesTools frame={frame} move={camera.move} />}
      {tip && <p className="places-tip">{clusterWords(tip, view.throughProjects)}</p>}
      {opened && <PlaceCard key={opened.id} group={opened} beside={beside} sheet={sheet} />}
    </>
  );
}

interface SheetProps {
  readonly sheet: PlaceSheet;
  /** Where the legend goes; null where it is folded. */
  readonly legend: HTMLElement | null;
}

/** The map of places, once the sheet is there. */
function Sheet({ sheet, legend }: SheetProps) {
  const element = useRef<HTMLDivElement>(null);
  const map = usePlaceMap(sheet, element);
  const { frame, pointless, camera, flows, drawnFlows } = map;
  const drawnCount = Math.min(drawnFlows.length, MOST_FLOWS);
  const { outlines, hasFailed } = useOutlines(frame, camera.camera);
  return (
    <>
      <header className="places-head">
        <p className="about">{aboutPlaces(sheet)}</p>
        {pointless !== null && <BesideList sheet={sheet} pointless={pointless} />}
      </header>
      <div className="places-canvas">
        <div
          className="places-ground"
          ref={element}
          role="group"
          aria-label={t("places.label")}
          onKeyDown={map.onKeyDown}
        >
          {frame && (
            <PlacesDrawing map={map} frame={frame}>
              <desc>
                {flowsInWords(drawnCount, flows.length)} {outlinesInWords(outlines?.isOwn === true)}
              </desc>
              {outlines && <Land frame={frame} camera={camera.camera} outlines={outlines} />}
            </PlacesDrawing>
          )}
        </div>
        <OverGround map={map} sheet={sheet} />
        {hasFailed && (
          <div className="notices at-foot">
            <ErrorNotice error={new AskError(t("places.outlinesFailed"), t("places.outlinesCure"))} />
          </div>
        )}
      </div>
      {legend &&
        createPortal(
          <PlacesFoot
            sheet={sheet}
            drawnFlows={drawnCount}
            allFlows={flows.length}
            isOwn={outlines?.isOwn === true}
          />,
          legend,
        )}
    </>
  );
}

interface PlaceMapProps extends Pick<SheetProps, "legend"> {
  readonly loaded: Loaded<PlaceSheet>;
}

/** Where the stakeholders are: circles on outlines of the land, and what joins them. The table of places tells the same. */
export function PlaceMap({ loaded, legend }: PlaceMapProps) {
  const { value, work, error, retry } = loaded;
  return (
    <div className="map places" data-state={value === null ? "waiting" : "ready"}>
      {value && <Sheet sheet={value} legend={legend} />}
      <div className="notices">
        {work && <WorkNotice work={work} />}
        {error && <ErrorNotice error={error} retry={retry} />}
      </div>
    </div>
  );
}
