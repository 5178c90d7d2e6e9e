import type { StakeholderKind } from "../generated/graphql.js";
import { INK, KIND_COLOURS, PRINT_INK, SERIES } from "../map/palette.js";
import { STAKEHOLDER_KINDS } from "../state/wording.js";

/** A drawing of the page as the inside of an SVG picture, with what it says of itself. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  /** The kinds whose colours are in it. */
  readonly kinds: readonly StakeholderKind[];
  readonly about: string;
}

/** The map of places and the overview, which are SVG on the page too. */
const DRAWINGS = ".places-ground > svg, .overview-picture > svg";

/** What the styles of the page give, and a file has to say itself. */
const LOOKS = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-dashoffset"],
  ...["stroke-linecap", "stroke-linejoin", "opacity", "paint-order", "vector-effect"],
];
const LOOKS_OF_TEXT = ["font-size", "font-weight", "text-anchor"];

const [dark, light] = (["dark", "light"] as const).map((theme) => [
  ...STAKEHOLDER_KINDS.map((kind) => KIND_COLOURS[theme][kind]),
  ...SERIES[theme],
  INK[theme].line,
]);
const PAPER_COLOURS = new Map(dark?.map((colour, index) => [colour, light?.[index] ?? colour]));

/** Gives an element the colours of paper where the page gave it those of its theme. */
function recolour(element: Element): void {
  for (const name of ["fill", "stroke"]) {
    const colour = PAPER_COLOURS.get(element.getAttribute(name) ?? "");
    if (colour !== undefined) element.setAttribute(name, colour);
  }
}

/** Writes the styles of each part into it, and leaves out what only a page can use. */
function settle(parts: readonly SVGElement[]): void {
  const looks = parts.map((part) => {
    const style = getComputedStyle(part);
    const names = part.tagName === "text" ? [...LOOKS, ...LOOKS_OF_TEXT] : LOOKS;
    return names.map((name) => [name, style.getPropertyValue(name)] as const);
  });
  parts.forEach((part, index) => {
    for (const name of part.getAttributeNames())
      if (/^(?:class|role|tabindex|aria-.*|data-.*)$/u.test(name)) part.removeAttribute(name);
    if (!["g", "title", "desc", "tspan"].includes(part.tagName))
      for (const [name, value] of looks[index] ?? []) part.setAttribute(name, value);
  });
}

/** The map of places or the overview on the page, in the colours of paper whatever the theme; null where neither is there. */
export function drawnOnPaper(): Drawing | null {
  const drawn = document.querySelector<SVGSVGElement>(DRAWINGS);
  if (drawn === null) return null;
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  copy.style.setProperty("--paper", PRINT_INK.paper);
  const parts = [...copy.querySelectorAll<SVGElement>("*")];
  const about = copy.querySelector("desc")?.textContent ?? "";
  const rings = new Set(parts.map((part) => part.getAttribute("stroke")));
  parts.forEach(recolour);
  const isOf = (kind: StakeholderKind): boolean =>
    rings.has(KIND_COLOURS.light[kind]) || rings.has(KIND_COLOURS.dark[kind]);
  // The styles of the page hold for what stands in it; nothing of this is painted.
  const page = document.documentElement.dataset;
  const { theme } = page;
  page["theme"] = "light";
  drawn.after(copy);
  try {
    settle(parts);
  } finally {
    copy.remove();
    if (theme === undefined) delete page["theme"];
    else page["theme"] = theme;
  }
  const { width, height } = drawn.getBoundingClientRect();
  const inside = new XMLSerializer();
  const svg = [...copy.children].map((child) => inside.serializeToString(child)).join("");
  return { width, height, svg, kinds: STAKEHOLDER_KINDS.filter(isOf), about };
}
