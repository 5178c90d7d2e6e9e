import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
} from "graphql";
import type { AttackFacts } from "./attack-facts.js";

/** How far a document goes: the size of pages on the way, and how large its filters are. */
export interface Reach {
  readonly page: number;
  readonly conditions: number;
  /** Which of several values of an enum is taken. */
  readonly turn: number;
}

/** The arguments of a field at their dearest, as they stand in a document; empty where it has none. */
export function dearArguments(args: readonly GraphQLArgument[], facts: AttackFacts, reach: Reach): string {
  const given = args.flatMap((arg) => {
    const value = valueOf(arg, facts, reach);
    return value === undefined ? [] : [`${arg.name}: ${value}`];
  });
  return given.length === 0 ? "" : `(${given.join(", ")})`;
}

const quoted = (ids: readonly string[]): string => `[${ids.map((id) => JSON.stringify(id)).join(", ")}]`;

function valueOf(arg: GraphQLArgument, facts: AttackFacts, reach: Reach): string | undefined {
  const type = isNonNullType(arg.type) ? arg.type.ofType : arg.type;
  switch (arg.name) {
    case "first":
      return String(reach.page);
    case "last":
    case "after":
    case "before":
    case "avoiding":
      return undefined;
    case "filter":
      return reach.conditions === 0 ? undefined : `$${type.toString()}`;
    case "maxNodes":
      return String(Math.min(5_000, reach.page * 50));
    case "depth":
      return "6";
    case "maxLength":
      return "12";
    case "ids":
    case "around":
      return quoted(facts.stakeholders.slice(0, reach.page));
    case "id":
    case "from":
    case "seeker":
      return type.toString() === "EDTF" ? '"1950"' : oneOf(facts.stakeholders, reach.turn);
    case "to":
    case "candidate":
      return type.toString() === "EDTF"
        ? '"2050"'
        : JSON.stringify(facts.stakeholders.at(-1) ?? "agency:none");
    case "text":
      return JSON.stringify("a e i o u s t r n");
    case "need":
      return JSON.stringify("research of development");
    case "topic":
      return facts.topics[0] && JSON.stringify(facts.topics[0]);
    case "seeds":
      return quoted(facts.members.slice(0, Math.min(10, reach.page)));
    case "between":
    case "and":
      return `{ linkageCount: { gte: ${Math.round(100 / reach.page) * 5} } }`;
    case "perStakeholder":
      return "100";
    case "groupBy":
      return keysOf(arg.type, reach.turn);
    case "resolution":
      return String(1 + reach.turn);
    case "leastSize":
      return "1";
  }
  return isRequiredArgument(arg) || isEnumType(type) ? plainValue(arg.type, facts, reach) : undefined;
}

/** Another for each alias, so that nothing is worked out once for all. */
const oneOf = (ids: readonly string[], turn: number): string =>
  JSON.stringify(ids[turn % Math.max(1, ids.length)] ?? "agency:none");

/** Two values of an enum, where it has two. */
function keysOf(type: GraphQLInputType, turn: number): string | undefined {
  const of = getNamedType(type);
  if (!isEnumType(of)) return undefined;
  const names = of.getValues().map(({ name }) => name);
  const chosen = new Set([turn, turn + 1].map((place) => names[place % names.length]));
  return `[${[...chosen].join(", ")}]`;
}

function plainValue(type: GraphQLInputType, facts: AttackFacts, reach: Reach): string | undefined {
  if (isNonNullType(type)) return plainValue(type.ofType, facts, reach);
  if (isListType(type)) return `[${plainValue(type.ofType, facts, reach) ?? ""}]`;
  if (isEnumType(type)) {
    const values = type.getValues();
    return values[reach.turn % values.length]?.name;
  }
  if (isInputObjectType(type)) return "{}";
  return { Int: "1", Float: "1", Boolean: "true", EDTF: '"1950/2050"' }[type.toString()] ?? '"a"';
}

/** The filters of a document, as its variables; each type of filter is one variable of the same name. */
export type Filters = Record<string, unknown>;

/** A filter of each type with about so many conditions, each of which looks at everything that it may. */
export function dearFilters(facts: AttackFacts, conditions: number): Filters {
  const end = {
    name: { contains: "a" },
    sector: { in: facts.sectors.slice(0, 10) },
    place: { isNull: false },
  };
  const during = "1950/2050";
  const many = <T>(one: T, each: number): { or: T[] } => ({
    or: Array.from({ length: Math.max(1, Math.floor(conditions / each)) }, () => one),
  });
  return {
    StakeholderFilter: many({ name: { contains: "qx" }, linkages: { some: { from: end, during } } }, 8),
    LinkageFilter: many({ from: end, partner: end }, 9),
    NetworkFilter: { stakeholders: many(end, 8), linkages: many({ during, from: {} }, 4) },
    InitiativeFilter: many({ party: end, title: { contains: "qx" } }, 8),
    FacetFilter: many({ name: { contains: "qx" } }, 2),
    MatchFilter: { candidates: many(end, 5) },
  };
}
