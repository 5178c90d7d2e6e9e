import type { StakeholderFacts } from "../state/facts.js";
import { groupBy } from "../state/group-by.js";
import { shortName } from "../state/match-highlight.js";
import { wrapped } from "./wrapped.js";
import { t } from "../words/words.js";

const LETTERS = 24;
const FEWEST_LINES = 2;

/** A label in lines of about the same length. Where it has more than `most`, what is left out is in its middle: names differ at their ends. */
export function labelLines(label: string, most: number): string[] {
  const lines = wrapped(label, LETTERS);
  if (lines.length <= most) {
    const longest = Math.max(...label.split(" ").map((word) => word.length));
    const even = wrapped(label, Math.max(longest, Math.ceil(label.length / lines.length) + 3));
    return even.length <= lines.length ? even : lines;
  }
  const backwards = (text: string): string => text.split(" ").reverse().join(" ");
  const [end = ""] = wrapped(backwards(label), LETTERS - 2);
  return [...lines.slice(0, most - 1), `… ${backwards(end)}`];
}

/** What tells a stakeholder from others of the same name, the best first. */
const MARKS: readonly ((facts: StakeholderFacts) => string | undefined)[] = [
  ({ acronym, name }) => (acronym == null || acronym === "" ? undefined : name),
  ({ places }) => places.map(({ name }) => name).join(t("list.comma")),
  ({ kind }) => t(`kind.one.${kind}`),
  ({ id }) => id,
];

/** What two labels have in common that read alike, at their shortest. */
const reading = (label: string): string => labelLines(label, FEWEST_LINES).join(" ").toLocaleLowerCase("en");

/** Labels, each with the next mark where it still reads like another. */
function marked(
  labels: ReadonlyMap<StakeholderFacts, string>,
  [mark, ...rest]: typeof MARKS,
): Map<StakeholderFacts, string> {
  const alike = groupBy([...labels], ([, label]) => reading(label));
  const told = new Map(labels);
  if (mark === undefined || alike.size === labels.size) return told;
  for (const several of alike.values()) {
    if (new Set(several.map(([facts]) => mark(facts))).size < 2) continue;
    for (const [facts, label] of several) told.set(facts, [label, mark(facts)].filter(Boolean).join(" · "));
  }
  return marked(told, rest);
}

/** What is written beside each stakeholder: its acronym, else its name, with what tells it from those that read alike. */
export const labelsOf = (all: readonly StakeholderFacts[]): ReadonlyMap<StakeholderFacts, string> =>
  marked(new Map(all.map((facts) => [facts, shortName(facts)])), MARKS);
