import { useId } from "react";
import { useExplorer } from "../../app/explorer-context.js";
import { usePointing } from "../../app/pointed.js";
import {
  factsOf,
  type FullMatch,
  type FullReason,
  matchHighlight,
  shortName,
} from "../../state/match-highlight.js";
import { match as openMatch } from "../../state/view-changes.js";
import { NETWORK_LANGUAGE } from "../../words/languages.js";
import { LinkageLinks, StakeholderLinks } from "./proof-list.js";
import { hundredthsText } from "../../words/formats.js";
import { t } from "../../words/words.js";

/** How much a reason adds to the score, beside the strongest of the same match: a bar, and the number. */
function Contribution({ value, most }: { readonly value: number; readonly most: number }) {
  const share = most === 0 ? 0 : Math.abs(value) / most;
  const words = `${value < 0 ? "−" : "+"}${hundredthsText(Math.abs(value))}`;
  return (
    <>
      <svg
        className={value < 0 ? "contribution against" : "contribution"}
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className="whole" width="100" height="6" />
        <rect className="part" width={Math.max(1, share * 100)} height="6" />
      </svg>
      <span className="count" dir="ltr">
        {words}
      </span>
    </>
  );
}

const names = (list: readonly { readonly name: string }[]): string =>
  [...new Set(list.map(({ name }) => name))].join(t("list.comma"));

/** Whom a reason names beside the two. */
const othersOf = (match: FullMatch, reason: FullReason): ReturnType<typeof factsOf>["stakeholders"] =>
  factsOf(reason).stakeholders.filter(({ id }) => id !== match.seeker.id && id !== match.candidate.id);

const NAMED = 3;

/** What a reason rests on for these two, in a few names: the place, the sector, the topic, or whom both know. */
function whyInWords(match: FullMatch, reason: FullReason): string {
  const facets = reason.proofs.flatMap(({ topics, sectors, places }) => [...topics, ...sectors, ...places]);
  const list = facets.length > 0 ? facets.map(({ name }) => name) : othersOf(match, reason).map(shortName);
  const all = [...new Set(list)];
  const rest = all.length - NAMED;
  const names = all.slice(0, NAMED).join(t("list.comma"));
  return rest > 0 ? t("match.andMore", { names, count: rest }) : names;
}

function Proofs({ match, reason }: { readonly match: FullMatch; readonly reason: FullReason }) {
  const { linkages } = factsOf(reason);
  const others = othersOf(match, reason);
  const facets = [
    [t("match.topics"), names(reason.proofs.flatMap(({ topics }) => topics))],
    [t("match.sectors"), names(reason.proofs.flatMap(({ sectors }) => sectors))],
    [t("match.places"), names(reason.proofs.flatMap(({ places }) => places))],
  ].filter(([, text]) => text !== "");
  return (
    <>
      {others.length > 0 && <StakeholderLinks list={others} />}
      {linkages.length > 0 && (
        <>
          <p className="tags">{t("match.proofs", { count: linkages.length })}</p>
          <LinkageLinks list={linkages} />
        </>
      )}
      {facets.map(([name, text]) => (
        <p key={name}>
          <span className="tags">{name}:</span> {text}
        </p>
      ))}
      {reason.moreProofs > 0 && (
        <p className="hint">
          {t("match.moreProofs", { shown: reason.proofs.length, more: reason.moreProofs })}
        </p>
      )}
    </>
  );
}

/** A reason: what it says, how much it adds, and on demand its proofs. Pointing at it draws them on the map. */
export function MatchReason({
  match,
  reason,
  most,
}: {
  readonly match: FullMatch;
  readonly reason: FullReason;
  readonly most: number;
}) {
  const { view, act } = useExplorer();
  const id = useId();
  const isOpen = view.matching?.reason === reason.type;
  const pointing = usePointing(matchHighlight(match, reason));
  const { type, meaning, contribution } = reason;
  const why = whyInWords(match, reason);
  return (
    <li className="reason" {...pointing}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          act(openMatch(match.seeker.id, { candidate: match.candidate.id, reason: isOpen ? null : type }));
        }}
      >
        <span className="reason-name">
          {t(`reason.${type}`)}
          {why !== "" && (
            <span className="reason-why">
              : <bdi>{why}</bdi>
            </span>
          )}
        </span>
        <Contribution value={contribution} most={most} />
      </button>
      <div id={id} hidden={!isOpen} className="reason-proofs">
        <p lang={NETWORK_LANGUAGE} dir="auto">
          {meaning}
        </p>
        {contribution < 0 && <p className="hint">{t("match.against")}</p>}
        {isOpen && <Proofs match={match} reason={reason} />}
      </div>
    </li>
  );
}
