import type { Bundle, LineStyle } from "../state/bundles.js";
import type { StakeholderFacts } from "../state/facts.js";
import type { Positions } from "./layouts/layout.js";
import type { Ink } from "./palette.js";

/** A stakeholder as the map draws it. */
export interface SceneNode {
  readonly facts: StakeholderFacts;
  /** What is written beside it, in full. */
  readonly label: string;
  readonly radius: number;
  readonly colour: string;
  readonly shape: number;
  /** Whether it is there only as a partner of those that the filters choose. */
  readonly isContext: boolean;
}

/** A bundle as the map draws it. */
export interface SceneLine {
  readonly bundle: Bundle;
  readonly colour: string;
  readonly width: number;
}

/** All that the map draws, the most important stakeholders first; drawing the same scene twice gives the same picture. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly lines: readonly SceneLine[];
  readonly positions: Positions;
  readonly selected: string | null;
  /** Those selected together. */
  readonly group: ReadonlySet<string>;
  /** Stakeholders on the drawn way between two; empty without one. */
  readonly way: readonly string[];
  /** Whom a question that ranks names, where others are shown beside them. */
  readonly standingOut: readonly string[];
  readonly ink: Ink;
}

/** The numbers that the program for lines takes for the styles. */
export const DASHES: Readonly<Record<LineStyle, number>> = { solid: 0, dashed: 1, dotted: 2 };
