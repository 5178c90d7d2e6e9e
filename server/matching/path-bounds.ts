import { addReal, at, real, single } from "../network/typed-array.js";
import type { MatchView } from "./match-view.js";
import type { PartnerGraph } from "./partner-graph.js";
import { massWalk } from "./partner-walk.js";

/** Stakeholders are told apart by how much they work: in so many bands, each of two and a half times the work of the last. */
const BANDS = 8;
const bandOf = (strength: number): number =>
  Math.min(BANDS - 1, Math.max(0, Math.floor((Math.log2(strength) + 2) / 1.3)));

interface Reach {
  /** The band of each stakeholder. */
  readonly bands: Uint8Array;
  /** How far each reaches in one step into each band: the root of the sum of its squared pair weights over the strength of the partner. */
  readonly steps: Float64Array;
}

const reaches = new WeakMap<PartnerGraph, Reach>();

function reachOf(graph: PartnerGraph): Reach {
  const known = reaches.get(graph);
  if (known !== undefined) return known;
  const { offsets, columns, values } = graph.pairs;
  const bands = Uint8Array.from(graph.strength, bandOf);
  const steps = new Float64Array(BANDS * bands.length);
  for (let one = 0; one < bands.length; one++)
    for (let e = at(offsets, one), end = at(offsets, one + 1); e < end; e++) {
      const partner = at(columns, e);
      const place = BANDS * one + (bands[partner] as number);
      addReal(steps, place, single(values, e) ** 2 / real(graph.strength, partner));
    }
  const reach = { bands, steps: steps.map(Math.sqrt) };
  reaches.set(graph, reach);
  return reach;
}

/**
 * No less than the chance that a walk of three steps from a seeker ends at one who is no partner: band by band of the last
 * but one, what two steps from the seeker bring there times how far the other reaches into it (Cauchy and Schwarz).
 */
export function pathBounds(view: MatchView, seeker: number): (one: number) => number {
  const { strength } = view.graph;
  const { bands, steps } = reachOf(view.graph);
  const { mass, reached, count } = massWalk(view, seeker);
  const brought = new Float64Array(BANDS);
  for (let r = 0; r < count; r++) {
    const one = at(reached, r);
    // Who is no partner of the seeker is not reached through it.
    if (one !== seeker) addReal(brought, bands[one] as number, real(mass, one) ** 2 * real(strength, one));
  }
  for (let band = 0; band < BANDS; band++) brought[band] = Math.sqrt(real(brought, band));
  return (one) => {
    let sum = 0;
    for (let band = 0; band < BANDS; band++) sum += real(brought, band) * real(steps, BANDS * one + band);
    return sum;
  };
}
