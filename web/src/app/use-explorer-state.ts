import { useMemo } from "react";
import type { Theme } from "../map/palette.js";
import { loadNetwork, type Need, needOf, needsSomebody } from "../queries/load-network.js";
import { loadSurroundings, mostOnMap } from "../queries/load-surroundings.js";
import { openHighlight, onMeeting, useMeeting } from "../panels/matches/use-meeting.js";
import { type FoundGaps, gapsFilter, openGap, useGaps } from "../panels/matches/use-gaps.js";
import { introductionVariables, useIntroductions } from "../panels/matches/use-introductions.js";
import { drawnWay, useRoute, type Ways } from "../panels/use-route.js";
import { toBundles } from "../state/bundles.js";
import { EMPTY_NETWORK, type Network, type Surroundings } from "../state/facts.js";
import { type Choice, filterNetwork } from "../state/filter-network.js";
import type { Highlight } from "../state/highlight.js";
import { introductionsHighlight, type Opportunity } from "../state/introduction-highlight.js";
import type { FullMatch } from "../state/match-highlight.js";
import type { ExplorerState } from "./explorer-context.js";
import { useMeasured } from "./use-measured.js";
import { useLoad } from "./use-load.js";
import type { ViewControl } from "./use-view.js";
import type { Loaded } from "./work.js";
import { t } from "../words/words.js";

/** The state of the page with the loads behind it; `state` is null until the page knows what there is. */
export interface ExplorerLoads {
  readonly state: ExplorerState | null;
  readonly need: Need | null;
  readonly way: readonly string[];
  readonly surroundings: Loaded<Surroundings>;
  readonly network: Loaded<unknown>;
  readonly ways: Loaded<Ways>;
  readonly meeting: Loaded<FullMatch>;
  readonly gaps: Loaded<FoundGaps>;
  readonly introductions: Loaded<readonly Opportunity[]>;
  readonly measuring: Loaded<unknown>;
  /** What the open match or gap, or the introductions, let stand out on the map. */
  readonly highlight: Highlight | null;
}

/** The part of the network that is needed. Where that is nobody, it is there at once: no map is made meanwhile, only to be thrown away. */
function useNetwork(need: Need | null, around: Surroundings | null): Loaded<Network> {
  const isAsked = need !== null && needsSomebody(need);
  const loaded = useLoad(isAsked ? JSON.stringify(need) : null, t("work.network"), (signal, onProgress) =>
    isAsked && around !== null
      ? loadNetwork(need, around, signal, onProgress)
      : Promise.resolve(EMPTY_NETWORK),
  );
  return isAsked || need === null ? loaded : { ...loaded, value: EMPTY_NETWORK, work: null };
}

/** Loads what the view needs, and filters it as the view says. */
export function useExplorerState({ view, act, adjust }: ViewControl, theme: Theme): ExplorerLoads {
  const surroundings = useLoad("start", t("work.opening"), loadSurroundings);
  const around = surroundings.value;
  const ways = useRoute(view);
  const way = useMemo(() => drawnWay(view.route, ways.value), [view.route, ways.value]);
  const meeting = useMeeting(view);
  const brought = useMemo(() => onMeeting(view, meeting.value), [view, meeting.value]);
  const need = around === null ? null : needOf(view, around, [...way, ...brought]);
  const loaded = useNetwork(need, around);
  const network = loaded.value ?? EMPTY_NETWORK;
  const { community, filters, linkagesOf, degree, strict, during, undated, hidden, throughProjects } = view;
  const choice = useMemo(
    (): Choice => ({
      ...{ community, filters, linkagesOf, degree },
      ...{ strict, during, undated, hidden, throughProjects },
    }),
    [community, filters, linkagesOf, degree, strict, during, undated, hidden, throughProjects],
  );
  const shown = useMemo(() => filterNetwork(network, choice), [network, choice]);
  const isWhole = around !== null && network.stakeholders.size === mostOnMap(view, around);
  const gaps = useGaps(gapsFilter(view, network, isWhole));
  const introductions = useIntroductions(introductionVariables(view, network, isWhole));
  const highlight = useMemo(
    () =>
      view.tab === "introductions"
        ? introductionsHighlight(introductions.value ?? [])
        : (openHighlight(view, meeting.value) ?? openGap(view, gaps.value)),
    [view, meeting.value, gaps.value, introductions.value],
  );
  const measuring = useMeasured(view, need, network);
  const measured = measuring.value;
  const bundles = useMemo(() => toBundles(shown), [shown]);
  const state = useMemo((): ExplorerState | null => {
    if (around === null) return null;
    return { view, act, adjust, theme, around, network, choice, shown, bundles, isWhole, measured };
  }, [view, act, adjust, theme, around, network, choice, shown, bundles, isWhole, measured]);
  return {
    state,
    need,
    way,
    highlight,
    surroundings,
    network: loaded,
    ways,
    meeting,
    gaps,
    introductions,
    measuring,
  };
}
