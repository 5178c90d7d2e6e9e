import { Fragment, type ReactNode } from "react";
import { periodInWords } from "../../state/period.js";
import { select } from "../../state/view-changes.js";
import { resultInWords } from "../../state/result-words.js";
import { ChangeButton } from "../change-button.js";
import { IdentifierList } from "./identifier-list.js";
import { Name } from "../name.js";
import type { OpenStakeholder } from "./use-stakeholder.js";
import { numberText } from "../../words/formats.js";
import { t } from "../../words/words.js";

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const isEmpty =
    children === null ||
    children === undefined ||
    children === "" ||
    (Array.isArray(children) && children.length === 0);
  if (isEmpty) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

function Named({ one }: { readonly one: { id: string; name: string } | null | undefined }) {
  if (one == null) return null;
  return (
    <ChangeButton className="name" change={select(one.id)}>
      {one.name}
    </ChangeButton>
  );
}

const names = (list: readonly { name: string }[]): string =>
  list.map(({ name }) => name).join(t("list.comma"));
const number = (value: number | null | undefined): string | null =>
  value == null ? null : numberText(value);
const period = (text: string | null | undefined): string | null =>
  text == null ? null : periodInWords(text);

function OwnFacts({ one }: { readonly one: OpenStakeholder }) {
  switch (one.__typename) {
    case "Agency":
      return (
        <>
          <Fact name={t("fact.type")}>
            {one.agencyType == null ? null : t(`agencyType.${one.agencyType}`)}
          </Fact>
          <Fact name={t("fact.partOf")}>{one.agencyParent && <Named one={one.agencyParent} />}</Fact>
          <Fact name={t("fact.jurisdiction")}>{one.jurisdiction?.name}</Fact>
        </>
      );
    case "Cluster":
      return (
        <>
          <Fact name={t("fact.products")}>{one.products.join(t("list.comma"))}</Fact>
          <Fact name={t("fact.firms")}>{number(one.firmCount)}</Fact>
          <Fact name={t("fact.employment")}>{number(one.employment)}</Fact>
          <Fact name={t("fact.pilot")}>
            {one.pilot == null ? null : t(one.pilot ? "fact.yes" : "fact.no")}
          </Fact>
        </>
      );
    case "University":
      return (
        <Fact name={t("fact.partOf")}>{one.universityParent && <Named one={one.universityParent} />}</Fact>
      );
    case "Project":
      return (
        <>
          <Fact name={t("fact.type")}>
            {one.projectType == null ? null : t(`projectType.${one.projectType}`)}
          </Fact>
          <Fact name={t("fact.partOf")}>{one.projectParent && <Named one={one.projectParent} />}</Fact>
          <Fact name={t("fact.status")}>{one.status == null ? null : t(`status.${one.status}`)}</Fact>
          <Fact name={t("fact.period")}>{period(one.period)}</Fact>
          <Fact name={t("fact.activity")}>{one.activity}</Fact>
          {one.results.map(({ type, text, state }) => (
            <Fact key={text} name={resultInWords(type, state)}>
              {text}
            </Fact>
          ))}
          <Fact name={t("fact.budget")}>{one.budget == null ? null : t("fact.money", one.budget)}</Fact>
          <Fact name={t("fact.codes")}>{one.projectCodes.join(t("list.comma"))}</Fact>
        </>
      );
  }
}

/** What is known of a stakeholder itself; what is not documented is not listed. */
export function StakeholderFactList({ one }: { readonly one: OpenStakeholder }) {
  return (
    <dl className="facts">
      <Fact name={t("fact.otherNames")}>
        {one.otherNames.map((name, place) => (
          <Fragment key={name}>
            {place > 0 && "; "}
            <Name>{name}</Name>
          </Fragment>
        ))}
      </Fact>
      {one.collective && (
        <Fact name={t("fact.group")}>
          {one.memberCount == null ? t("fact.notBrokenDown") : t("fact.members", { count: one.memberCount })}
        </Fact>
      )}
      <OwnFacts one={one} />
      <Fact name={t("fact.sectors")}>{names(one.sectors)}</Fact>
      <Fact name={t("fact.places")}>{names(one.places)}</Fact>
      <Fact name={t("fact.founded")}>{period(one.founded)}</Fact>
      <Fact name={t("fact.website")}>
        {one.website == null ? null : (
          <a href={one.website} rel="noreferrer" target="_blank">
            {one.website}
          </a>
        )}
      </Fact>
      <Fact name={t("fact.identifiers")}>
        {one.identifiers.length === 0 ? null : <IdentifierList identifiers={one.identifiers} />}
      </Fact>
    </dl>
  );
}
