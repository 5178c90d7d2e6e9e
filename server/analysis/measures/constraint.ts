import { exactly, type MeasureDefinition } from "../measure.js";
import { type Network, reverseArcs, strengthsOf } from "../network.js";
import { eachTriangle } from "../triangles.js";
import { addReal, at, real } from "../../network/arrays/typed-array.js";

/**
 * How much of a stakeholder's linkages go, directly and around one corner, to the same partners. Who has no partner has
 * no constraint. Costs one visit of every triangle.
 */
export const constraint: MeasureDefinition = {
  key: "CONSTRAINT",
  title: "Constraint",
  yields: "SCORE",
  first: "LOWEST",
  parameters: [],
  reference: "Burt, Structural Holes, Harvard University Press 1992, equation 2.4.",
  isExact: () => true,
  compute(network) {
    const { size, offsets } = network;
    const dependence = dependenceByArc(network);
    const values = new Float64Array(size).fill(NaN);
    for (let v = 0; v < size; v += 1) {
      let sum = 0;
      for (let arc = at(offsets, v); arc < at(offsets, v + 1); arc += 1) sum += real(dependence, arc) ** 2;
      if (at(offsets, v + 1) > at(offsets, v)) values[v] = sum;
    }
    return exactly(values);
  },
};

/** Per arc: the share of the first one's linkages that goes to the second, directly and over one common partner. */
function dependenceByArc(network: Network): Float64Array {
  const { size, offsets, weights } = network;
  const strengths = strengthsOf(network);
  const shares = new Float64Array(weights.length);
  for (let v = 0; v < size; v += 1)
    for (let arc = at(offsets, v); arc < at(offsets, v + 1); arc += 1)
      shares[arc] = at(weights, arc) / real(strengths, v);
  const dependence = shares.slice();
  const reverse = reverseArcs(network);
  eachTriangle(network, (ab, bc, ac) => {
    const [ba, cb, ca] = [at(reverse, ab), at(reverse, bc), at(reverse, ac)];
    addReal(dependence, ab, real(shares, ac) * real(shares, cb));
    addReal(dependence, ac, real(shares, ab) * real(shares, bc));
    addReal(dependence, ba, real(shares, bc) * real(shares, ca));
    addReal(dependence, bc, real(shares, ba) * real(shares, ac));
    addReal(dependence, ca, real(shares, cb) * real(shares, ba));
    addReal(dependence, cb, real(shares, ca) * real(shares, ab));
  });
  return dependence;
}
