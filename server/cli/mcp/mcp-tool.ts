import { z } from "zod";

/** A question of the API as an assistant may ask it: what it is for, its arguments, and the document that they go into. */
export interface McpTool {
  readonly name: string;
  /** Says to an assistant when to use it, and what comes back. */
  readonly description: string;
  /** The arguments, which are the variables of the document. */
  readonly input: z.ZodRawShape;
  /** Which of the arguments are ids: what they name has to be there. */
  readonly ids: readonly string[];
  readonly document: string;
}

/** Where facts come from: every answer says it. */
export const SOURCES = "sources { locator document { id name url } }";

/** A linkage as an assistant tells of it. */
export const LINKAGE = `id linkageKind title activity status period results { type state text } from { id name } to { id name } ${SOURCES}`;

/** A text that is not too long. */
export const text = (most: number) => z.string().max(most, `a text of ${most} characters at most`);

export const id = (what: string) =>
  text(300).describe(`The id of ${what}, such as agency:smeda; find ids with find_stakeholders.`);

export function count(most: number, usual: number) {
  const required = `a whole number from 1 to ${most}`;
  return z
    .int()
    .min(1, required)
    .max(most, required)
    .default(usual)
    .describe(`How many at most: 1 to ${most}.`);
}
