import { useLoad } from "../../app/use-load.js";
import type { Loaded } from "../../app/work.js";
import { MatchInFullDocument } from "../../generated/graphql.js";
import { ask } from "../../queries/ask.js";
import { AskError } from "../../queries/ask-error.js";
import type { Highlight } from "../../state/highlight.js";
import { endsOf, factsOf, type FullMatch, matchHighlight, openReason } from "../../state/match-highlight.js";
import { pairOf, START_MATCHING, type View } from "../../state/view.js";
import { t } from "../../words/words.js";

/** Asks for the open match with all its proofs; the last one stays while the next is asked for. */
export function useMeeting({ selected, matching }: View): Loaded<FullMatch> {
  const { candidate, horizon } = matching ?? START_MATCHING;
  const isAsked = selected !== null && pairOf(selected) === null && candidate !== null;
  const key = isAsked ? JSON.stringify([selected, candidate, horizon]) : null;
  return useLoad(key, t("matches.lookingForReasons"), async (signal) => {
    const { match } = await ask(
      MatchInFullDocument,
      { seeker: selected ?? "", candidate: candidate ?? "", horizon },
      signal,
    );
    if (match == null) throw new AskError(t("matches.notInNetwork"), t("matches.notInNetworkCure"));
    return match;
  });
}

/** The answer to what the view asks now; null while it is still the last one's. */
export const openMatch = ({ selected, matching }: View, match: FullMatch | null): FullMatch | null =>
  match !== null &&
  match.seeker.id === selected &&
  match.candidate.id === matching?.candidate &&
  match.horizon === matching.horizon
    ? match
    : null;

/** What the map shows of the open match; null without one. */
export function openHighlight(view: View, match: FullMatch | null): Highlight | null {
  const open = openMatch(view, match);
  return open === null ? null : matchHighlight(open, openReason(open, view.matching?.reason ?? null));
}

/** Whom the open match brings onto the map: the two, and who stands behind the open reason. */
export function onMeeting(view: View, match: FullMatch | null): readonly string[] {
  const { selected, matching } = view;
  if (selected === null || matching?.candidate == null) return [];
  const open = openMatch(view, match);
  const reason = open === null ? null : openReason(open, matching.reason);
  const facts = reason === null ? null : factsOf(reason);
  const proven =
    facts === null ? [] : [...facts.stakeholders.map(({ id }) => id), ...endsOf(facts.linkages).ids];
  return [selected, matching.candidate, ...proven];
}
