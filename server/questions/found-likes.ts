import { byCodePoint } from "../network/orders/by-code-point.js";
import type { Test } from "../network/filters/conditions.js";
import { likest } from "../network/text/likest.js";
import type { OtherTexts } from "../network/text/other-texts.js";
import type { Texts } from "../network/text/texts.js";
import { fieldBits } from "../network/text/word-counts.js";
import type { FoundLikes, LikenessAmong, LikenessSearch } from "./answerer.js";

/** The texts of all stakeholders and of what else there is. */
export interface LikeSource {
  readonly stakeholders: {
    readonly texts: Texts;
    readonly isProject: Test;
    readonly idAt: (hit: number) => string;
    /** The order of their ids. */
    readonly compare: (a: number, b: number) => number;
  };
  readonly others: OtherTexts;
}

/** Only linkages have these fields, of all that is no stakeholder. */
const OF_LINKAGES = fieldBits(["TITLE", "ACTIVITY"]);

/** What is compared of a stakeholder. */
const OF_STAKEHOLDERS: Readonly<Record<LikenessAmong, number>> = {
  UNDERTAKING: fieldBits(["NAME", "ACTIVITY", "SUMMARY"]),
  OFFER: fieldBits(["OFFER"]),
  NEED: fieldBits(["NEED"]),
};

/** Answers what is most like some words. */
export async function foundLikes(
  { stakeholders, others }: LikeSource,
  { among, wordings, first }: LikenessSearch,
  signal: AbortSignal,
): Promise<FoundLikes> {
  const isUndertaking = among === "UNDERTAKING";
  const admits: Test = isUndertaking ? stakeholders.isProject : (hit) => !stakeholders.isProject(hit);
  const { texts, compare } = stakeholders;
  const parts = [{ texts, fields: OF_STAKEHOLDERS[among], admits, compareEqual: compare }];
  if (isUndertaking)
    parts.push({
      texts: others.texts,
      fields: OF_LINKAGES,
      admits: () => true,
      compareEqual: others.compare,
    });
  const { likes, stems } = await likest(parts, wordings, first, signal);
  const found = likes
    .map(({ part, hit, likeness }) => ({
      id: part === 0 ? stakeholders.idAt(hit) : others.keyAt(hit),
      likeness,
    }))
    .sort((a, b) => b.likeness - a.likeness || byCodePoint(a.id, b.id));
  return { likes: found.slice(0, first), stems };
}
