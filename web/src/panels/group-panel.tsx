import { useExplorer } from "../app/explorer-context.js";
import { between, commonPartners, partnersOfOnly } from "../state/group-filters.js";
import { askGaps, hideAll, keepGroupAgainst, put, showOnly, toggleInGroup } from "../state/view-changes.js";
import { counted } from "../state/wording.js";
import { ChangeButton } from "./change-button.js";
import { CloseButton } from "./close-button.js";
import { ExportGroupButton } from "./export-group-button.js";
import { FoundList } from "./found-list.js";
import { useNames } from "./use-names.js";

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
          <span>{name(id)}</span>
          <CloseButton
            label={`Take ${name(id)} out`}
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
        <p className="hint">Common partners are looked for of {MOST_IN_COMMON} at most.</p>
      )}
      {group.length > 1 && group.length <= MOST_IN_COMMON && (
        <FoundList
          title="Common partners"
          hint="Linked with each of them directly. Suggestions and introductions also count who took part in the same projects."
          filter={commonPartners(group)}
        />
      )}
      {group.length === 2 && one !== undefined && other !== undefined && (
        <>
          <FoundList title={`Only with ${name(one)}`} filter={partnersOfOnly(one, other)} />
          <FoundList title={`Only with ${name(other)}`} filter={partnersOfOnly(other, one)} />
        </>
      )}
      {group.length > 0 && against.length > 0 && (
        <FoundList title="Between the two groups" filter={between(group, against)} />
      )}
    </>
  );
}

function Actions() {
  const { group } = useExplorer().view;
  return (
    <div className="actions">
      <ChangeButton change={showOnly(group)}>Show only these</ChangeButton>
      <ChangeButton change={hideAll(group)}>Hide these</ChangeButton>
      <ChangeButton change={askGaps("group")}>What they lack</ChangeButton>
      <ChangeButton change={keepGroupAgainst}>Hold another group against it</ChangeButton>
      <ExportGroupButton />
      <ChangeButton change={put({ group: [] })}>Clear</ChangeButton>
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
        {group.length === 0 ? "Select several" : `${counted(group.length, "stakeholder")} selected`}
      </h2>
      {group.length === 0 && (
        <p className="hint">
          Hold Shift and click stakeholders on the map or drag a box around them, draw around them with the
          lasso, tick rows of the table, or go to them with n and p and press m.
        </p>
      )}
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
          <h3>Held against {counted(against.length, "other")}</h3>
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
