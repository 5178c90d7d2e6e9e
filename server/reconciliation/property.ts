import { fold } from "../../schema/fold.js";
import type { StakeholderKind } from "../../schema/stakeholder-kinds.js";
import type { StoredStakeholder } from "../store/repositories/stored.js";
import type { KnownAround } from "./known-around.js";

/** A value of a property; another stakeholder by its id and name. */
export type PropertyValue = string | number | boolean | { readonly id: string; readonly name: string };

/** Something that is stated of stakeholders: what they are compared by, and what can be fetched of them. */
export interface Property {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Of which kinds it is stated; of all where absent. */
  readonly kinds?: readonly StakeholderKind[];
  values(record: StoredStakeholder, around: KnownAround): readonly PropertyValue[];
  /** Whether a text that was given says what is stated; undefined where the two cannot be compared. */
  agrees(given: string, record: StoredStakeholder, around: KnownAround): boolean | undefined;
  /** Whether it names one stakeholder alone: whoever agrees is meant, by whatever name. */
  readonly identifies?: true;
}

/** Whether a text is one of several but for case, accents and signs; undefined where nothing is stated. */
export const isOneOf = (given: string, stated: readonly string[]): boolean | undefined =>
  stated.length === 0 ? undefined : stated.some((text) => fold(text) === fold(given));

/** A property whose values are texts that are compared as texts. */
export const textProperty = (
  about: Pick<Property, "id" | "name" | "description" | "kinds">,
  values: (record: StoredStakeholder) => readonly (string | null)[],
): Property => {
  const stated = (record: StoredStakeholder): string[] => values(record).filter((value) => value !== null);
  return { ...about, values: stated, agrees: (given, record) => isOneOf(given, stated(record)) };
};
