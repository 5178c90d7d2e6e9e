import type { MeasureKey, StakeholderKind } from "../../generated/graphql.js";
import { shortName } from "../match-highlight.js";
import { locale, t } from "../../words/words.js";
import type { Question } from "../questions.js";
import type { View } from "../view.js";
import type { End, Grounds } from "./grounds.js";

/** "clusters", or "stakeholders" where no kind is named, as it stands within a sentence. */
export const manyOf = (kind: StakeholderKind | undefined): string =>
  kind ? t(`kind.many.${kind}`).toLocaleLowerCase(locale()) : t("question.stakeholders");

/** Where filters leave some of the linkages of one, the service is asked for all of those, not for the first partners by name. */
export const narrowed = (part: Partial<View>): Partial<View> =>
  part.linkagesOf == null || part.throughProjects === true || part.scope !== "picked"
    ? part
    : { ...part, scope: "all", picked: [], expanded: [] };

/** Puts one on the map and opens it. */
export const opened = ({ isWhole }: Grounds, { id }: End): Partial<View> => ({
  ...(!isWhole && { scope: "picked", picked: [id] }),
  selected: id,
});

/** Where those asked for are of the kind of the one, both ends have to be. */
export const ofKind = (kind: StakeholderKind, one: End): Partial<View> =>
  one.kind === kind ? { strict: true } : {};

/** All, or as many as can be drawn, sized by a measure. */
export const byMeasure = (size: MeasureKey, { isWhole }: Grounds): Partial<View> => ({
  size,
  ...(!isWhole && { scope: "all" }),
});

export const path = (ends: readonly End[], text: string): Question | null => {
  const [one, other, hub] = ends;
  if (one === undefined || other === undefined || new Set(ends.map(({ id }) => id)).size < ends.length)
    return null;
  const avoiding = hub === undefined ? [] : [hub.id];
  return { text, part: { route: { from: one.id, to: other.id, avoiding, alone: false, shown: 0 } } };
};

export const names = (ends: readonly End[]) => {
  const [one = "", other = "", hub = ""] = ends.map(shortName);
  return { one, other, hub };
};
