import type { SourceCondition } from "../../../schema/filters/source-condition.js";
import { fold } from "../../../schema/fold.js";
import type { SourceRecord } from "../../../schema/record.js";
import type { Bindings } from "./bindings.js";

/** A source as one text, on which conditions are put; the id of a document has no spaces. */
export const sourceKey = ({ document, locator }: SourceRecord): string => `${document} ${fold(locator)}`;

/** The keys of sources, each once. */
export const sourceKeys = (sources: readonly SourceRecord[]): string[] =>
  sources.length > 1 ? [...new Set(sources.map(sourceKey))] : sources.map(sourceKey);

/** What a key is that fulfils a condition, or begins with before a space. */
export const sourceStart = ({ document, locator }: SourceCondition): string =>
  locator == null ? document : sourceKey({ document, locator });

/** The Cypher condition that one of the sources of something is there. */
export function sourceCondition(
  variable: string,
  condition: SourceCondition | null | undefined,
  bindings: Bindings,
): string[] {
  if (!condition) return [];
  const start = sourceStart(condition);
  return [
    `any(x IN ${variable}.sourceKeys WHERE x = ${bindings.bind(start)} OR x STARTS WITH ${bindings.bind(`${start} `)})`,
  ];
}
