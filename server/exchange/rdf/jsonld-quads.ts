import type { Quad } from "n3";
import { shown, UnreadableFile } from "../importing/import-problem.js";
import type { ProblemItem } from "../importer.js";

/** What files say of schema.org without its context inside: its terms, those whose values are addresses or other things. */
const SCHEMA_ORG = {
  "@context": {
    "@vocab": "https://schema.org/",
    id: "@id",
    type: "@type",
    ...Object.fromEntries(
      ["url", "sameAs", "parentOrganization", "subOrganization", "memberOf", "member", "department"]
        .concat(["funder", "fundedItem", "additionalType", "image", "logo"])
        .map((name) => [name, { "@id": `https://schema.org/${name}`, "@type": "@id" }]),
    ),
  },
};

/** Ids of a file that are relative are relative to this. */
const BASE = "file:///";

/** Real documents are far from this deep, and deeper ones have no place on the stack. */
const DEEPEST = 200;

const isDeeper = (value: unknown, depth: number): boolean =>
  typeof value === "object" &&
  value !== null &&
  (depth === 0 || Object.values(value).some((part) => isDeeper(part, depth - 1)));

/**
 * The statements of a document of JSON-LD, and what it says that is none since no context names it. Nothing is fetched:
 * contexts stand inside, but that of schema.org. Throws UnreadableFile.
 */
export async function quadsOfJsonld(
  file: string,
  document: unknown,
): Promise<{ quads: readonly Quad[]; dropped: ProblemItem[] }> {
  const refused = (text: string, value?: string): UnreadableFile =>
    new UnreadableFile({ file, line: 1 }, text, value);
  if (typeof document !== "object" || document === null)
    throw refused("Required an object or a list of JSON-LD. Fetch the right file.");
  if (isDeeper(document, DEEPEST))
    throw refused(`Required JSON-LD that is nested ${DEEPEST} deep at most. Split it.`);
  const { default: processor } = await import("jsonld");
  const dropped = new Map<string, ProblemItem>();
  const documentLoader = (url: string): Promise<unknown> => {
    if (!/^https?:\/\/schema\.org(?:\/|$)/u.test(url))
      throw refused(
        "Required contexts inside of the file: nothing is fetched. Write what stands there into it.",
        url,
      );
    return Promise.resolve({ contextUrl: null, documentUrl: url, document: SCHEMA_ORG });
  };
  try {
    const quads = await processor.toRDF(document, {
      documentLoader,
      base: BASE,
      eventHandler: ({ event }) => {
        const value = shown(event.details);
        const text = `JSON-LD drops what its contexts do not name (${event.message}). Name it there, if it matters.`;
        dropped.set(event.code + value, { problem: { file, line: 1, value, text, leftOut: "nothing" } });
      },
    });
    return { quads, dropped: [...dropped.values()] };
  } catch (error) {
    const cause =
      (error as { cause?: unknown }).cause ?? (error as { details?: { cause?: unknown } }).details?.cause;
    if (error instanceof UnreadableFile || cause instanceof UnreadableFile)
      throw error instanceof UnreadableFile ? error : (cause as UnreadableFile);
    throw refused(`Required JSON-LD (${(error as Error).message}). Correct it there.`);
  }
}
