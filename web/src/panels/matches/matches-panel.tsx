import { useState } from "react";
import { useExplorer } from "../../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../../app/notice.js";
import type { Loaded } from "../../app/work.js";
import { MatchesOfDocument, type StakeholderKind } from "../../generated/graphql.js";
import type { FullMatch } from "../../state/match-highlight.js";
import { isLikely } from "../../state/match-wording.js";
import { match as openMatches, pick } from "../../state/view-changes.js";
import { HORIZONS, seekerOf, START_MATCHING } from "../../state/view.js";
import { MatchDetails } from "./match-details.js";
import { MatchLine } from "./match-line.js";
import { QueryLink } from "../questions/query-link.js";
import { StakeholderPicker } from "../search/stakeholder-picker.js";
import { type Matches, matchVariables, useMatches } from "./use-matches.js";
import { openMatch } from "./use-meeting.js";
import { t } from "../../words/words.js";

const A_PAGE = 10;
const MOST = 100;
/** Projects are what stakeholders meet in, not whom they meet. */
const AMONG: readonly StakeholderKind[] = ["AGENCY", "CLUSTER", "UNIVERSITY"];

function Among({ seeker }: { readonly seeker: string }) {
  const { view, act } = useExplorer();
  return (
    <label className="choice">
      <span>{t("matches.among")}</span>
      <select
        value={view.matching?.among ?? ""}
        onChange={(event) => {
          act(openMatches(seeker, { among: AMONG.find((kind) => kind === event.target.value) ?? null }));
        }}
      >
        <option value="">{t("kind.all")}</option>
        {AMONG.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.many.${kind}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How far ahead to look, and how alike those of the list may be. */
function Outlook({ seeker }: { readonly seeker: string }) {
  const { view, act } = useExplorer();
  const { horizon, isVaried } = view.matching ?? START_MATCHING;
  return (
    <>
      <div className="switch" role="group" aria-label={t("matches.horizon")}>
        {HORIZONS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === horizon}
            onClick={() => {
              act(openMatches(seeker, { horizon: one }));
            }}
          >
            {t(`matches.horizon.${one}`)}
          </button>
        ))}
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={isVaried}
          onChange={() => {
            act(openMatches(seeker, { isVaried: !isVaried }));
          }}
        />
        <span>{t("matches.variety")}</span>
      </label>
    </>
  );
}

function MatchList({ matches, meeting }: { readonly matches: Matches; readonly meeting: Loaded<FullMatch> }) {
  const { view } = useExplorer();
  const open = openMatch(view, meeting.value);
  const details = (
    <>
      {meeting.work && <WorkNotice work={meeting.work} />}
      {meeting.error && <ErrorNotice error={meeting.error} retry={meeting.retry} />}
      {open && <MatchDetails key={open.candidate.id} match={open} />}
    </>
  );
  const asked = view.matching?.candidate ?? null;
  const likely = matches.matches.filter(isLikely);
  const isListed = likely.some(({ candidate }) => candidate.id === asked);
  return (
    <>
      {likely.length === 0 && (
        <p role="status">{t(view.matching?.among == null ? "matches.none" : "matches.noneOfKind")}</p>
      )}
      {asked !== null && !isListed && open === null && details}
      <ol className="matches-list">
        {asked !== null && !isListed && open && (
          <MatchLine seeker={matches.id} match={open}>
            {details}
          </MatchLine>
        )}
        {likely.map((match) => (
          <MatchLine key={match.candidate.id} seeker={matches.id} match={match}>
            {details}
          </MatchLine>
        ))}
      </ol>
    </>
  );
}

function MatchesOf({ id, meeting }: { readonly id: string; readonly meeting: Loaded<FullMatch> }) {
  const { view } = useExplorer();
  const [first, setFirst] = useState(A_PAGE);
  const variables = matchVariables(id, view.matching, first);
  const { value, work, error, retry } = useMatches(variables);
  return (
    <>
      <p className="seeker">{t("matches.for", { name: value?.name ?? "…" })}</p>
      <Among seeker={id} />
      <Outlook seeker={id} />
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {value && !error && <MatchList matches={value} meeting={meeting} />}
      {value && value.matches.length === first && value.matches.every(isLikely) && first < MOST && (
        <button
          type="button"
          onClick={() => {
            setFirst(first + A_PAGE);
          }}
        >
          {t("matches.more", { count: A_PAGE })}
        </button>
      )}
      <p className="hint">{t("matches.hint")}</p>
      <QueryLink document={MatchesOfDocument} variables={variables} />
    </>
  );
}

/** Whom the selected stakeholder should meet next, why, and what to know before. */
export function MatchesPanel({ meeting }: { readonly meeting: Loaded<FullMatch> }) {
  const { view, act, network } = useExplorer();
  const seeker = seekerOf(view);
  return (
    <section className="matches" aria-labelledby="matches-head">
      <h2 id="matches-head">{t("matches.title")}</h2>
      {seeker === null ? (
        <>
          <p>{t("matches.select")}</p>
          <StakeholderPicker
            label={t("matches.forWhom")}
            placeholder={t("search.name")}
            onPick={({ id }) => {
              const isShown = network.stakeholders.has(id);
              act((before) => openMatches(id)(pick(id, isShown)(before)));
            }}
          />
        </>
      ) : (
        <MatchesOf key={seeker} id={seeker} meeting={meeting} />
      )}
    </section>
  );
}
