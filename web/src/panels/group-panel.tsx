import { useExplorer } from "../app/explorer-context.js";
import { between, commonPartners, partnersOfOnly } from "../state/group-filters.js";
import { askTeam } from "../state/help-changes.js";
import { askGaps, hideAll, keepGroupAgainst, put, showOnly, toggleInGroup } from "../state/view-changes.js";
import { ChangeButton } from "./change-button.js";
import { CloseButton } from "./close-button.js";
import { ExportGroupButton } from "./take-away/export-group-button.js";
import { FoundList } from "./search/found-list.js";
import { kindsLacked } from "../state/kinds-lacked.js";
import { listText } from "../words/formats.js";
import { useNames } from "./use-names.js";
import { locale, t } from "../words/words.js";
import { Name } from "./name.js";

/** The most whose common partners are asked for at once. */
const MOST_IN_COMMON = 20;

interface MembersProps {
  readonly ids: readonly string[];
  readonly name: (id: string) => string;
  readonly onLeave: (id: string) => void;
}

function Members({ ids, name, onLeave }: MembersProps) {
  return (
    <ul className="members">
      {ids.map((id) => (
        <li key={id}>
          <Name>{name(id)}</Name>
          <CloseButton
            label={t("group.takeOut", { name: name(id) })}
            onClose={() => {
              onLeave(id);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

/** What joins the members of the group, and the two groups where one was kept. */
function Answers({ name }: Pick<MembersProps, "name">) {
  const { group, against } = useExplorer().view;
  const [one, other] = group;
  return (
    <>
      {group.length > MOST_IN_COMMON && (
        <p className="hint">{t("group.mostInCommon", { count: MOST_IN_COMMON })}</p>
      )}
      {group.length > 1 && group.length <= MOST_IN_COMMON && (
        <FoundList title={t("group.common")} hint={t("group.commonHint")} filter={commonPartners(group)} />
      )}
      {group.length === 2 && one !== undefined && other !== undefined && (
        <>
          <FoundList title={t("group.onlyWith", { name: name(one) })} filter={partnersOfOnly(one, other)} />
          <FoundList title={t("group.onlyWith", { name: name(other) })} filter={partnersOfOnly(other, one)} />
        </>
      )}
      {group.length > 0 && against.length > 0 && (
        <FoundList title={t("group.between")} filter={between(group, against)} />
      )}
    </>
  );
}

/** With which kinds of stakeholders on the map none of the selected has a linkage. */
function LackedKinds() {
  const { view, shown } = useExplorer();
  const lacked = kindsLacked(view.group, shown);
  return (
    lacked.length > 0 && (
      <p className="in-words" role="status">
        {t("group.noneWith", {
          kinds: listText(lacked.map((kind) => t(`kind.many.${kind}`).toLocaleLowerCase(locale()))),
        })}
      </p>
    )
  );
}

function Actions() {
  const { group } = useExplorer().view;
  return (
    <div className="actions">
      <ChangeButton change={showOnly(group)}>{t("group.onlyThese")}</ChangeButton>
      <ChangeButton change={hideAll(group)}>{t("group.hideThese")}</ChangeButton>
      <ChangeButton change={askGaps("group")}>{t("group.lack")}</ChangeButton>
      <ChangeButton change={askTeam()}>{t("group.team")}</ChangeButton>
      <ChangeButton change={keepGroupAgainst}>{t("group.holdAgainst")}</ChangeButton>
      <ExportGroupButton />
      <ChangeButton change={put({ group: [] })}>{t("page.clear")}</ChangeButton>
    </div>
  );
}

/** Those selected together, what can be done with them, and what joins them. */
export function GroupPanel() {
  const { view, act } = useExplorer();
  const { group, against } = view;
  const name = useNames([...group, ...against]);
  return (
    <section className="group-panel" aria-labelledby="group-head">
      <h2 id="group-head">
        {group.length === 0 ? t("group.none") : t("group.selected", { count: group.length })}
      </h2>
      {group.length > 1 && <LackedKinds />}
      {group.length === 0 && <p className="hint">{t("group.hint")}</p>}
      <Members
        ids={group}
        name={name}
        onLeave={(id) => {
          act(toggleInGroup(id));
        }}
      />
      {group.length > 0 && <Actions />}
      {against.length > 0 && (
        <>
          <h3>{t("group.against", { count: against.length })}</h3>
          <Members
            ids={against}
            name={name}
            onLeave={(id) => {
              act(put({ against: against.filter((member) => member !== id) }));
            }}
          />
        </>
      )}
      <Answers name={name} />
    </section>
  );
}
