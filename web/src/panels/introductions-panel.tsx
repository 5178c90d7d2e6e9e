import { useExplorer } from "../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../app/notice.js";
import { usePointing } from "../app/pointed.js";
import type { Loaded } from "../app/work.js";
import { OpportunitiesDocument, type StakeholderKind } from "../generated/graphql.js";
import { introductionHighlight, type Opportunity } from "../state/introduction-highlight.js";
import { MATCH_CAUTIONS, strengthInWords } from "../state/match-wording.js";
import { match as openMatch, put } from "../state/view-changes.js";
import { STAKEHOLDER_KINDS } from "../state/wording.js";
import { KindMark } from "./kind-mark.js";
import { StakeholderLinks } from "./proof-list.js";
import { QueryLink } from "./query-link.js";
import { introductionVariables } from "./use-introductions.js";

const KINDS: readonly StakeholderKind[] = ["AGENCY", "CLUSTER", "UNIVERSITY"];

function ToWhom() {
  const { view, act } = useExplorer();
  return (
    <label className="choice">
      <span>With</span>
      <select
        value={view.introducedTo ?? ""}
        onChange={(event) => {
          act(put({ introducedTo: KINDS.find((kind) => kind === event.target.value) ?? null }));
        }}
      >
        <option value="">All kinds</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {STAKEHOLDER_KINDS[kind].many}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Two who should meet: how each ranks the other, why, and who could introduce them. Pointing at it draws the two. */
function Introduction({ one }: { readonly one: Opportunity }) {
  const { act } = useExplorer();
  const pointing = usePointing(introductionHighlight(one));
  const { match, inReturn, sentence, introduction } = one;
  const { seeker, candidate } = match;
  const cautions = new Set([...match.cautions, ...inReturn.cautions].map(({ type }) => MATCH_CAUTIONS[type]));
  return (
    <li className="match introduction" {...pointing}>
      <button
        type="button"
        onClick={() => {
          act(openMatch(seeker.id, { candidate: candidate.id }));
        }}
      >
        <span className="match-name">
          <KindMark kind={seeker.kind} /> {seeker.name} with <KindMark kind={candidate.kind} />{" "}
          {candidate.name}
        </span>
        <span className="match-why">{sentence}</span>
        <span className="match-more">
          Number {match.rank} for the first, number {inReturn.rank} for the second;{" "}
          {strengthInWords(Math.min(match.strength ?? 0, inReturn.strength ?? 0))} or more for both
          {cautions.size > 0 && <span className="caution-words"> · {[...cautions].join(", ")}</span>}
        </span>
      </button>
      {introduction && (
        <>
          <p className="tags">Could be introduced by</p>
          <StakeholderLinks list={introduction.stakeholders} />
        </>
      )}
    </li>
  );
}

/** The best introductions that nobody has made, of all that the filters choose. */
export function IntroductionsPanel({ loaded }: { readonly loaded: Loaded<readonly Opportunity[]> }) {
  const { view, network, isWhole } = useExplorer();
  const variables = introductionVariables(view, network, isWhole);
  const { value, work, error, retry } = loaded;
  return (
    <section className="matches" aria-labelledby="introductions-head">
      <h2 id="introductions-head">Who should be introduced</h2>
      <p className="seeker">Of all that the filters choose</p>
      <ToWhom />
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {value && !error && value.length === 0 && (
        <p role="status">No two are left to introduce who would both gain by it.</p>
      )}
      {value && !error && (
        <ol className="matches-list">
          {value.map((one) => (
            <Introduction key={`${one.match.seeker.id} ${one.match.candidate.id}`} one={one} />
          ))}
        </ol>
      )}
      <p className="hint">
        Pairs without a linkage or a shared project, best for both sides first, nobody in more than three of
        them.
      </p>
      {variables && <QueryLink document={OpportunitiesDocument} variables={variables} />}
    </section>
  );
}
