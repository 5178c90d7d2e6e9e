import type { LinkageFacts } from "./facts.js";
import type { Shown } from "./filter-network.js";
import { groupBy } from "./group-by.js";
import { pairKey } from "./view.js";

/** How a line is drawn: what stands is solid; what was only planned, dashed; asked for or inferred, dotted. */
export type LineStyle = "solid" | "dashed" | "dotted";

/** All that joins one pair, which the map draws as one line until it is selected. */
export interface Bundle {
  readonly key: string;
  /** The ends; where `directed`, the line points from the first to the second. */
  readonly from: string;
  readonly to: string;
  /** Whether every linkage goes the same way and none is mutual. */
  readonly directed: boolean;
  /** By id. */
  readonly linkages: readonly LinkageFacts[];
  /** How many projects the two have in common, where projects are folded; otherwise 0. */
  readonly projects: number;
  /** The most certain style among them. */
  readonly style: LineStyle;
}

/** The style of one linkage. */
export function lineStyle({ status, confidence }: Pick<LinkageFacts, "status" | "confidence">): LineStyle {
  if (status === "ANTICIPATED" || status === "PROPOSED" || status === "IN_PIPELINE") return "dashed";
  return status === "REQUESTED" || confidence === "INFERRED" ? "dotted" : "solid";
}

const CERTAINTY: readonly LineStyle[] = ["solid", "dashed", "dotted"];

/** How much joins a pair: its linkages, and its projects in common. */
export const strengthOf = ({ linkages, projects }: Bundle): number => linkages.length + projects;

/** Groups what is shown by the pair that it joins, in the order in which pairs first come; loops are left out. */
export function toBundles({ linkages, partnerships }: Pick<Shown, "linkages" | "partnerships">): Bundle[] {
  const inCommon = new Map(
    partnerships.map(({ between: [a, b], projectCount }) => [pairKey(a, b), projectCount]),
  );
  const pairs = groupBy(
    linkages.filter(({ from, to }) => from !== to),
    ({ from, to }) => pairKey(from, to),
  );
  const linked = [...pairs].flatMap(([key, several]) => {
    const sorted = several.sort((a, b) => (a.id < b.id ? -1 : 1));
    const [first] = sorted;
    if (first === undefined) return [];
    const directed = sorted.every((one) => !one.mutual && one.from === first.from);
    const styles = sorted.map(lineStyle);
    const style = CERTAINTY.find((one) => styles.includes(one)) ?? "solid";
    const projects = inCommon.get(key) ?? 0;
    return [
      {
        key,
        from: first.from,
        to: first.to,
        directed: directed && projects === 0,
        linkages: sorted,
        projects,
        style,
      },
    ];
  });
  const others = partnerships.flatMap(({ between: [from, to], projectCount: projects }): Bundle[] => {
    const key = pairKey(from, to);
    return pairs.has(key) ? [] : [{ key, from, to, directed: false, linkages: [], projects, style: "solid" }];
  });
  return [...linked, ...others];
}
