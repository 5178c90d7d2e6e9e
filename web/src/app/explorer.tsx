import { useEffect, useMemo, useRef } from "react";
import { EmbedCard } from "../embed/embed-card.js";
import { embedding, type Embedding } from "../embed/embedding.js";
import { useEmbedMessages } from "../embed/use-embed-messages.js";
import { citationOf } from "../export/citation.js";
import { graphiqlAddress, viewQuery } from "../export/view-query.js";
import type { MapRenderer } from "../map/map-renderer.js";
import { FacetsPanel } from "../panels/facets-panel.js";
import { SearchBox } from "../panels/search-box.js";
import { TakeAway } from "../panels/take-away.js";
import { takeAwayFiles } from "../panels/take-away-files.js";
import { toAddress } from "../state/view-address.js";
import type { Need } from "../queries/load-network.js";
import { Centre } from "./centre.js";
import { ExplorerContext, type ExplorerState } from "./explorer-context.js";
import { FoldProvider, useColumns, useFold } from "./folds.js";
import { Header } from "./header.js";
import { ErrorNotice, WorkNotice } from "./notice.js";
import { PointedProvider } from "./pointed.js";
import { PaneBar } from "./pane-bar.js";
import { SkipLinks } from "./skip-links.js";
import { Report } from "./report.js";
import { SidePanel } from "./side-panel.js";
import { usePane } from "./use-pane.js";
import { type ExplorerLoads, useExplorerState } from "./use-explorer-state.js";
import { type DrawnScene, useScene } from "./use-scene.js";
import { useShortcuts } from "./use-shortcuts.js";
import { useTheme } from "./use-theme.js";
import { useView, type ViewControl } from "./use-view.js";

const LONGEST_ADDRESS = 7_000;

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
  readonly citation: string;
  readonly renderer: () => MapRenderer | null;
}

function TakeAwayOf({ state, need, drawn, citation, renderer }: TakeProps) {
  const { view, shown, network, around, measured } = state;
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

/** The page once it knows what there is, and which of its parts have room. */
function Opened(props: OpenedProps) {
  const page = useRef<HTMLDivElement>(null);
  const className = embedding === null ? "explorer" : "explorer embedded";
  return (
    <ExplorerContext value={props.state}>
      <FoldProvider page={page}>
        <div ref={page} className={className} data-pane={props.state.view.pane}>
          {embedding === null ? <Parts {...props} /> : <EmbeddedParts {...props} wishes={embedding} />}
        </div>
      </FoldProvider>
    </ExplorerContext>
  );
}

/** The parts of a page of its own. */
function Parts({ state, loads, control, onTheme }: OpenedProps) {
  const renderer = useRef<MapRenderer | null>(null);
  const isSingle = useColumns() === 1;
  const [hasFilters] = useFold("filters");
  const [hasSide] = useFold("side");
  const setPane = usePane(control);
  const drawn = useScene(state, loads.way);
  const citation = citationOf(state.shown, state.network, state.around, location.href, new Date());
  useShortcuts(control);
  return (
    <PointedProvider>
      <SkipLinks onPane={setPane} />
      <Header control={control} onTheme={onTheme}>
        {loads.need && (
          <TakeAwayOf
            state={state}
            need={loads.need}
            drawn={drawn}
            citation={citation}
            renderer={() => renderer.current}
          />
        )}
      </Header>
      <main className="parts">
        {(isSingle || hasFilters) && <FacetsPanel />}
        <Centre
          drawn={drawn}
          highlight={loads.highlight}
          loaded={loads.network}
          measuring={loads.measuring}
          renderer={renderer}
        />
        {(isSingle || hasSide) && (
          <SidePanel
            communities={drawn.communities}
            ways={loads.ways}
            meeting={loads.meeting}
            gaps={loads.gaps}
          />
        )}
      </main>
      <PaneBar pane={state.view.pane} onPane={setPane} />
      <Report drawn={drawn} highlight={loads.highlight} citation={citation} />
    </PointedProvider>
  );
}

/** The parts of a page within a page: the map with what the other page wishes. */
function EmbeddedParts({
  state,
  loads,
  wishes,
}: Pick<OpenedProps, "state" | "loads"> & { readonly wishes: Embedding }) {
  const renderer = useRef<MapRenderer | null>(null);
  const drawn = useScene(state, loads.way);
  useEmbedMessages(state);
  return (
    <PointedProvider>
      <header className="embed-head">
        <h1 className={wishes.title === null ? "aloud" : ""}>{wishes.title ?? "Linkages"}</h1>
        {wishes.hasSearch && <SearchBox />}
      </header>
      <main className="parts">
        <Centre
          drawn={drawn}
          highlight={loads.highlight}
          loaded={loads.network}
          measuring={loads.measuring}
          renderer={renderer}
        />
        <EmbedCard />
        <a
          className="open-whole"
          href={location.pathname + toAddress(state.view)}
          target="_blank"
          rel="noreferrer"
        >
          Open in the explorer
        </a>
      </main>
    </PointedProvider>
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
