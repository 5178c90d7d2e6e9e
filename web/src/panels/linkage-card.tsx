import type { LinkageDetailsFragment } from "../generated/graphql.js";
import { lineStyle } from "../state/bundles.js";
import { periodInWords } from "../state/period.js";
import { type Identifier, recordPage } from "../state/record-pages.js";
import { LINKAGE_KINDS, RESULT_TYPES, ROLES, STATUSES } from "../state/wording.js";
import { IdentifierList } from "./identifier-list.js";
import { SourceList } from "./source-list.js";
import { StakeholderLink } from "./stakeholder-link.js";

/** A linkage with everything that is known of it, seen from one of its sides or from neither. */
export interface LinkageCardProps {
  readonly linkage: LinkageDetailsFragment;
  /** The side whose panel this is: it is not named again. */
  readonly seenFrom?: string;
}

function Direction({ linkage, seenFrom }: LinkageCardProps) {
  const { from, to, mutual } = linkage;
  const [symbol, words] = mutual ? ["↔", "with"] : seenFrom === to.id ? ["←", "from"] : ["→", "to"];
  return (
    <p className="direction">
      {seenFrom === undefined && <StakeholderLink one={from} />}
      <span aria-hidden="true">{symbol}</span>
      <span className="aloud">{words}</span>
      <StakeholderLink one={seenFrom === to.id ? from : to} />
    </p>
  );
}

const money = ({ amount, currency }: { amount: number; currency: string }): string =>
  `${amount.toLocaleString("en")} ${currency}`;

function Facts({ linkage }: { readonly linkage: LinkageDetailsFragment }) {
  const { activity, results, amount, quantity, people } = linkage;
  return (
    <dl className="facts">
      {activity != null && (
        <>
          <dt>Activity</dt>
          <dd>{activity}</dd>
        </>
      )}
      {results.map(({ type, text, state }) => (
        <div key={`${type} ${text}`}>
          <dt>
            {RESULT_TYPES[type]}
            {state === "ANTICIPATED" && " (anticipated)"}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
      {amount != null && (
        <>
          <dt>Amount</dt>
          <dd>
            {money(amount)}
            {amount.includedIn != null && " (part of a larger sum told elsewhere)"}
          </dd>
        </>
      )}
      {quantity != null && (
        <>
          <dt>Quantity</dt>
          <dd>
            {quantity.value.toLocaleString("en")} {quantity.unit}
          </dd>
        </>
      )}
      {people.length > 0 && (
        <>
          <dt>People named</dt>
          <dd>
            {people
              .map(({ name, role }) => (name == null || role == null ? (name ?? role) : `${name} (${role})`))
              .join(", ")}
          </dd>
        </>
      )}
    </dl>
  );
}

/** The pages of the records of its projects, where a register has one: what an imported row was taken from. */
function Records({ linkage: { from, to } }: { readonly linkage: LinkageDetailsFragment }) {
  const ends: readonly { readonly id: string; readonly identifiers?: readonly Identifier[] }[] = [from, to];
  const identifiers = ends.flatMap((end) => end.identifiers ?? []).filter((one) => recordPage(one) !== null);
  return identifiers.length === 0 ? null : <IdentifierList identifiers={identifiers} />;
}

/** Shows a linkage: its two sides, how far it got and when, activity, results, and where each is told. */
export function LinkageCard({ linkage, seenFrom }: LinkageCardProps) {
  const { kind, title, status, period, role, confidence, sources } = linkage;
  // In a stakeholder's panel it stands below the heading of all its linkages.
  const Heading = seenFrom === undefined ? "h3" : "h4";
  const tags = [
    status == null ? "status not documented" : STATUSES[status],
    period == null ? "no date documented" : periodInWords(period),
    role == null ? null : `as ${ROLES[role]}`,
    confidence === "INFERRED" ? "inferred from context" : null,
  ].filter((tag) => tag !== null);
  return (
    <article className={`linkage ${lineStyle(linkage)}`}>
      <Direction linkage={linkage} {...(seenFrom !== undefined && { seenFrom })} />
      <Heading>
        {title}
        {seenFrom === undefined && <span className="kind"> {LINKAGE_KINDS[kind]}</span>}
      </Heading>
      <p className="tags">{tags.join(" · ")}</p>
      <Facts linkage={linkage} />
      <SourceList sources={sources} />
      <Records linkage={linkage} />
    </article>
  );
}
