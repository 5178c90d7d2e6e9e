import { z } from "zod";

/** A question of the API as an assistant may ask it: what it is for, its arguments, and the document that they go into. */
export interface McpTool {
  readonly name: string;
  /** Says to an assistant when to use it, and what comes back. */
  readonly description: string;
  /** The arguments, which are the variables of the document. */
  readonly input: z.ZodRawShape;
  readonly document: string;
}

/** Where facts come from: every answer says it. */
export const SOURCES = "sources { locator document { id name url } }";

/** A linkage as an assistant tells of it. */
export const LINKAGE = `id linkageKind title activity status period results { type state text } from { id name } to { id name } ${SOURCES}`;

export const id = (what: string) =>
  z.string().max(300).describe(`The id of ${what}, such as agency:smeda; find ids with find_stakeholders.`);

export const count = (most: number, usual: number) =>
  z.number().int().min(1).max(most).default(usual).describe(`How many at most: 1 to ${most}.`);
