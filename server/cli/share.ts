import { InvalidArgumentError } from "commander";

/** Reads a number from 0 to 1. */
export function share(text: string): number {
  const value = Number(text);
  if (/^[\d.]+$/u.test(text) && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError("Required a number from 0 to 1.");
}
