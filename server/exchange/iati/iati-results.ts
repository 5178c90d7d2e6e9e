import type { ImportProblem } from "../importing/import-problem.js";
import type { FileNotes } from "../rows/file-notes.js";
import { childOf, childrenOf, type XmlElement } from "../reading/xml-elements.js";
import { narratives, oneText } from "./iati-texts.js";

const RESULT_TYPES: Readonly<Record<string, string>> = { "1": "OUTPUT", "2": "OUTCOME", "3": "IMPACT" };

/** A result with a measured value was observed; one without was only expected. */
export function resultsOf(
  file: string,
  activity: XmlElement,
  problems: ImportProblem[],
  notes: FileNotes,
): object[] {
  return childrenOf(activity, "result").flatMap((result) => {
    const type = RESULT_TYPES[result.attributes["type"]?.trim() ?? ""];
    const text = ["title", "description"].map((name) => oneText(childrenOf(result, name), notes));
    const said = text.filter((part) => part !== undefined).join(": ");
    if (type === undefined || said === "") {
      problems.push({
        file,
        line: result.line,
        column: "result",
        text: "Required a result of type 1, 2 or 3 (output, outcome, impact) with a title. Others have no place in the model.",
        leftOut: "value",
      });
      return [];
    }
    const indicators = childrenOf(result, "indicator");
    noteNumbers(indicators, notes);
    const measured = indicators.some((indicator) =>
      childrenOf(indicator, "period").some((period) => childrenOf(period, "actual").some(isMeasured)),
    );
    return [{ type, state: measured ? "OBSERVED" : "ANTICIPATED", text: said }];
  });
}

/** A value of 0 was measured, too, but nothing came of it; what is not counted is said in a comment. */
function isMeasured(actual: XmlElement): boolean {
  const value = actual.attributes["value"]?.trim() ?? "";
  return value === "" ? narratives(childOf(actual, "comment")).length > 0 : Number(value) !== 0;
}

/** Counts the numbers of indicators, which have no place in the model. */
function noteNumbers(indicators: readonly XmlElement[], notes: FileNotes): void {
  for (const indicator of indicators) {
    const parts = [
      ...childrenOf(indicator, "baseline"),
      ...childrenOf(indicator, "period").flatMap(({ children }) => children),
    ].filter(({ name, attributes }) => NUMBERS.has(name) && attributes["value"] !== undefined);
    for (const { name, line, attributes } of parts)
      notes.add(`numbers ${name}`, {
        ...{ line, column: `indicator ${name}`, value: attributes["value"] },
        text: `numbers of indicators (${name}) have no place in the model: they are passed over.`,
      });
  }
}

const NUMBERS: ReadonlySet<string> = new Set(["baseline", "target", "actual"]);
