import { InvalidArgumentError } from "commander";

/** Reads an option that is a count; throws what commander shows beside the option's name. */
export function wholeNumber(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError("Required a whole number above 0.");
}
