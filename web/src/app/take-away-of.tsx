import { type RefObject, useMemo } from "react";
import { fileName } from "../export/file-name.js";
import { graphiqlAddress, viewQuery } from "../export/view-query.js";
import type { MapRenderer } from "../map/map-renderer.js";
import { paperScene } from "../map/paper-scene.js";
import { TakeAway } from "../panels/take-away/take-away.js";
import { dataFiles, pictureFiles } from "../panels/take-away/take-away-files.js";
import { useQuestions } from "../panels/questions/use-questions.js";
import type { Need } from "../queries/load-network.js";
import { filtersInWords } from "../state/filter-words.js";
import type { Highlight } from "../state/highlight.js";
import { questionOf } from "../state/questions.js";
import { toAddress } from "../state/view-address.js";
import type { ExplorerState } from "./explorer-context.js";
import type { DrawnScene } from "./use-scene.js";

const LONGEST_ADDRESS = 7_000;

interface TakeProps {
  readonly state: ExplorerState;
  readonly need: Need;
  readonly drawn: DrawnScene;
  readonly highlight: Highlight | null;
  readonly citation: string;
  readonly renderer: RefObject<MapRenderer | null>;
  readonly onClose: () => void;
}

/** What is in the menu of what can be taken away of the page as it is now. */
export function TakeAwayOf({ state, need, drawn, highlight, citation, renderer, onClose }: TakeProps) {
  const { view, choice, shown, network, around, measured, bundles } = state;
  const { scene, communities, sizing } = drawn;
  const asked = questionOf(view, useQuestions());
  const filters = useMemo(() => filtersInWords(choice, network, around), [choice, network, around]);
  const question = viewQuery(need, view, [...network.stakeholders.keys()]);
  const address = graphiqlAddress(question, toAddress(view));
  const filter = JSON.stringify(question.variables.filter ?? null);
  const named = (what: string): string => fileName(what, filters, new Date());
  const pictures = {
    view,
    highlight,
    scale: sizing,
    sourceLine: citation,
    paper: () => paperScene({ view, shown, bundles, around }, scene, communities),
    capture: () => renderer.current?.capture() ?? null,
  };
  return (
    <TakeAway
      pictures={pictureFiles(pictures, named)}
      title={asked?.text ?? filters.join(" · ")}
      data={dataFiles({ shown, network, around, citation, communities, measured }, scene.positions, named)}
      fromService={{
        filter: filter === "null" ? null : filter.length > LONGEST_ADDRESS ? undefined : filter,
        name: named("network"),
      }}
      citation={citation}
      graphiql={address.length <= LONGEST_ADDRESS ? address : null}
      query={JSON.stringify(question, null, 2)}
      onClose={onClose}
    />
  );
}
