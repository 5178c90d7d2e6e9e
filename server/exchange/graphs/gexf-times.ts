import type { GraphPart } from "./graph-part.js";
import { childrenOf, type XmlElement } from "../reading/xml-elements.js";

/** Times that GEXF counts as numbers are no dates, unless they are years. */
const isNumber = (text: string): boolean => /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/iu.test(text);
const isOpen = (text: string | undefined): boolean =>
  text === undefined || /^[-+]?inf(?:inity)?$/iu.test(text.trim());

/** The period of a node or edge, or that it has times which are none. */
export function periodOf(
  element: XmlElement,
  timeFormat: string | undefined,
): { period?: string; passed?: GraphPart } {
  const { start, end, timestamp, startopen, endopen, timestamps, timeset } = element.attributes;
  const spells = childrenOf(element, "spells").flatMap((list) => childrenOf(list, "spell"));
  const told = (passed: string, text: string, value: string): { passed: GraphPart } => ({
    passed: { passed, text, line: element.line, value },
  });
  const what = element.name === "node" ? "nodes" : "edges";
  if (spells.length > 1)
    return told(
      "spells",
      `${what} hold in several spells of time, and have one period here: their times are left out.`,
      times(spells[0] as XmlElement),
    );
  const several = timestamps ?? timeset;
  if (several !== undefined)
    return told(
      "timestamps",
      `${what} have lists of times, and have one period here: their times are left out.`,
      several,
    );
  if (startopen !== undefined || endopen !== undefined)
    return told(
      "open",
      `${what} begin after a time or end before one (startopen, endopen); a period has a first and a last day: their times are left out.`,
      times(element),
    );
  const [spell] = spells;
  const from = spell?.attributes["start"] ?? start ?? timestamp;
  const to = spell?.attributes["end"] ?? end ?? timestamp;
  if (isOpen(from) && isOpen(to)) return {};
  const sides = [from, to].map((side) => (isOpen(side) ? ".." : (side ?? "").trim()));
  const counted = timeFormat === "double" || timeFormat === "integer";
  if (sides.some((side) => isNumber(side) && (counted || !/^[12]\d{3}$/u.test(side))))
    return told(
      "numbers",
      `${what} have times that are numbers without a calendar: they are left out.`,
      sides.join("/"),
    );
  return { period: sides[0] === sides[1] ? (sides[0] ?? "") : sides.join("/") };
}

const times = ({ attributes }: XmlElement): string =>
  `${attributes["start"] ?? attributes["startopen"] ?? ".."}/${attributes["end"] ?? attributes["endopen"] ?? ".."}`;
