import { type RefObject, useCallback } from "react";
import { Legend } from "../map/legend.js";
import type { MapRenderer } from "../map/map-renderer.js";
import { MapView } from "../map/map-view.js";
import type { MapViewProps } from "../map/use-renderer.js";
import { savePositions } from "../map/saved-positions.js";
import type { Highlight } from "../state/highlight.js";
import { Timeline } from "../panels/timeline.js";
import { TableTwin } from "../table/table-twin.js";
import { useExplorer } from "./explorer-context.js";
import { LookTools } from "./look-tools.js";
import { MapNote } from "./map-note.js";
import { ErrorNotice, WorkNotice } from "./notice.js";
import { usePointed } from "./pointed.js";
import { StatusLine } from "./status-line.js";
import type { DrawnScene } from "./use-scene.js";
import type { Loaded } from "./work.js";

interface CentreProps {
  readonly drawn: DrawnScene;
  /** What the open match lets stand out. */
  readonly highlight: Highlight | null;
  readonly loaded: Loaded<unknown>;
  readonly measuring: Loaded<unknown>;
  readonly renderer: RefObject<MapRenderer | null>;
  readonly embedded: boolean;
}

function EmptyMap() {
  const { network, view } = useExplorer();
  return (
    <div className="empty">
      <h2>
        {network.stakeholders.size === 0 ? "Start with a name or a question" : "Nothing is left to show"}
      </h2>
      <p>
        {network.stakeholders.size === 0
          ? "There is too much here for one picture. Search for a stakeholder, or take one of the questions; then bring in partners kind by kind."
          : `No stakeholder fits all of the chosen filters${view.during === null ? "" : " and the chosen time"}. Clear one of them, or undo the last step.`}
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

/** The middle of the page: the map or its table, the legend, the timeline, and what is under way. */
export function Centre({ drawn, highlight, loaded, measuring, renderer, embedded }: CentreProps) {
  const { view, shown } = useExplorer();
  const { scene, colouring, communities, sizing, placed } = drawn;
  const save = useCallback(() => {
    savePositions(scene.positions);
  }, [scene.positions]);
  const isMap = view.mode === "map";
  const isLoading = loaded.work !== null || (loaded.value === null && loaded.error === null);
  const isEmpty = shown.stakeholders.length === 0 && !isLoading && loaded.value !== null;
  const work = loaded.work ?? measuring.work ?? (isMap && view.layout === "force" ? placed.work : null);
  return (
    <section className="centre" aria-label="Picture">
      {!embedded && <LookTools onSavePositions={save} />}
      <div className="picture">
        {isMap ? (
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
          {work && <WorkNotice work={work} />}
          {loaded.error && <ErrorNotice error={loaded.error} retry={loaded.retry} />}
          {measuring.error && <ErrorNotice error={measuring.error} retry={measuring.retry} />}
          {placed.error && <ErrorNotice error={placed.error} />}
        </div>
      </div>
      {isMap && shown.stakeholders.length > 0 && <Legend colouring={colouring} sizing={sizing} />}
      {!embedded && <Timeline />}
      <StatusLine isKnown={loaded.value !== null} isLoading={isLoading} />
    </section>
  );
}
