import { type RefCallback, type RefObject, useCallback, useMemo, useState } from "react";
import { embedding } from "../embed/embedding.js";
import { Legend } from "../map/legend.js";
import type { MapRenderer } from "../map/map-renderer.js";
import { OverviewMap } from "../map/overview-map.js";
import { MapView } from "../map/map-view.js";
import type { MapViewProps } from "../map/use-renderer.js";
import { isDrawnTogether, isOverview } from "../queries/load-network.js";
import { usePlaceSheet } from "../places/use-place-sheet.js";
import { savePositions } from "../map/saved-positions.js";
import type { Highlight } from "../state/highlight.js";
import { Timeline } from "../panels/timeline/timeline.js";
import { countPeriods } from "../state/time-bars.js";
import { toldStory } from "../story/told-story.js";
import { ContextSwitch } from "./context-switch.js";
import { useExplorer } from "./explorer-context.js";
import { FoldProjectsSwitch } from "./fold-projects-switch.js";
import { FoldButton } from "./fold-button.js";
import { useFold } from "./folds.js";
import { later } from "./later.js";
import { LookTools } from "./look-tools.js";
import { MapNote } from "./map-note.js";
import { ErrorNotice, WorkNotice } from "./notice.js";
import { usePointed } from "./pointed.js";
import { PassedOver } from "./passed-over.js";
import { OpenCommunity } from "./open-community.js";
import { StatusLine } from "./status-line.js";
import type { DrawnScene } from "./use-scene.js";
import type { Loaded } from "./work.js";
import { t } from "../words/words.js";

/** With the outlines of the land and what draws them. */
const PlaceMap = later(async () => (await import("../places/place-map.js")).PlaceMap);
const StoryBar = later(async () => (await import("../story/story-bar.js")).StoryBar);
const TableTwin = later(async () => (await import("../table/table-twin.js")).TableTwin);

interface UnderPictureProps {
  readonly drawn: DrawnScene;
  readonly isKnown: boolean;
  readonly isLoading: boolean;
  /** Takes the element into which the map of places writes its legend. */
  readonly placesLegend: RefCallback<HTMLElement>;
}

interface CentreProps {
  readonly drawn: DrawnScene;
  /** What the open match lets stand out. */
  readonly highlight: Highlight | null;
  readonly loaded: Loaded<unknown>;
  readonly measuring: Loaded<unknown>;
  readonly renderer: RefObject<MapRenderer | null>;
}

function EmptyMap() {
  const { network, view } = useExplorer();
  return (
    <div className="empty">
      <h2>{t(network.stakeholders.size === 0 ? "map.startTitle" : "map.nothingTitle")}</h2>
      <p>
        {t(
          network.stakeholders.size === 0
            ? "map.startText"
            : view.during === null
              ? "map.nothingText"
              : "map.nothingThenText",
        )}
      </p>
    </div>
  );
}

/** The map with what a panel points at, or else what is open there. */
function PointedMap({ open, ...map }: Omit<MapViewProps, "highlight"> & { readonly open: Highlight | null }) {
  const highlight = usePointed() ?? open;
  return (
    <>
      <MapView {...map} highlight={highlight} />
      <MapNote highlight={highlight} />
    </>
  );
}

/** The map of places, of what is loaded or of all that the service has; its legend goes below the picture. */
function Places({ legend }: { readonly legend: HTMLElement | null }) {
  const loaded = usePlaceSheet();
  return <PlaceMap loaded={loaded} legend={legend} />;
}

/** Fewer dates than these are told by the linkages themselves. */
const WORTH_A_TIMELINE = 6;

/** What is under the picture: its legend and the time, each of which folds, and how much is shown. */
function UnderPicture({ drawn, isKnown, isLoading, placesLegend }: UnderPictureProps) {
  const { view, shown, network } = useExplorer();
  const periods = useMemo(() => countPeriods(network.linkages), [network]);
  const isWorthIt = periods >= WORTH_A_TIMELINE;
  const [isLegendOpen] = useFold("legend");
  const [isTimeOpen] = useFold("timeline", isWorthIt);
  const isWished = embedding?.hasLegend ?? true;
  const ofMap = isWished && view.mode === "map" && shown.stakeholders.length > 0;
  const ofPlaces = view.mode === "places";
  const hasTime = embedding === null && periods > 0;
  return (
    <div className="below-picture">
      <div className="foot">
        {(ofMap || ofPlaces) && <FoldButton name="legend" label={t("part.legend")} />}
        {hasTime && <FoldButton name="timeline" label={t("part.timeline")} isWorthIt={isWorthIt} />}
        <StatusLine isKnown={isKnown} isLoading={isLoading} />
        <FoldProjectsSwitch />
        <ContextSwitch />
      </div>
      {ofMap && isLegendOpen && <Legend colouring={drawn.colouring} sizing={drawn.sizing} />}
      {ofPlaces && isLegendOpen && <div ref={placesLegend} />}
      {hasTime && isTimeOpen && <Timeline />}
    </div>
  );
}

/** The middle of the page: the map or its table, the legend, the timeline, and what is under way. */
export function Centre({ drawn, highlight, loaded, measuring, renderer }: CentreProps) {
  const { view, shown, network, around } = useExplorer();
  const { scene, communities, placed } = drawn;
  const [placesLegend, setPlacesLegend] = useState<HTMLElement | null>(null);
  const save = useCallback(() => {
    savePositions(scene.positions);
  }, [scene.positions]);
  const isMap = view.mode === "map";
  const isLoading = loaded.work !== null || (loaded.value === null && loaded.error === null);
  const hasOverview = !isLoading && isOverview(view, around, network);
  const isTogether = isDrawnTogether(view, around, network);
  const isEmpty = shown.stakeholders.length === 0 && !isLoading && loaded.value !== null && !isTogether;
  const work = loaded.work ?? measuring.work ?? (isMap && view.layout === "force" ? placed.work : null);
  return (
    <section className="centre" aria-label={t("page.picture")}>
      {embedding === null && <LookTools onSavePositions={save} />}
      <OpenCommunity />
      <div className="picture">
        {hasOverview ? (
          <OverviewMap />
        ) : view.mode === "places" ? (
          <Places legend={placesLegend} />
        ) : isMap ? (
          <PointedMap
            open={highlight}
            scene={scene}
            isLoading={isLoading}
            isArranging={placed.work !== null}
            renderer={renderer}
          />
        ) : (
          <TableTwin communities={communities} isLoading={isLoading} />
        )}
        {isEmpty && <EmptyMap />}
        <div className="notices">
          <PassedOver />
          {work && <WorkNotice work={work} />}
          {loaded.error && <ErrorNotice error={loaded.error} retry={loaded.retry} />}
          {measuring.error && <ErrorNotice error={measuring.error} retry={measuring.retry} />}
          {placed.error && <ErrorNotice error={placed.error} />}
        </div>
      </div>
      {toldStory && <StoryBar story={toldStory} />}
      <UnderPicture
        drawn={drawn}
        isKnown={loaded.value !== null}
        isLoading={isLoading}
        placesLegend={setPlacesLegend}
      />
    </section>
  );
}
