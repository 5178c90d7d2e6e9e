import type { Network } from "./facts.js";
import { type Choice, filterNetwork, type Shown } from "./filter-network.js";
import { periodInWords, yearOf } from "./period.js";
import { t } from "../words/words.js";

/** Where a time leaves no linkage: of which years those are that fit otherwise. Empty where there is no such time, or none has a date. */
export function otherTimes(network: Network, choice: Choice, { linkages }: Pick<Shown, "linkages">): string {
  if (choice.during === null || linkages.length > 0) return "";
  const spans = filterNetwork(network, { ...choice, during: null }).linkages.flatMap(
    ({ span }) => span ?? [],
  );
  const years = spans
    .flatMap(({ first, last }) => [first, last])
    .filter(Number.isFinite)
    .map(yearOf)
    .sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return "";
  const times = first === last ? String(first) : t("date.span", { first: String(first), last: String(last) });
  return t("answer.otherTimes", { when: periodInWords(choice.during), count: spans.length, times });
}
