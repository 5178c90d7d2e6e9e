import { kindsInWords } from "./linkage-words.js";
import type { LinkageFacts } from "./facts.js";
import { endsOf } from "./giving.js";
import { shortName } from "./match-highlight.js";
import { mostFrequent } from "./most-frequent.js";
import type { LinkagesOf } from "./view.js";
import { listText } from "../words/formats.js";
import { t } from "../words/words.js";

const NAMED = 3;

interface Named {
  readonly id: string;
  readonly name: string;
  readonly acronym?: string | null;
}

/** The first three with their counts, and how many others: "UNIDO (5), TDAP (2) and 4 others". */
function countedInWords(names: readonly string[]): string {
  const counts = mostFrequent(names);
  const told = counts
    .slice(0, NAMED)
    .map(([name, count]) => (count === 1 ? name : t("answer.counted", { name, count })));
  const rest = counts.length - told.length;
  return listText(rest === 0 ? told : [...told, t("count.others", { count: rest })]);
}

/**
 * What linkages say of the one whose they are, and apart from that what they say of those that belong to it: a linkage between
 * the two is told of the one.
 */
export function ofOne(
  { ids: [one = "", ...parts], way }: LinkagesOf,
  linkages: readonly LinkageFacts[],
  stakeholders: readonly Named[],
): string[] {
  const names = new Map(stakeholders.map((some) => [some.id, shortName(some)]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const told = linkages.map((linkage) => {
    const near = endsOf(linkage, way);
    const id = [one, ...parts].find((some) => near.includes(some)) ?? linkage.from;
    return { ...linkage, id, other: nameOf(linkage.from === id ? linkage.to : linkage.from) };
  });
  const own = told.filter(({ id }) => id === one);
  const theirs = told.filter(({ id }) => id !== one);
  return [
    own.length === 0
      ? t("answer.one.none", { name: nameOf(one) })
      : t(`answer.one.${way ?? "with"}`, {
          name: nameOf(one),
          linkages: kindsInWords(own),
          names: countedInWords(own.map(({ other }) => other)),
        }),
    ...(theirs.length === 0
      ? []
      : [
          t(`answer.parts.${way ?? "with"}`, {
            parts: countedInWords(theirs.map(({ id }) => nameOf(id))),
            linkages: kindsInWords(theirs),
            names: countedInWords(theirs.map(({ other }) => other)),
          }),
        ]),
  ];
}
