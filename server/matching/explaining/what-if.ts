import { resized } from "../../network/arrays/shared-arrays.js";
import { rewriteLists, rewriteRows } from "../../network/arrays/rewrite-rows.js";
import { finish } from "../../network/turns/steps.js";
import { type MatchColumns, sizeOf } from "../view/match-columns.js";
import { linkagesAt, rowOf } from "../view/partner-graph.js";

/** A role that no list names. */
const NO_ROLE = 255;

/** The network if a stakeholder offered one more topic; costs a copy of all offers. */
export const withOffer = (network: MatchColumns, stakeholder: number, topic: number): MatchColumns => ({
  ...network,
  offers: finish(
    rewriteRows(
      {
        size: sizeOf(network),
        change: { before: network.offers, rows: Int32Array.of(stakeholder) },
      },
      (one, out) => {
        for (const offered of rowOf(network.offers, one)) out.push(offered, 1);
        out.push(topic, 1);
      },
    ),
  ),
});

/** The network with one more linkage between two, dated as of a day; its number is the last. Costs a copy of the linkages. */
export function withLinkage(network: MatchColumns, asOf: number, from: number, to: number): MatchColumns {
  const number = network.from.length;
  const longer = <T extends Int32Array | Uint8Array>(column: T, value: number): T => {
    const copy = resized(column, number + 1);
    copy[number] = value;
    return copy;
  };
  const { offsets, columns: incident } = finish(
    rewriteLists(
      {
        size: sizeOf(network),
        change: {
          before: { offsets: network.offsets, columns: network.incident },
          rows: Int32Array.of(Math.min(from, to), Math.max(from, to)),
        },
      },
      (one, out) => {
        for (const linkage of linkagesAt(network, one)) out.push(linkage);
        out.push(number);
      },
    ),
  );
  return {
    ...network,
    from: longer(network.from, from),
    to: longer(network.to, to),
    day: longer(network.day, asOf),
    // Which kind it is makes no partners.
    linkageKind: longer(network.linkageKind, 0),
    role: longer(network.role, NO_ROLE),
    stands: longer(network.stands, 1),
    resultSeen: { ...network.resultSeen, linkages: longer(network.resultSeen.linkages, 0) },
    offsets,
    incident,
  };
}
