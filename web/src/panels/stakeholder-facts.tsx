import type { ReactNode } from "react";
import { periodInWords } from "../state/period.js";
import { select } from "../state/view-changes.js";
import { RESULT_TYPES, STATUSES, typeInWords } from "../state/wording.js";
import { ChangeButton } from "./change-button.js";
import { IdentifierList } from "./identifier-list.js";
import type { OpenStakeholder } from "./use-stakeholder.js";

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
      <dd>{children}</dd>
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

const names = (list: readonly { name: string }[]): string => list.map(({ name }) => name).join(", ");
const number = (value: number | null | undefined): string | null => value?.toLocaleString("en") ?? null;
const period = (text: string | null | undefined): string | null =>
  text == null ? null : periodInWords(text);

function OwnFacts({ one }: { readonly one: OpenStakeholder }) {
  switch (one.__typename) {
    case "Agency":
      return (
        <>
          <Fact name="Type">{one.agencyType == null ? null : typeInWords(one.agencyType)}</Fact>
          <Fact name="Part of">{one.agencyParent && <Named one={one.agencyParent} />}</Fact>
          <Fact name="Jurisdiction">{one.jurisdiction?.name}</Fact>
        </>
      );
    case "Cluster":
      return (
        <>
          <Fact name="Products">{one.products.join(", ")}</Fact>
          <Fact name="Firms">{number(one.firmCount)}</Fact>
          <Fact name="Employment">{number(one.employment)}</Fact>
          <Fact name="Pilot">{one.pilot == null ? null : one.pilot ? "yes" : "no"}</Fact>
        </>
      );
    case "University":
      return <Fact name="Part of">{one.universityParent && <Named one={one.universityParent} />}</Fact>;
    case "Project":
      return (
        <>
          <Fact name="Type">{one.projectType == null ? null : typeInWords(one.projectType)}</Fact>
          <Fact name="Part of">{one.projectParent && <Named one={one.projectParent} />}</Fact>
          <Fact name="Status">{one.status == null ? null : STATUSES[one.status]}</Fact>
          <Fact name="Period">{period(one.period)}</Fact>
          <Fact name="Activity">{one.activity}</Fact>
          {one.results.map(({ type, text, state }) => (
            <Fact key={text} name={RESULT_TYPES[type] + (state === "ANTICIPATED" ? " (anticipated)" : "")}>
              {text}
            </Fact>
          ))}
          <Fact name="Budget">
            {one.budget == null ? null : `${one.budget.amount.toLocaleString("en")} ${one.budget.currency}`}
          </Fact>
          <Fact name="Codes">{one.projectCodes.join(", ")}</Fact>
        </>
      );
  }
}

/** What is known of a stakeholder itself; what is not documented is not listed. */
export function StakeholderFactList({ one }: { readonly one: OpenStakeholder }) {
  return (
    <dl className="facts">
      <Fact name="Also called">{one.otherNames.join("; ")}</Fact>
      {one.collective && (
        <Fact name="Group">
          {one.memberCount == null
            ? "not broken down by the source"
            : `${one.memberCount} members, not broken down`}
        </Fact>
      )}
      <OwnFacts one={one} />
      <Fact name="Sectors">{names(one.sectors)}</Fact>
      <Fact name="Places">{names(one.places)}</Fact>
      <Fact name="Founded">{period(one.founded)}</Fact>
      <Fact name="Website">
        {one.website == null ? null : (
          <a href={one.website} rel="noreferrer" target="_blank">
            {one.website}
          </a>
        )}
      </Fact>
      <Fact name="Identifiers">
        {one.identifiers.length === 0 ? null : <IdentifierList identifiers={one.identifiers} />}
      </Fact>
    </dl>
  );
}
