import type { LinkageFacts } from "./facts.js";
import { groupBy } from "./group-by.js";
import { pairKey } from "./view.js";

/** How a line is drawn: what stands is solid; what was only planned, dashed; asked for or inferred, dotted. */
export type LineStyle = "solid" | "dashed" | "dotted";

/** All shown linkages of one pair, which the map draws as one line until it is selected. */
export interface Bundle {
  readonly key: string;
  /** The ends; where `directed`, the line points from the first to the second. */
  readonly from: string;
  readonly to: string;
  /** Whether every linkage goes the same way and none is mutual. */
  readonly directed: boolean;
  /** By id. */
  readonly linkages: readonly LinkageFacts[];
  /** The most certain style among them. */
  readonly style: LineStyle;
}

/** The style of one linkage. */
export function lineStyle({ status, confidence }: Pick<LinkageFacts, "status" | "confidence">): LineStyle {
  if (status === "ANTICIPATED" || status === "PROPOSED" || status === "IN_PIPELINE") return "dashed";
  return status === "REQUESTED" || confidence === "INFERRED" ? "dotted" : "solid";
}

const CERTAINTY: readonly LineStyle[] = ["solid", "dashed", "dotted"];

/** Groups linkages by the pair they join, in the order in which pairs first come; loops are left out. */
export function toBundles(linkages: readonly LinkageFacts[]): Bundle[] {
  const pairs = groupBy(
    linkages.filter(({ from, to }) => from !== to),
    ({ from, to }) => pairKey(from, to),
  );
  return [...pairs].flatMap(([key, several]) => {
    const sorted = several.sort((a, b) => (a.id < b.id ? -1 : 1));
    const [first] = sorted;
    if (first === undefined) return [];
    const directed = sorted.every((one) => !one.mutual && one.from === first.from);
    const styles = sorted.map(lineStyle);
    const style = CERTAINTY.find((one) => styles.includes(one)) ?? "solid";
    return [{ key, from: first.from, to: first.to, directed, linkages: sorted, style }];
  });
}
