import type { MeasureKey } from "../../schema/measure-keys.js";
import type { MeasureDefinition } from "./measure.js";
import { betweenness } from "./measures/betweenness.js";
import { bridges } from "./measures/bridges.js";
import { brokerage } from "./measures/brokerage.js";
import { closeness } from "./measures/closeness.js";
import { constraint } from "./measures/constraint.js";
import { core } from "./measures/core.js";
import { cutVertex } from "./measures/cut-vertex.js";
import { degree } from "./measures/degree.js";
import { effectiveSize } from "./measures/effective-size.js";
import { eigenvector } from "./measures/eigenvector.js";
import { harmonic } from "./measures/harmonic.js";
import { pagerank } from "./measures/pagerank.js";
import { weightedDegree } from "./measures/weighted-degree.js";

/** Every measure, in the order of menus. A new one is a file in measures/, a line here and its sentence in the schema. */
export const MEASURES: readonly MeasureDefinition[] = [
  degree,
  weightedDegree,
  betweenness,
  closeness,
  harmonic,
  pagerank,
  eigenvector,
  core,
  constraint,
  effectiveSize,
  brokerage,
  cutVertex,
  bridges,
];

/** The definition of a measure. */
export const measureOf = (key: MeasureKey): MeasureDefinition =>
  MEASURES.find((measure) => measure.key === key) as MeasureDefinition;
