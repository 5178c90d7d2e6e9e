import type { LinkageDetailsFragment } from "../../generated/graphql.js";
import { lineStyle } from "../../state/bundles.js";
import { periodInWords } from "../../state/period.js";
import { type Identifier, recordPage } from "../../state/record-pages.js";
import { resultInWords } from "../../state/result-words.js";
import { Arrow } from "../arrow.js";
import { IdentifierList } from "./identifier-list.js";
import { SourceList } from "./source-list.js";
import { StakeholderLink } from "../stakeholder-link.js";
import { numberText } from "../../words/formats.js";
import { t } from "../../words/words.js";

/** A linkage with everything that is known of it, seen from one of its sides or from neither. */
export interface LinkageCardProps {
  readonly linkage: LinkageDetailsFragment;
  /** The side whose panel this is: it is not named again. */
  readonly seenFrom?: string;
}

function Direction({ linkage, seenFrom }: LinkageCardProps) {
  const { from, to, mutual } = linkage;
  const way = mutual ? "with" : seenFrom === to.id ? "from" : "to";
  return (
    <p className="direction">
      {seenFrom === undefined && <StakeholderLink one={from} />}
      <Arrow way={way} />
      <StakeholderLink one={seenFrom === to.id ? from : to} />
    </p>
  );
}

function Facts({ linkage }: { readonly linkage: LinkageDetailsFragment }) {
  const { activity, results, amount, quantity, people } = linkage;
  return (
    <dl className="facts">
      {activity != null && (
        <>
          <dt>{t("fact.activity")}</dt>
          <dd dir="auto">{activity}</dd>
        </>
      )}
      {results.map(({ type, text, state }) => (
        <div key={`${type} ${text}`}>
          <dt>{resultInWords(type, state)}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
      {amount != null && (
        <>
          <dt>{t("fact.amount")}</dt>
          <dd>
            {amount.includedIn == null
              ? t("fact.money", amount)
              : t("fact.partOfSum", { amount: t("fact.money", amount) })}
          </dd>
        </>
      )}
      {quantity != null && (
        <>
          <dt>{t("fact.quantity")}</dt>
          <dd>
            {numberText(quantity.value)} {quantity.unit}
          </dd>
        </>
      )}
      {people.length > 0 && (
        <>
          <dt>{t("fact.people")}</dt>
          <dd>
            {people
              .map(({ name, role }) =>
                name == null || role == null ? (name ?? role) : t("fact.person", { name, role }),
              )
              .join(t("list.comma"))}
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
    status == null ? t("linkage.noStatus") : t(`status.${status}`),
    period == null ? t("linkage.noDate") : periodInWords(period),
    role == null ? null : t(`role.${role}`),
    confidence === "INFERRED" ? t("linkage.inferred") : null,
  ].filter((tag) => tag !== null);
  return (
    <article className={`linkage ${lineStyle(linkage)}`}>
      <Direction linkage={linkage} {...(seenFrom !== undefined && { seenFrom })} />
      <Heading>
        <bdi>{title}</bdi>
        {seenFrom === undefined && <span className="kind"> {t(`linkageKind.${kind}`)}</span>}
      </Heading>
      <p className="tags">{tags.join(" · ")}</p>
      <Facts linkage={linkage} />
      <SourceList sources={sources} />
      <Records linkage={linkage} />
    </article>
  );
}
