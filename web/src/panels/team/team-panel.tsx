import { useExplorer } from "../../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../../app/notice.js";
import { TeamDocument } from "../../generated/graphql.js";
import { askTeam } from "../../state/help-changes.js";
import { addToGroup } from "../../state/view-changes.js";
import { CloseButton } from "../close-button.js";
import { Name } from "../name.js";
import { QueryLink } from "../questions/query-link.js";
import { StakeholderPicker } from "../search/stakeholder-picker.js";
import { useNames } from "../use-names.js";
import { TeamSeat } from "./team-seat.js";
import { TeamWishes } from "./team-wishes.js";
import { membersOf, type Team, teamVariables, thingsInWords, useTeam } from "./use-team.js";
import { t } from "../../words/words.js";

function Members({ members }: { readonly members: readonly string[] }) {
  const { act } = useExplorer();
  const name = useNames(members);
  return (
    <>
      <ul className="members">
        {members.map((id) => (
          <li key={id}>
            <Name>{name(id)}</Name>
            <CloseButton
              label={t("team.without", { name: name(id) })}
              onClose={() => {
                act((view) => ({
                  ...view,
                  selected: view.selected === id ? null : view.selected,
                  group: view.group.filter((one) => one !== id),
                }));
              }}
            />
          </li>
        ))}
      </ul>
      <StakeholderPicker
        label={t("team.addMember")}
        placeholder={t("search.name")}
        onPick={({ id }) => {
          act((view) => askTeam()(addToGroup([...members, id])(view)));
        }}
      />
    </>
  );
}

function Answer({ team }: { readonly team: Team }) {
  const missing = thingsInWords(team.missing);
  return (
    <>
      {team.seats.length === 0 && <p role="status">{t("team.none")}</p>}
      {missing !== "" && <p role="status">{t("team.missing", { things: missing })}</p>}
      <ol className="matches-list">
        {team.seats.map((seat, index) => (
          <TeamSeat
            key={seat.member.candidate.id}
            seat={seat}
            number={index + 1}
            team={team.members.map(({ id }) => id)}
          />
        ))}
      </ol>
    </>
  );
}

/** Whom a team lacks: its members, what it shall have, and who takes each seat. */
export function TeamPanel() {
  const { view } = useExplorer();
  const variables = teamVariables(view);
  const { value, work, error, retry } = useTeam(variables);
  return (
    <section className="matches" aria-labelledby="team-head" aria-busy={work !== null}>
      <h2 id="team-head">{t("team.title")}</h2>
      <h3>{t("team.members")}</h3>
      {variables === null && <p>{t("team.select")}</p>}
      <Members members={membersOf(view)} />
      <TeamWishes />
      {error && <ErrorNotice error={error} retry={retry} />}
      {value && !error && <Answer team={value} />}
      {/* Below, so that no seat moves away from under the pointer. */}
      {work && <WorkNotice work={work} />}
      <p className="hint">{t("team.hint")}</p>
      {variables && <QueryLink document={TeamDocument} variables={variables} />}
    </section>
  );
}
