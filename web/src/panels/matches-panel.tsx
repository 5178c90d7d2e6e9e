import { useState } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../app/notice.js";
import type { Loaded } from "../app/work.js";
import { MatchesOfDocument, type StakeholderKind } from "../generated/graphql.js";
import type { FullMatch } from "../state/match-highlight.js";
import { isLikely } from "../state/match-wording.js";
import { match as openMatches, pick } from "../state/view-changes.js";
import { seekerOf } from "../state/view.js";
import { STAKEHOLDER_KINDS } from "../state/wording.js";
import { MatchDetails } from "./match-details.js";
import { MatchLine } from "./match-line.js";
import { QueryLink } from "./query-link.js";
import { StakeholderPicker } from "./stakeholder-picker.js";
import { type Matches, matchVariables, useMatches } from "./use-matches.js";
import { openMatch } from "./use-meeting.js";

const A_PAGE = 10;
const MOST = 100;
/** Projects are what stakeholders meet in, not whom they meet. */
const AMONG: readonly StakeholderKind[] = ["AGENCY", "CLUSTER", "UNIVERSITY"];

function Among({ seeker }: { readonly seeker: string }) {
  const { view, act } = useExplorer();
  return (
    <label className="choice">
      <span>Among</span>
      <select
        value={view.matching?.among ?? ""}
        onChange={(event) => {
          act(openMatches(seeker, { among: AMONG.find((kind) => kind === event.target.value) ?? null }));
        }}
      >
        <option value="">All kinds</option>
        {AMONG.map((kind) => (
          <option key={kind} value={kind}>
            {STAKEHOLDER_KINDS[kind].many}
          </option>
        ))}
      </select>
    </label>
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
        <p role="status">
          There is nobody to suggest{view.matching?.among == null ? "" : " of this kind"} who is as likely as
          the average candidate. Suggested are clusters, agencies and universities that it has no linkage and
          no shared project with yet.
        </p>
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
  const { value, work, error, retry } = useMatches(id, view.matching?.among ?? null, first);
  return (
    <>
      <p className="seeker">
        For <strong>{value?.name ?? "…"}</strong>
      </p>
      <Among seeker={id} />
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
          {A_PAGE} more
        </button>
      )}
      <p className="hint">
        These suggestions come from the network alone. They say who is likely to work together, not whether it
        would be useful. Whoever is less likely than the average candidate is left out. New linkages are rare:
        even ten times the average is a small chance.
      </p>
      <QueryLink
        document={MatchesOfDocument}
        variables={matchVariables(id, view.matching?.among ?? null, first)}
      />
    </>
  );
}

/** Whom the selected stakeholder should meet next, why, and what to know before. */
export function MatchesPanel({ meeting }: { readonly meeting: Loaded<FullMatch> }) {
  const { view, act, network } = useExplorer();
  const seeker = seekerOf(view);
  return (
    <section className="matches" aria-labelledby="matches-head">
      <h2 id="matches-head">Suggested partners</h2>
      {seeker === null ? (
        <>
          <p>Select a stakeholder on the map or in the table, or name one here.</p>
          <StakeholderPicker
            label="For whom"
            placeholder="Name, acronym, place …"
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
