import { useEffect, useMemo, useRef } from "react";
import { EmbedCard } from "../embed/embed-card.js";
import { embedding, type Embedding } from "../embed/embedding.js";
import { useEmbedMessages } from "../embed/use-embed-messages.js";
import { citationOf, citationOfWhole } from "../export/citation.js";
import type { MapRenderer } from "../map/map-renderer.js";
import { FacetsPanel } from "../panels/facets/facets-panel.js";
import { SearchBox } from "../panels/search/search-box.js";
import { TakeAwayMenu } from "../panels/take-away/take-away-menu.js";
import { isDrawnTogether } from "../queries/load-network.js";
import { openCommunityName } from "../state/community.js";
import { toAddress } from "../state/view-address.js";
import { withLanguage } from "../words/wished-language.js";
import { Centre } from "./centre.js";
import { ExplorerContext, type ExplorerState } from "./explorer-context.js";
import { FoldProvider, useColumns, useFold } from "./folds.js";
import { Header } from "./header.js";
import { ErrorNotice, WorkNotice } from "./notice.js";
import { later } from "./later.js";
import { PointedProvider } from "./pointed.js";
import { PaneBar } from "./pane-bar.js";
import { SkipLinks } from "./skip-links.js";
import { Report } from "./report.js";
import { SidePanel } from "./side-panel.js";
import { paneOf, usePane } from "./use-pane.js";
import { type ExplorerLoads, useExplorerState } from "./use-explorer-state.js";
import { useScene } from "./use-scene.js";
import { useShortcuts } from "./use-shortcuts.js";
import { useTheme } from "./use-theme.js";
import { useView, type ViewControl } from "./use-view.js";
import { t } from "../words/words.js";

const TakeAwayOf = later(async () => (await import("./take-away-of.js")).TakeAwayOf);

interface OpenedProps {
  readonly state: ExplorerState;
  readonly loads: ExplorerLoads;
  readonly control: ViewControl;
  readonly onTheme: () => void;
}

/** The page once it knows what there is, and which of its parts have room. */
function Opened(props: OpenedProps) {
  const page = useRef<HTMLDivElement>(null);
  const className = embedding === null ? "explorer" : "explorer embedded";
  return (
    <ExplorerContext value={props.state}>
      <FoldProvider page={page}>
        <div ref={page} className={className} data-pane={paneOf(props.state, props.control)}>
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
  const { view, around, network, shown } = state;
  const citation = isDrawnTogether(view, around, network)
    ? citationOfWhole(around, location.href, new Date())
    : citationOf(shown, network, around, location.href, new Date());
  useShortcuts(control);
  return (
    <PointedProvider>
      <SkipLinks onPane={setPane} />
      <Header control={control} onTheme={onTheme}>
        <TakeAwayMenu>
          {(onClose) =>
            loads.need && (
              <TakeAwayOf
                state={state}
                need={loads.need}
                drawn={drawn}
                highlight={loads.highlight}
                citation={citation}
                renderer={renderer}
                onClose={onClose}
              />
            )
          }
        </TakeAwayMenu>
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
        {(isSingle || hasSide) && <SidePanel communities={drawn.communities} {...loads} />}
      </main>
      <PaneBar pane={paneOf(state, control)} onPane={setPane} />
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
  useEmbedMessages(state, loads.network.value !== null && loads.network.work === null);
  return (
    <PointedProvider>
      <header className="embed-head">
        <h1 className={wishes.title === null ? "aloud" : ""}>{wishes.title ?? t("page.name")}</h1>
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
          href={location.pathname + withLanguage(toAddress(state.view))}
          target="_blank"
          rel="noreferrer"
        >
          {t("page.openInExplorer")}
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
      state?.view.selected == null
        ? state && openCommunityName(state.view, state.network)
        : state.network.stakeholders.get(state.view.selected)?.name;
    return name == null ? t("page.name") : t("page.titled", { name });
  }, [state]);
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (state !== null) return <Opened state={state} loads={loads} control={control} onTheme={toggle} />;
  return (
    <main className="opening">
      {surroundings.work && <WorkNotice work={surroundings.work} />}
      {!surroundings.work && !surroundings.error && <p role="status">{t("page.loading")}</p>}
      {surroundings.error && <ErrorNotice error={surroundings.error} retry={surroundings.retry} />}
    </main>
  );
}
