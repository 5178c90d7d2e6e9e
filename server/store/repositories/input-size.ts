import { LONGEST_ARGUMENT } from "../../../schema/text-lengths.js";
import { badInput, LinkagesError } from "../../errors.js";

/** How large what a request brings along may be. */
export interface InputLimits {
  /** Objects: each filter and each condition in it is one. */
  readonly maxFilterNodes: number;
  /** Levels of objects and lists. */
  readonly maxFilterDepth: number;
  /** Values in all lists together. */
  readonly maxListValues: number;
}

/** The limits where no settings say otherwise: those of the commands. */
export const USUAL_INPUT_LIMITS: InputLimits = {
  maxFilterNodes: 200,
  maxFilterDepth: 24,
  maxListValues: 2_000,
};

/** What was counted of the inputs of one request. */
export interface InputSize {
  nodes: number;
  values: number;
}

export const emptySize = (): InputSize => ({ nodes: 0, values: 0 });

/**
 * Adds the objects and list values of an input, as JSON gives it, to a size. Throws QUERY_LIMIT_EXCEEDED or BAD_USER_INPUT
 * at the first that is too much. Walks level by level without recursion, so that no depth overflows the stack; what is
 * over a limit is not walked.
 */
export function addSize(input: unknown, size: InputSize, limits: InputLimits): void {
  let level: unknown[] = [input];
  for (let depth = 0; level.length > 0; depth += 1) {
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value === "string") checkLength(value);
      if (typeof value !== "object" || value === null) continue;
      if (depth >= limits.maxFilterDepth) throw tooMuch("levels in an input", limits.maxFilterDepth);
      addOne(value, size, limits, below);
    }
    level = below;
  }
}

function addOne(value: object, size: InputSize, limits: InputLimits, below: unknown[]): void {
  if (Array.isArray(value)) {
    size.values += value.length;
    if (size.values > limits.maxListValues)
      throw tooMuch("values in the lists of its inputs", limits.maxListValues, size.values);
    for (const part of value) below.push(part);
    return;
  }
  size.nodes += 1;
  if (size.nodes > limits.maxFilterNodes)
    throw tooMuch("filters and conditions in its inputs", limits.maxFilterNodes);
  // An object may have as many unknown fields as a body has room for: those are counted as they are met.
  let fields = 0;
  for (const name in value) {
    if (++fields > MOST_FIELDS) throw tooMuch("fields in one object of an input", MOST_FIELDS);
    below.push((value as Record<string, unknown>)[name]);
  }
}

/** No input type has as many; a filter has 15. */
const MOST_FIELDS = 50;

function checkLength(text: string): void {
  if (text.length > LONGEST_ARGUMENT)
    throw badInput(
      `A text of an argument has ${LONGEST_ARGUMENT} characters at most.`,
      text.length,
      "Send a shorter one.",
    );
}

const tooMuch = (what: string, limit: number, got?: number): LinkagesError =>
  new LinkagesError("QUERY_LIMIT_EXCEEDED", {
    limit,
    what,
    got: got ?? "more",
    cure: "Ask for less in one filter, or in several queries.",
  });

/** So much of an input is free of charge: what people write by hand. */
const FREE = 10;

const weights = new WeakMap<object, number>();

/** How much work an input makes wherever it is used: each object counts one, ten values of a list one; small ones nothing. */
export function inputWeight(input: unknown): number {
  if (typeof input !== "object" || input === null) return 0;
  const before = weights.get(input);
  if (before !== undefined) return before;
  const weight = weigh(input);
  weights.set(input, weight);
  return weight;
}

/** Recursive: only for inputs that `addSize` let pass. */
function weigh(input: object): number {
  const parts = Object.values(input).filter((part) => typeof part === "object" && part !== null) as object[];
  const own = Array.isArray(input) ? input.length / 10 : 1;
  return parts.reduce((sum, part) => sum + weigh(part), own);
}

/** What an input costs at each parent of its field. */
export const inputCost = (input: unknown): number => Math.max(0, Math.ceil(inputWeight(input)) - FREE);
