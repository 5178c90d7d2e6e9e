import {
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import type { AttackFacts } from "./attack-facts.js";
import { dearArguments, dearFilters } from "./dear-arguments.js";
import { type DearDocument, withFilters } from "./dear-documents.js";

/** What a random document is grown from: the draws that made it, so that a change of some gives a relative of it. */
export type Genes = readonly number[];

const GENES = 120;

export const randomGenes = (random: () => number): Genes => Array.from({ length: GENES }, random);

/** A relative: one draw in twelve is another. */
export const mutated = (genes: Genes, random: () => number): Genes =>
  genes.map((gene) => (random() < 1 / 12 ? random() : gene));

/** The valid document that these draws stand for. */
export function documentOf(schema: GraphQLSchema, facts: AttackFacts, genes: Genes): DearDocument {
  let place = 0;
  const draw = (): number => genes[place++ % genes.length] as number;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
  const conditions = pick([0, 0, 4, 20, 100]);
  let aliases = 0;

  const fieldsOf = (type: unknown): GraphQLField<unknown, unknown>[] =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  function select(type: unknown, levels: number): string {
    const fields = fieldsOf(type);
    const some = Array.from({ length: 1 + Math.floor(draw() * 4) }, () => pick(fields));
    return some
      .map((field) => {
        const below = getNamedType(field.type);
        if (isCompositeType(below) && (levels === 0 || fieldsOf(below).length === 0)) return "__typename";
        const reach = { page: pick([1, 5, 20, 100]), conditions, turn: Math.floor(draw() * 20) };
        const args = dearArguments(field.args, facts, reach);
        const inner = isCompositeType(below) ? ` { ${select(below, levels - 1)} }` : "";
        return `r${aliases++}: ${field.name}${args}${inner}`;
      })
      .join(" ");
  }
  return withFilters(select(schema.getQueryType(), 4), dearFilters(facts, conditions));
}
