import { useRef, useState } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../app/notice.js";
import { useLoad } from "../app/use-load.js";
import { useSize } from "../app/use-size.js";
import { NetworkOverviewDocument, OverviewMembersDocument } from "../generated/graphql.js";
import { ask } from "../queries/ask.js";
import { MEMBERS_ON_MAP } from "../queries/load-network.js";
import { type AskError, toAskError } from "../queries/ask-error.js";
import { wholeFilter } from "../state/network-filter.js";
import { openCommunity, openFacet } from "../state/overview-changes.js";
import { put } from "../state/view-changes.js";
import { type OverviewBy, OVERVIEWS } from "../state/view.js";
import { groupName, OverviewDrawing, useGroupPositions } from "./overview-drawing.js";
import type { GroupFacts, OverviewFacts } from "./overview-layout.js";
import { numberText } from "../words/formats.js";
import { t } from "../words/words.js";

const BY = { community: "COMMUNITY", sector: "SECTOR", place: "PLACE" } as const;
/** By what the network is drawn together, and what is drawn. */
function Head({ facts }: { readonly facts: OverviewFacts | null }) {
  const { view, act } = useExplorer();
  return (
    <header>
      <h2>{t("overview.title")}</h2>
      <label className="choice">
        <span>{t("overview.by")}</span>
        <select
          value={view.overview}
          onChange={({ target }) => {
            const overview = OVERVIEWS.find((one) => one === target.value);
            if (overview !== undefined) act(put({ overview }));
          }}
        >
          {OVERVIEWS.map((one) => (
            <option key={one} value={one}>
              {t(`overview.by.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {facts && (
        <p>
          {aboutGroups(facts, view.overview)} {t("overview.choose")}
        </p>
      )}
    </header>
  );
}

const LARGEST = 5;

/** The largest groups by name, where the picture has no room to name them. */
const Largest = ({ groups, onOpen }: LargestProps) => (
  <section className="largest" aria-label={t("overview.largest")}>
    <h3>{t("overview.largest")}</h3>
    <ol>
      {groups.slice(0, LARGEST).map((group) => (
        <li key={group.number}>
          <button
            type="button"
            className="name"
            onClick={() => {
              onOpen(group);
            }}
          >
            <bdi>{groupName(group)}</bdi> <span className="count">{numberText(group.size)}</span>
          </button>
        </li>
      ))}
    </ol>
  </section>
);

interface LargestProps {
  readonly groups: readonly GroupFacts[];
  readonly onOpen: (group: GroupFacts) => void;
}

/** A network that is too large for one picture, drawn together by the service; each group opens into its members. */
export function OverviewMap() {
  const { view, choice, act } = useExplorer();
  const by = BY[view.overview];
  const element = useRef<HTMLDivElement>(null);
  const screen = useSize(element);
  const [failed, setFailed] = useState<AskError | null>(null);
  const filter = wholeFilter(choice);
  const asked = { by, ...(filter && { filter }) };
  const key = JSON.stringify(asked);
  const { value, work, error, retry } = useLoad(key, t("overview.drawing"), async (signal) => {
    const { overview } = await ask(NetworkOverviewDocument, asked, signal);
    return { key, overview };
  });
  const facts = value?.key === key ? value.overview : null;
  const positions = useGroupPositions(facts);
  const onOpen = (group: GroupFacts): void => {
    if (group.facetId != null && view.overview !== "community") {
      act(openFacet(view.overview, group.facetId));
      return;
    }
    const of = filter === null ? "whole" : Object.keys(filter).join() === "throughProjects" ? "folded" : null;
    ask(OverviewMembersDocument, { ...asked, first: of === null ? MEMBERS_ON_MAP : 1 }).then(
      ({ overview }) => {
        const members = overview.groups.find(({ number }) => number === group.number)?.members ?? [];
        const ids = members.map(({ id }) => id);
        act(openCommunity(ids, group.size, of));
      },
      (reason: unknown) => {
        setFailed(toAskError(reason));
      },
    );
  };
  return (
    <div className="map overview" data-state={positions === null ? "waiting" : "ready"}>
      <Head facts={facts} />
      <div className="overview-picture" dir="ltr" ref={element}>
        {facts && positions && screen.width > 0 && (
          <OverviewDrawing
            facts={facts}
            about={aboutGroups(facts, view.overview)}
            positions={positions}
            screen={screen}
            onOpen={onOpen}
          />
        )}
      </div>
      {facts && <Largest groups={facts.groups} onOpen={onOpen} />}
      <div className="notices">
        {work && <WorkNotice work={work} />}
        {error && <ErrorNotice error={error} retry={retry} />}
        {failed && <ErrorNotice error={failed} />}
      </div>
    </div>
  );
}

function aboutGroups({ groups, groupCount: count, outside }: OverviewFacts, by: OverviewBy): string {
  return [
    groups.length < count
      ? t(`overview.largest.${by}`, { shown: groups.length, count })
      : t(`overview.all.${by}`, { count }),
    ...(outside === 0 ? [] : [t("overview.outside", { count: outside })]),
  ].join(" ");
}
