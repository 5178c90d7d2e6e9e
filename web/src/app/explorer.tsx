import { useEffect, useMemo, useRef } from "react";
import { citationOf } from "../export/citation.js";
import { graphiqlAddress, viewQuery } from "../export/view-query.js";
import type { MapRenderer } from "../map/map-renderer.js";
import { FacetsPanel } from "../panels/facets-panel.js";
import { TakeAway } from "../panels/take-away.js";
import { takeAwayFiles } from "../panels/take-away-files.js";
import type { Need } from "../queries/load-network.js";
import { Centre } from "./centre.js";
import { ExplorerContext, type ExplorerState } from "./explorer-context.js";
import { Header } from "./header.js";
import { ErrorNotice, WorkNotice } from "./notice.js";
import { PointedProvider } from "./pointed.js";
import { PaneBar } from "./pane-bar.js";
import { SkipLinks } from "./skip-links.js";
import { SidePanel } from "./side-panel.js";
import { usePane } from "./use-pane.js";
import { type ExplorerLoads, useExplorerState } from "./use-explorer-state.js";
import { type DrawnScene, useScene } from "./use-scene.js";
import { useShortcuts } from "./use-shortcuts.js";
import { useTheme } from "./use-theme.js";
import { isEmbedded, useView, type ViewControl } from "./use-view.js";

const LONGEST_ADDRESS = 7_000;

/** The address of an embedded view with all of its tools. */
function wholeAddress(): string {
  const address = new URL(location.href);
  address.searchParams.delete("embed");
  return address.href;
}

interface OpenedProps {
  readonly state: ExplorerState;
  readonly loads: ExplorerLoads;
  readonly control: ViewControl;
  readonly onTheme: () => void;
}

interface TakeProps {
  readonly state: ExplorerState;
  readonly need: Need;
  readonly drawn: DrawnScene;
  readonly renderer: () => MapRenderer | null;
}

function TakeAwayOf({ state, need, drawn, renderer }: TakeProps) {
  const { view, shown, network, around, measured } = state;
  const citation = citationOf(shown, network, around, location.href, new Date());
  const question = viewQuery(need, view, [...network.stakeholders.keys()]);
  const address = graphiqlAddress(question);
  const { scene, colouring, communities, sizing } = drawn;
  const files = takeAwayFiles({
    exported: { shown, network, around, citation, communities, measured },
    scene,
    colouring,
    scale: sizing,
    renderer,
  });
  return (
    <TakeAway
      files={files}
      citation={citation}
      graphiql={address.length <= LONGEST_ADDRESS ? address : null}
      query={JSON.stringify(question, null, 2)}
    />
  );
}

/** The page once it knows what there is. */
function Opened({ state, loads, control, onTheme }: OpenedProps) {
  const renderer = useRef<MapRenderer | null>(null);
  const setPane = usePane(control);
  const drawn = useScene(state, loads.way);
  const embedded = isEmbedded();
  const { pane } = state.view;
  useShortcuts(control);
  return (
    <ExplorerContext value={state}>
      <PointedProvider>
        <div className={embedded ? "explorer embedded" : "explorer"} data-pane={pane}>
          {!embedded && <SkipLinks onPane={setPane} />}
          {!embedded && (
            <Header control={control} onTheme={onTheme}>
              {loads.need && (
                <TakeAwayOf state={state} need={loads.need} drawn={drawn} renderer={() => renderer.current} />
              )}
            </Header>
          )}
          <main className="parts">
            {embedded && <h1 className="aloud">Linkages</h1>}
            {!embedded && <FacetsPanel />}
            <Centre
              drawn={drawn}
              highlight={loads.highlight}
              loaded={loads.network}
              measuring={loads.measuring}
              renderer={renderer}
              embedded={embedded}
            />
            {!embedded && <SidePanel ways={loads.ways} meeting={loads.meeting} gaps={loads.gaps} />}
            {embedded && (
              <a className="open-whole" href={wholeAddress()} target="_blank" rel="noreferrer">
                Open in the explorer
              </a>
            )}
          </main>
          {!embedded && <PaneBar pane={pane} onPane={setPane} />}
        </div>
      </PointedProvider>
    </ExplorerContext>
  );
}

/** The whole page. */
export function Explorer() {
  const control = useView();
  const { theme, toggle } = useTheme();
  const loads = useExplorerState(control, theme);
  const { state, surroundings } = loads;
  const title = useMemo(() => {
    const name =
      state?.view.selected == null ? undefined : state.network.stakeholders.get(state.view.selected)?.name;
    return name === undefined ? "Linkages" : `${name} – Linkages`;
  }, [state]);
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (state !== null) return <Opened state={state} loads={loads} control={control} onTheme={toggle} />;
  return (
    <main className="opening">
      {surroundings.work && <WorkNotice work={surroundings.work} />}
      {surroundings.error && <ErrorNotice error={surroundings.error} retry={surroundings.retry} />}
    </main>
  );
}
