import { useState } from "react";
import { ErrorNotice, WorkNotice } from "../../app/notice.js";
import { useLoad } from "../../app/use-load.js";
import { LiftsDocument } from "../../generated/graphql.js";
import { ask } from "../../queries/ask.js";
import type { FullMatch } from "../../state/match-highlight.js";
import { StakeholderLink } from "../stakeholder-link.js";
import { t } from "../../words/words.js";

/** What would lift a candidate; asked for on demand, since all is ranked again for each change. */
export function Lifts({ match: { seeker, candidate, rank, horizon } }: { readonly match: FullMatch }) {
  const [isAsked, setAsked] = useState(false);
  const key = isAsked ? JSON.stringify([seeker.id, candidate.id, horizon]) : null;
  const { value, work, error, retry } = useLoad(key, t("match.ranking"), async (signal) => {
    const pair = { seeker: seeker.id, candidate: candidate.id, horizon };
    const { match } = await ask(LiftsDocument, pair, signal);
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
        {t("match.lift")}
      </button>
    );
  return (
    <div className="lifts" role="status">
      <h4>{t("match.liftTitle")}</h4>
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {value?.length === 0 && <p>{t("match.noLift")}</p>}
      <ul className="proofs">
        {value?.map(({ rankBefore, rankAfter, offer, sharedPartner }) => (
          <li key={offer?.id ?? sharedPartner?.id}>
            {offer == null
              ? t("match.liftByLinkage", { before: rankBefore, after: rankAfter })
              : t("match.liftByOffer", { before: rankBefore, after: rankAfter, name: offer.name })}{" "}
            {sharedPartner != null && <StakeholderLink one={sharedPartner} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
