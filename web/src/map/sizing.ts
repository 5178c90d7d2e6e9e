import type { StakeholderFacts } from "../state/facts.js";
import { type Measured, measureTitle, valueInWords } from "../state/measured.js";
import type { View } from "../state/view.js";
import { numberText } from "../words/formats.js";
import { locale, t } from "../words/words.js";

/** The radius of a stakeholder in pixels at the zoom that shows all, under the number that sizes it. */
export type RadiusOf = (amount: number) => number;

/** How the map sizes stakeholders, and how the legend says it. */
export interface Sizing {
  /** What the numbers of the scale are; null where all are alike. */
  readonly unit: string | null;
  /** A few numbers at their size, the smallest first. */
  readonly examples: readonly { readonly text: string; readonly radius: number }[];
  readonly radius: (facts: StakeholderFacts) => number;
}

/** Sizes by area: four times the amount has twice the radius. Big networks get smaller nodes. */
export function radiusOf(isEqual: boolean, most: number, count: number): RadiusOf {
  const [least, greatest] = count > 600 ? [2.5, 14] : count > 200 ? [3.5, 19] : [4.5, 24];
  if (isEqual) return () => least * 1.5;
  return (amount) => least + (greatest - least) * Math.sqrt(amount / (most > 0 ? most : 1));
}

/** A few numbers for the legend to show at their size: the least, about a quarter, the most. */
function scaleExamples(most: number, isWhole = true): number[] {
  if (!isWhole) return [most / 16, most / 4, most];
  return [...new Set([1, Math.max(1, Math.round(most / 4)), Math.max(1, most)])];
}

/** Sizes by linkages, or all alike. */
export function sizingByLinkages(size: View["size"], radius: RadiusOf, most: number): Sizing {
  return {
    unit: size === "equal" ? null : t("legend.linkages"),
    examples: scaleExamples(most).map((degree) => ({ text: numberText(degree), radius: radius(degree) })),
    radius: ({ linkageCount }) => radius(linkageCount),
  };
}

/**
 * Sizes by a measure, from the values of those shown: by the value itself, or where the lowest ranks first by how far
 * it lies below the highest. Who has no value is drawn smallest.
 */
export function sizingByMeasure(
  measured: Measured,
  shown: readonly StakeholderFacts[],
  radius: (most: number) => RadiusOf,
): Sizing {
  const { values, lowestFirst } = measured;
  const found = shown.flatMap(({ id }) => values.get(id)?.value ?? []);
  const highest = found.reduce((most, value) => Math.max(most, value), 0);
  const lowest = found.reduce((least, value) => Math.min(least, value), highest);
  const amount = (value: number): number => (lowestFirst ? highest - value : value);
  const by = radius(lowestFirst ? highest - lowest : highest);
  const scale = lowestFirst
    ? [...new Set([highest, (highest + lowest) / 2, lowest])]
    : scaleExamples(highest, found.every(Number.isInteger));
  return {
    unit: measureTitle(measured).toLocaleLowerCase(locale()),
    examples: scale.map((value) => ({ text: valueInWords(value), radius: by(amount(value)) })),
    radius: ({ id }) => by(amount(values.get(id)?.value ?? (lowestFirst ? highest : 0))),
  };
}
