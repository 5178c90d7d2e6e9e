import { usePointing } from "../../app/pointed.js";
import { shortName } from "../../state/match-highlight.js";
import { strengthInWords } from "../../state/match-wording.js";
import { toggleInGroup } from "../../state/view-changes.js";
import { NETWORK_LANGUAGE } from "../../words/languages.js";
import { ChangeButton } from "../change-button.js";
import { StakeholderLink } from "../stakeholder-link.js";
import { namesOf } from "../../state/introduction-highlight.js";
import { type Team, type TeamCandidate, thingsInWords } from "./use-team.js";
import { numberText } from "../../words/formats.js";
import { t } from "../../words/words.js";

interface CandidateProps {
  readonly one: TeamCandidate;
  readonly team: readonly string[];
}

/** Somebody for a seat: why, what it brings, with whom it has worked. Pointing at it draws it beside the team. */
function Candidate({ one, team }: CandidateProps) {
  const { candidate, sentence, strength, newPartners, brings, workedWith, plansWith, cautions } = one;
  const pointing = usePointing({
    meetings: team.map((id) => [id, candidate.id]),
    stakeholders: [...team, candidate.id],
    pairs: [],
    words: t("team.pointed", { name: shortName(candidate) }),
  });
  const brought = thingsInWords(brings);
  const facts = [
    strengthInWords(strength),
    ...(brought === "" ? [] : [t("team.brings", { things: brought })]),
    workedWith.length === 0 ? t("team.isNew") : t("team.workedWith", { names: namesOf(workedWith) }),
    ...(plansWith.length === 0 ? [] : [t("team.plansWith", { names: namesOf(plansWith) })]),
    ...(newPartners === 0 ? [] : [t("team.newPartners", { count: newPartners })]),
  ];
  return (
    <div className="candidate" {...pointing}>
      <StakeholderLink one={candidate} />
      <p className="match-why" lang={NETWORK_LANGUAGE} dir="auto">
        {sentence}
      </p>
      <p className="match-more">
        {facts.join(" · ")}
        {cautions.map(({ type }) => (
          <span key={type} className="caution-words">
            {" "}
            · {t(`caution.${type}`)}
          </span>
        ))}
      </p>
      <ChangeButton
        change={(view) => ({
          ...toggleInGroup(candidate.id)({ ...view, group: [...team] }),
          tab: "team",
        })}
      >
        {t("team.take", { name: shortName(candidate) })}
      </ChangeButton>
    </div>
  );
}

/** A seat: what the team lacks before it, who is best for it, and who else could take it. */
export function TeamSeat({
  seat,
  number,
  team,
}: {
  readonly seat: Team["seats"][number];
  readonly number: number;
  readonly team: readonly string[];
}) {
  const lacks = thingsInWords(seat.lacks);
  return (
    <li className="seat">
      <h3>
        {t("team.seat", { number: numberText(number) })}
        {lacks !== "" && <span className="of"> · {t("team.lacks", { things: lacks })}</span>}
      </h3>
      <Candidate one={seat.member} team={team} />
      {seat.alternatives.length > 0 && (
        <details>
          <summary>{t("team.instead", { count: seat.alternatives.length })}</summary>
          {seat.alternatives.map((one) => (
            <Candidate key={one.candidate.id} one={one} team={team} />
          ))}
        </details>
      )}
    </li>
  );
}
