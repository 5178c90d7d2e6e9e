import { badInput } from "../../errors.js";
import { withUnits } from "../../questions/with-units.js";
import type { RequestContext } from "../context.js";
import { checkCount, checkKnown } from "./arguments.js";

const MOST_AVOIDED = 1000;

/** Whom a question leaves out. */
export interface Avoiding {
  readonly avoiding: readonly string[];
  readonly withUnits: boolean;
}

/**
 * The ids of all who are left out, in their order; those asked for stay. Throws BAD_USER_INPUT and NOT_FOUND, the latter
 * for those asked for as well.
 */
export async function avoidedIn(
  context: RequestContext,
  { avoiding, withUnits: isWide }: Avoiding,
  asked: readonly string[] = [],
): Promise<string[]> {
  const named = [...new Set(avoiding)];
  const both = asked.filter((id) => named.includes(id));
  if (both.length > 0)
    throw badInput("Nobody can be asked for and avoided at once.", both, "Take them out of one of the two.");
  checkCount("avoiding", named, MOST_AVOIDED);
  await checkKnown(context, [...asked, ...named]);
  return isWide ? withUnits(context.ask, named, asked, MOST_AVOIDED) : named;
}
