import type { TakeUpDetailsFragment } from "../../generated/graphql.js";
import { periodInWords } from "../../state/period.js";
import { SourceList } from "../details/source-list.js";
import { StakeholderLink } from "../stakeholder-link.js";
import { t } from "../../words/words.js";

/** How far a suggestion got and when, in a few words. */
export const takeUpInWords = ({ state, since }: Pick<TakeUpDetailsFragment, "state" | "since">): string =>
  t("takeUp.told", { state: t(`takeUp.state.${state}`), since: periodInWords(since) });

interface TakeUpListProps {
  readonly list: readonly TakeUpDetailsFragment[];
  /** Whether each names whom was suggested. */
  readonly isNamed: boolean;
}

/** What came of suggestions: how far each got and when, why it was declined, by whom and where that is told; nothing where there are none. */
export function TakeUpList({ list, isNamed }: TakeUpListProps) {
  if (list.length === 0) return null;
  return (
    <>
      <h3>{t("takeUp.title")}</h3>
      <ul className="exchanges">
        {list.map(({ candidate, candidateId, by, reason, sources, ...takeUp }) => (
          <li key={`${candidateId} ${takeUp.since} ${takeUp.state}`}>
            {isNamed && (candidate ? <StakeholderLink one={candidate} /> : <bdi>{candidateId}</bdi>)}
            <p>{takeUpInWords(takeUp)}</p>
            {reason != null && <p dir="auto">{reason}</p>}
            {by && (
              <p>
                {t("takeUp.by")} <StakeholderLink one={by} />
              </p>
            )}
            <SourceList sources={sources} />
          </li>
        ))}
      </ul>
    </>
  );
}
