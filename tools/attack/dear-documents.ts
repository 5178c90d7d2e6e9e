import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import type { AttackFacts } from "./attack-facts.js";
import { dearArguments, dearFilters, type Filters, type Reach } from "./dear-arguments.js";

/** A field, and a document that asks for it as dearly as it may; smaller ones where that is refused. */
export interface DearField {
  readonly name: string;
  /** Documents in the order in which they are tried; the first that is accepted counts. */
  readonly documents: readonly DearDocument[];
}

export interface DearDocument {
  readonly text: string;
  readonly variables: Filters;
}

type Field = GraphQLField<unknown, unknown>;

/** Every way that is shorter than others from the root to a type. */
type Way = readonly Field[];

const PAGES = [100, 20, 3];
const CONDITIONS = [150, 16, 0];
const ALIASES = [30, 5, 1];

/** For every field of the schema its dearest documents: arguments at their largest, as many aliases as are let through. */
export function dearFields(schema: GraphQLSchema, facts: AttackFacts, turn = 0): DearField[] {
  const ways = waysTo(schema);
  const found: DearField[] = [];
  for (const [type, way] of ways)
    for (const field of Object.values(fieldsOf(type))) {
      const isDear =
        field.args.length > 0 || isCompositeType(getNamedType(field.type)) || type.name === "Query";
      if (!isDear && field.extensions["complexity"] === undefined) continue;
      found.push({ name: `${type.name}.${field.name}`, documents: documentsOf(way, field, facts, turn) });
    }
  return found;
}

function documentsOf(way: Way, field: Field, facts: AttackFacts, turn: number): DearDocument[] {
  const documents = new Map<string, DearDocument>();
  for (const conditions of CONDITIONS)
    for (const page of PAGES)
      for (const aliases of ALIASES) {
        const fields = aliased(way, field, facts, { page, conditions, turn }, aliases);
        const document = withFilters(fields, dearFilters(facts, conditions));
        documents.set(`${document.text} ${JSON.stringify(document.variables)}`, document);
      }
  return [...documents.values()];
}

/** The field so many times under the way that leads to it. */
function aliased(way: Way, field: Field, facts: AttackFacts, reach: Reach, aliases: number): string {
  const own = Array.from({ length: aliases }, (_, index) => {
    const args = dearArguments(field.args, facts, { ...reach, turn: reach.turn + index });
    return `a${index}: ${field.name}${args}${selection(field, facts, reach, 1)}`;
  }).join(" ");
  const bare = { ...reach, conditions: 0 };
  return way.reduceRight(
    (inner, step) => `${step.name}${dearArguments(step.args, facts, bare)} { ${inner} }`,
    own,
  );
}

/** The document with those of the filters declared that it uses. */
export function withFilters(fields: string, filters: Filters): DearDocument {
  const used = Object.keys(filters).filter((name) => new RegExp(`\\$${name}\\b`, "u").test(fields));
  const declared = used.map((name) => `$${name}: ${name}`).join(", ");
  return {
    text: `query Attack${declared === "" ? "" : ` (${declared})`} { ${fields} }`,
    variables: Object.fromEntries(used.map((name) => [name, filters[name]])),
  };
}

/** Everything that a field gives without more arguments, so many levels down. */
function selection(field: Field, facts: AttackFacts, reach: Reach, levels: number): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return "";
  const parts = Object.values(fieldsOf(type)).flatMap((part) => {
    if (part.args.some(isRequiredArgument)) return [];
    const isLeaf = !isCompositeType(getNamedType(part.type));
    if (!isLeaf && levels === 0) return [];
    return [`${part.name}${isLeaf ? "" : selection(part, facts, reach, levels - 1)}`];
  });
  return ` { __typename ${parts.join(" ")} }`;
}

const fieldsOf = (type: GraphQLCompositeType): Record<string, Field> =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};

/** The shortest ways from the root to every type. */
function waysTo(schema: GraphQLSchema): Map<GraphQLCompositeType, Way> {
  const root = schema.getQueryType();
  if (!root) throw new Error("The schema has no queries.");
  const ways = new Map<GraphQLCompositeType, Way>([[root, []]]);
  for (const [type, way] of ways)
    for (const field of Object.values(fieldsOf(type))) {
      const next = getNamedType(field.type);
      if (isCompositeType(next) && !ways.has(next) && !next.name.startsWith("__"))
        ways.set(next, [...way, field]);
    }
  return ways;
}
