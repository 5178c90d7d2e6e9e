import { InvalidArgumentError } from "commander";

/** Reads an option that is a count, up to the most there may be; throws what commander shows beside the option's name. */
export const wholeNumber =
  (most = Infinity) =>
  (text: string): number => {
    const count = Number(text);
    if (Number.isInteger(count) && count > 0 && count <= most) return count;
    throw new InvalidArgumentError(
      most === Infinity ? "Required a whole number above 0." : `Required a whole number from 1 to ${most}.`,
    );
  };
