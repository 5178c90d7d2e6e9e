import { badInput } from "../errors.js";
import { STAKEHOLDER_KINDS, type StakeholderKind, stakeholderKind } from "../../schema/stakeholder-kinds.js";

/** What an entity may be, as the protocol names it. */
export interface EntityType {
  readonly id: string;
  readonly name: string;
  readonly broader?: readonly EntityType[];
}

const STAKEHOLDER: EntityType = { id: "Stakeholder", name: "Stakeholder" };

/** All stakeholders, and each of their kinds. */
export const ENTITY_TYPES: readonly EntityType[] = [
  STAKEHOLDER,
  ...STAKEHOLDER_KINDS.map(({ type }) => ({ id: type, name: type, broader: [STAKEHOLDER] })),
];

/** The type of a kind, as candidates carry it. */
export const entityTypeOf = (kind: StakeholderKind): EntityType => {
  const { type } = stakeholderKind(kind);
  return { id: type, name: type };
};

/** The kinds that types name; null for all of them. Throws BAD_USER_INPUT for a type that is none. */
export function kindsOfTypes(types: readonly string[]): StakeholderKind[] | null {
  const kinds = types.map((id) => {
    if (id === STAKEHOLDER.id) return null;
    const kind = STAKEHOLDER_KINDS.find(({ type }) => type === id);
    if (kind !== undefined) return kind.key;
    throw badInput(
      "A type is one of the service.",
      id,
      `Take ${ENTITY_TYPES.map((type) => type.id).join(", ")}.`,
    );
  });
  const named = kinds.filter((kind) => kind !== null);
  return named.length < kinds.length || named.length === 0 ? null : [...new Set(named)];
}
