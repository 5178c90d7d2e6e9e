import type { ReactNode } from "react";
import type { Loaded } from "../../app/work.js";
import { ErrorNotice, WorkNotice } from "../../app/notice.js";
import { usePointing } from "../../app/pointed.js";
import type { ProofStakeholderFragment } from "../../generated/graphql.js";
import { shortName } from "../../state/match-highlight.js";
import { pairKey } from "../../state/view.js";
import { periodInWords } from "../../state/period.js";
import { select } from "../../state/view-changes.js";
import { ChangeButton } from "../change-button.js";
import { ExchangeList } from "../details/exchange-list.js";
import { Name } from "../name.js";
import { StakeholderLink } from "../stakeholder-link.js";
import type { Helper, Seeker } from "./use-help.js";
import { t } from "../../words/words.js";

/** Somebody in the list; pointing at it lets it stand out on the map. */
function Found({ one, children }: { readonly one: ProofStakeholderFragment; readonly children: ReactNode }) {
  const pointing = usePointing({
    ...{ meetings: [], pairs: [], stakeholders: [one.id] },
    words: shortName(one),
  });
  return (
    <li className="found-help" {...pointing}>
      <StakeholderLink one={one} />
      {children}
    </li>
  );
}

/** What it did that is like what is needed, as what, and what was observed to come of it. */
function Record({ record }: Pick<Helper, "record">) {
  if (record.length === 0) return null;
  return (
    <>
      <h4>{t("help.record")}</h4>
      <ul className="exchanges">
        {record.map(({ initiative, linkage, observed }) => (
          <li key={`${initiative.id} ${linkage.id}`}>
            <ChangeButton className="name" change={select(pairKey(linkage.from.id, linkage.to.id))}>
              <Name>{initiative.title}</Name>
            </ChangeButton>
            {linkage.role != null && ` ${t(`role.${linkage.role}`)}`}
            {initiative.period != null && ` (${periodInWords(initiative.period)})`}
            {observed.map(({ text }) => (
              <p key={text} dir="auto">
                {text}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who can help, each with what proves it. */
export const Helpers = ({ list }: { readonly list: readonly Helper[] }) =>
  list.map(({ stakeholder, offers, record }) => (
    <Found key={stakeholder.id} one={stakeholder}>
      <ExchangeList title={offers.length === 0 ? null : t("details.offers")} list={offers} />
      <Record record={record} />
    </Found>
  ));

/** Who needs what is offered. */
export const Seekers = ({ list }: { readonly list: readonly Seeker[] }) =>
  list.map(({ stakeholder, needs }) => (
    <Found key={stakeholder.id} one={stakeholder}>
      <ExchangeList title={null} list={needs} />
    </Found>
  ));

/** The list while it is looked for, where that failed, and once it is there. */
export function FoundHelp<T>(props: {
  readonly loaded: Loaded<readonly T[]>;
  readonly none: string;
  readonly list: (props: { readonly list: readonly T[] }) => ReactNode;
}) {
  const { loaded, none, list: List } = props;
  const { value, work, error, retry } = loaded;
  return (
    <>
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {value && !error && value.length === 0 && <p role="status">{none}</p>}
      {value && !error && (
        <ol className="matches-list">
          <List list={value} />
        </ol>
      )}
    </>
  );
}
