import type { ReactNode } from "react";
import { useExplorer } from "../../app/explorer-context.js";
import type { MatchCautionType } from "../../generated/graphql.js";
import type { FullMatch } from "../../state/match-highlight.js";
import { strengthInWords } from "../../state/match-wording.js";
import { match as openMatch } from "../../state/view-changes.js";
import { NETWORK_LANGUAGE } from "../../words/languages.js";
import { KindMark } from "../kind-mark.js";
import { takeUpInWords } from "./take-up-list.js";
import type { ListedMatch } from "./use-matches.js";
import { numberText } from "../../words/formats.js";
import { t } from "../../words/words.js";
import { Name } from "../name.js";

const cautionsInWords = (cautions: readonly { readonly type: MatchCautionType }[]): string =>
  cautions.map(({ type }) => t(`caution.${type}`)).join(t("list.comma"));

/** One candidate of the list: its rank, why, and its strength; pressing it opens the match below. */
export function MatchLine({
  seeker,
  match,
  children,
}: {
  readonly seeker: string;
  readonly match: ListedMatch | FullMatch;
  /** The open match; nothing while it is closed. */
  readonly children?: ReactNode;
}) {
  const { view, act } = useExplorer();
  const { rank, strength, notSuggested, candidate, cautions, takeUp, sentence } = match;
  const isOpen = view.matching?.candidate === candidate.id;
  return (
    <li className="match">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => {
          act(openMatch(seeker, { candidate: isOpen ? null : candidate.id }));
        }}
      >
        <span className="rank">{rank == null ? "–" : numberText(rank)}</span>
        <span className="match-name">
          <KindMark kind={candidate.kind} /> <Name>{candidate.name}</Name>
        </span>
        <span className="match-why" lang={NETWORK_LANGUAGE} dir="auto">
          {sentence}
        </span>
        <span className="match-more">
          {strength != null && strengthInWords(strength)}
          {notSuggested != null && (strength == null ? "" : " · ") + t(`matches.not.${notSuggested}`)}
          {takeUp && ` · ${takeUpInWords(takeUp)}`}
          {cautions.length > 0 && <span className="caution-words"> · {cautionsInWords(cautions)}</span>}
        </span>
      </button>
      {isOpen && children}
    </li>
  );
}
