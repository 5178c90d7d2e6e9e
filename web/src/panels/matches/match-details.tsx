import { useExplorer } from "../../app/explorer-context.js";
import { type FullMatch, matchHighlight } from "../../state/match-highlight.js";
import { daySpan, yearOf } from "../../state/period.js";
import { clearFilters, justThese, put, select } from "../../state/view-changes.js";
import { NETWORK_LANGUAGE } from "../../words/languages.js";
import { Lifts } from "./lifts.js";
import { MatchReason } from "./match-reason.js";
import { LinkageLinks, StakeholderLinks } from "./proof-list.js";
import { TakeUpList } from "./take-up-list.js";
import { hundredthsText } from "../../words/formats.js";
import { t } from "../../words/words.js";

function Cautions({ match }: { readonly match: FullMatch }) {
  if (match.cautions.length === 0) return null;
  return (
    <ul className="cautions" aria-label={t("match.cautions")}>
      {match.cautions.map(({ type, meaning, stakeholders, linkages }) => (
        <li key={type}>
          <p lang={NETWORK_LANGUAGE} dir="auto">
            {meaning}
          </p>
          <StakeholderLinks list={stakeholders.filter(({ id }) => id !== match.candidate.id)} />
          {linkages.length > 0 && <LinkageLinks list={linkages} />}
        </li>
      ))}
    </ul>
  );
}

/** Offers what brings the candidate onto the map, where it is not: what was loaded is filtered, the rest is asked for. */
function OffTheMap({ match }: { readonly match: FullMatch }) {
  const { view, act, network, shown } = useExplorer();
  const { candidate, seeker } = match;
  const isShown = ({ id }: { id: string }): boolean => shown.stakeholders.some((one) => one.id === id);
  if (isShown(candidate) && isShown(seeker)) return null;
  const isLoaded = network.stakeholders.has(candidate.id) && network.stakeholders.has(seeker.id);
  // Where the map holds only what was picked, the two come in by themselves.
  if (!isLoaded && view.scope !== "all") return null;
  return (
    <p className="hint">
      {t(isLoaded ? "match.filtered" : "match.notOnMap")}{" "}
      <button
        type="button"
        className="quiet"
        onClick={() => {
          act(isLoaded ? clearFilters() : put(justThese([seeker.id, candidate.id])));
        }}
      >
        {t(isLoaded ? "match.clearFilters" : "match.showOnMap")}
      </button>
    </p>
  );
}

function Actions({ match }: { readonly match: FullMatch }) {
  const { act } = useExplorer();
  const { seeker, candidate, reasons } = match;
  const proven = reasons.flatMap((reason) => matchHighlight(match, reason).stakeholders);
  return (
    <div className="actions">
      <button
        type="button"
        onClick={() => {
          act(select(candidate.id));
        }}
      >
        {t("match.openDetails")}
      </button>
      <button
        type="button"
        onClick={() => {
          act(put(justThese([...new Set([seeker.id, candidate.id, ...proven])])));
        }}
      >
        {t("match.onlyThis")}
      </button>
    </div>
  );
}

/** When the candidate was last seen at something new, as a year, and where it is on the web. */
function Contact({ candidate: { latest, website } }: Pick<FullMatch, "candidate">) {
  const span = daySpan(latest.nodes[0]?.period ?? "");
  const year = span === null || !Number.isFinite(span.first) ? null : yearOf(span.first);
  return (
    <p className="tags">
      {year === null ? t("match.noLatest") : t("match.latest", { year: String(year) })}{" "}
      {website != null && (
        <a href={website} rel="noreferrer" target="_blank">
          {website}
        </a>
      )}
    </p>
  );
}

/** An open match: what to suggest, what to know before, why, and what would lift it. */
export function MatchDetails({ match }: { readonly match: FullMatch }) {
  const { reasons, linkageKind, score } = match;
  const most = Math.max(...reasons.map(({ contribution }) => Math.abs(contribution)), 0);
  return (
    <div className="match-details">
      <p className="tags">
        {linkageKind == null
          ? t("match.noKind")
          : t("match.kindOfLinkage", { kind: t(`linkageKind.inside.${linkageKind}`) })}
      </p>
      <Contact candidate={match.candidate} />
      <OffTheMap match={match} />
      <Cautions match={match} />
      <TakeUpList list={match.takeUp ? [match.takeUp] : []} isNamed={false} />
      {reasons.length === 0 ? (
        <p>{t("match.noReasons")}</p>
      ) : (
        <>
          <ul className="reasons" aria-label={t("match.reasons")}>
            {reasons.map((reason) => (
              <MatchReason key={reason.type} match={match} reason={reason} most={most} />
            ))}
          </ul>
          <p className="hint">{t("match.together", { score: hundredthsText(score) })}</p>
        </>
      )}
      <Lifts match={match} />
      <Actions match={match} />
    </div>
  );
}
