import { useState } from "react";
import { ErrorNotice, WorkNotice } from "../app/notice.js";
import { useLoad } from "../app/use-load.js";
import { LiftsDocument } from "../generated/graphql.js";
import { ask } from "../queries/ask.js";
import type { FullMatch } from "../state/match-highlight.js";
import { StakeholderLink } from "./stakeholder-link.js";

/** What would lift a candidate; asked for on demand, since all is ranked again for each change. */
export function Lifts({ match: { seeker, candidate, rank } }: { readonly match: FullMatch }) {
  const [isAsked, setAsked] = useState(false);
  const key = isAsked ? JSON.stringify([seeker.id, candidate.id]) : null;
  const { value, work, error, retry } = useLoad(key, "Ranking again", async (signal) => {
    const { match } = await ask(LiftsDocument, { seeker: seeker.id, candidate: candidate.id }, signal);
    return match?.counterfactuals ?? [];
  });
  // Nothing lifts whom nobody stands above; whom the ranking leaves out has no rank to rise from.
  if (rank == null || rank === 1) return null;
  if (!isAsked)
    return (
      <button
        type="button"
        className="quiet"
        onClick={() => {
          setAsked(true);
        }}
      >
        What would lift it?
      </button>
    );
  return (
    <div className="lifts" role="status">
      <h4>What would lift it among all candidates</h4>
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {value?.length === 0 && <p>None of the changes that were tried would lift it.</p>}
      <ul className="proofs">
        {value?.map(({ rankBefore, rankAfter, offer, sharedPartner }) => (
          <li key={offer?.id ?? sharedPartner?.id}>
            From place {rankBefore} to {rankAfter}:{" "}
            {offer == null ? "a linkage with " : `an offer of ${offer.name}`}
            {sharedPartner != null && <StakeholderLink one={sharedPartner} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
