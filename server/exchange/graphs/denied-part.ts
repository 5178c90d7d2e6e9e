import { deniesLinkage } from "../rows/kind-words.js";
import { DENIED } from "../rows/said-kind.js";
import type { GraphPart } from "./graph-part.js";

/**
 * A linkage whose kind the format says, and whose role says that it does not stand; undefined where the role says nothing of
 * the sort.
 */
export const deniedPart = (role: string | undefined, line: number): GraphPart | undefined =>
  role !== undefined && deniesLinkage(role) ? { refused: DENIED, line, value: role } : undefined;
