import { useExplorer } from "../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../app/notice.js";
import { useLoad } from "../app/use-load.js";
import { PlaceMembersDocument, type StakeholderFilter, type StakeholderKind } from "../generated/graphql.js";
import { StakeholderLink } from "../panels/stakeholder-link.js";
import { pick } from "../state/view-changes.js";
import { ChangeButton } from "../panels/change-button.js";
import { KindMark } from "../panels/kind-mark.js";
import { ask } from "../queries/ask.js";
import { t } from "../words/words.js";

/** How many are listed. */
const FIRST = 25;

interface Member {
  readonly id: string;
  readonly kind: StakeholderKind;
  readonly name: string;
}

function MemberList({ members, total }: { readonly members: readonly Member[]; readonly total: number }) {
  const { network } = useExplorer();
  return (
    <>
      <ul className="place-members">
        {members.map((one) => (
          <li key={one.id}>
            {network.stakeholders.has(one.id) ? (
              <StakeholderLink one={one} />
            ) : (
              <ChangeButton className="name" change={pick(one.id, false)}>
                <KindMark kind={one.kind} /> {one.name}
              </ChangeButton>
            )}
          </li>
        ))}
      </ul>
      {members.length < total && <p className="hint">{t("group.bestLinked", { count: members.length })}</p>}
    </>
  );
}

function AskedMembers({ filter }: { readonly filter: StakeholderFilter }) {
  const variables = { filter, first: FIRST };
  const { value, work, error, retry } = useLoad(
    JSON.stringify(variables),
    t("places.loading"),
    async (signal) => (await ask(PlaceMembersDocument, variables, signal)).stakeholders,
  );
  return (
    <>
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {value && <MemberList members={value.nodes} total={value.totalCount} />}
    </>
  );
}

interface PlaceMembersProps {
  /** By id, the best linked first; null where the service has to be asked. */
  readonly members: readonly string[] | null;
  /** What the service is asked for. */
  readonly filter: StakeholderFilter;
}

/** Who is in a place, the best linked first. */
export function PlaceMembers({ members, filter }: PlaceMembersProps) {
  const { network } = useExplorer();
  if (members === null) return <AskedMembers filter={filter} />;
  const known = members.flatMap((id) => network.stakeholders.get(id) ?? []);
  return <MemberList members={known} total={members.length} />;
}
