import { badInput } from "../errors.js";
import type { Answerer } from "./answerer.js";

/**
 * Stakeholders, then their units and own projects (see `unitsOf`), and those of these in turn, nearest first, but for the
 * ones to keep, behind whom nothing is looked for. One question a level. Throws BAD_USER_INPUT for more than `most`.
 */
export async function withUnits(
  ask: Pick<Answerer, "unitsOf">,
  stakeholders: readonly string[],
  keep: readonly string[],
  most: number,
): Promise<string[]> {
  const found = new Set(stakeholders);
  const kept = new Set(keep);
  let level = [...found];
  while (level.length > 0) {
    const units = await ask.unitsOf().find(level);
    level = [...new Set([...units.values()].flat())].filter((id) => !found.has(id) && !kept.has(id));
    for (const id of level) found.add(id);
    if (found.size > most)
      throw badInput(
        `Those to avoid are ${most} at most, with their units and the projects that they lead.`,
        "more",
        "Avoid fewer, or leave `withUnits` out.",
      );
  }
  return [...found];
}
