import type { StakeholderKind } from "../generated/graphql.js";

/** Which of the two colour schemes the page is drawn in. */
export type Theme = "light" | "dark";

/** The colours of the map that stand for nothing. */
export interface Ink {
  readonly paper: string;
  readonly text: string;
  readonly line: string;
  readonly faintLine: string;
  readonly faintNode: string;
  readonly accent: string;
}

/** Inks of both themes; texts have a contrast of at least 7 to 1 on the paper. */
export const INK: Readonly<Record<Theme, Ink>> = {
  light: {
    paper: "#f8f9fb",
    text: "#1c2733",
    line: "#93a1b0",
    faintLine: "#e3e8ed",
    faintNode: "#d3dae1",
    accent: "#b3005e",
  },
  dark: {
    paper: "#11161c",
    text: "#e8edf2",
    line: "#5f6f7f",
    faintLine: "#202932",
    faintNode: "#37424e",
    accent: "#ff8ac4",
  },
};

/** The inks of printed paper. */
export const PRINT_INK: Ink = { ...INK.light, paper: "#ffffff" };

/** One colour for each kind, after Okabe and Ito's set, which stays apart with every form of colour blindness. */
export const KIND_COLOURS: Readonly<Record<Theme, Readonly<Record<StakeholderKind, string>>>> = {
  light: { AGENCY: "#0072b2", CLUSTER: "#d55e00", UNIVERSITY: "#a3457c", PROJECT: "#007a58" },
  dark: { AGENCY: "#56b4e9", CLUSTER: "#f09a3e", UNIVERSITY: "#e59fc6", PROJECT: "#2fc79b" },
};

/** Colours for values without an order, most frequent first, after Paul Tol's muted and light sets. */
export const SERIES: Readonly<Record<Theme, readonly string[]>> = {
  light: ["#332288", "#117733", "#aa4499", "#2b8fae", "#a8690f", "#cc6677", "#6f7f1b", "#882255"],
  dark: ["#8fa2f5", "#5fd08a", "#e58bd0", "#77d3ee", "#f0c05a", "#ff9aa5", "#c3d063", "#d08bb5"],
};

/** What belongs to none of the coloured values. */
export const OTHER: Readonly<Record<Theme, string>> = { light: "#7d8894", dark: "#8a96a3" };

/** Before, both, after of a comparison: blue, grey, orange. */
export const CHANGE_COLOURS: Readonly<Record<Theme, Readonly<Record<"before" | "both" | "after", string>>>> =
  {
    light: { before: "#0072b2", both: "#59636e", after: "#c25500" },
    dark: { before: "#56b4e9", both: "#aab4bf", after: "#f09a3e" },
  };

/** The form of a node, which tells its kind without any colour. */
export const SHAPES: Readonly<Record<StakeholderKind, number>> = {
  AGENCY: 0,
  UNIVERSITY: 1,
  CLUSTER: 2,
  PROJECT: 3,
};
