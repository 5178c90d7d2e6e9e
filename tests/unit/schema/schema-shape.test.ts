import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  NoDeprecatedCustomRule,
  parse,
  validate,
} from "graphql";
import { readDataset } from "../../../schema/read-dataset.js";
import { graphqlSchema } from "../../support/graphql-schema.js";

/** Whether values of two types have one form, so that one name may stand for both (as the specification's SameResponseShape). */
function sameForm(a: GraphQLOutputType, b: GraphQLOutputType): boolean {
  if (isNonNullType(a) !== isNonNullType(b)) return false;
  const [one, other] = [getNullableType(a), getNullableType(b)];
  if (isListType(one) !== isListType(other)) return false;
  if (isListType(one) && isListType(other)) return sameForm(one.ofType, other.ofType);
  return isLeafType(one) || isLeafType(other) ? one === other : true;
}

const insideOf = (type: GraphQLOutputType): GraphQLOutputType => {
  const one = getNullableType(type);
  return isListType(one) ? insideOf(one.ofType) : (one as GraphQLOutputType);
};

const objectsOf = (schema: GraphQLSchema, type: GraphQLOutputType): readonly GraphQLObjectType[] => {
  const inside = insideOf(type);
  if (isObjectType(inside)) return [inside];
  return isAbstractType(inside) ? schema.getPossibleTypes(inside) : [];
};

/** The fields of one name and two forms among all pairs of types that can stand in one place, at any depth. */
function clashes(schema: GraphQLSchema): { readonly pairs: number; readonly found: string[] } {
  const seen = new Set<string>();
  const found = new Set<string>();
  const visit = (a: GraphQLObjectType, b: GraphQLObjectType): void => {
    const key = [a.name, b.name].sort().join(" ");
    if (a === b || seen.has(key)) return;
    seen.add(key);
    for (const field of Object.values(a.getFields())) {
      const other = b.getFields()[field.name];
      if (!other || field.deprecationReason != null || other.deprecationReason != null) continue;
      if (!sameForm(field.type, other.type)) found.add(`${field.name} of ${key}`);
      for (const one of objectsOf(schema, field.type))
        for (const two of objectsOf(schema, other.type)) visit(one, two);
    }
  };
  for (const type of Object.values(schema.getTypeMap()))
    if (isAbstractType(type))
      for (const a of schema.getPossibleTypes(type))
        for (const b of schema.getPossibleTypes(type)) visit(a, b);
  return { pairs: seen.size, found: [...found].sort() };
}

type Described = readonly [name: string, description: string];

interface Part {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
  readonly args?: readonly Part[];
}

/** The fields of a type, or its values. */
function partsOf(type: GraphQLNamedType): readonly Part[] {
  if (isEnumType(type)) return type.getValues();
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
    ? Object.values<Part>(type.getFields())
    : [];
}

const ownTypes = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));

/** Everything of a schema that can be described, with its description. */
const described = (schema: GraphQLSchema): Described[] =>
  ownTypes(schema).flatMap((type) => [
    [type.name, type.description ?? ""],
    ...partsOf(type).flatMap((part): Described[] => [
      [`${type.name}.${part.name}`, part.description ?? ""],
      ...(part.args ?? []).map(({ name, description }): Described => [
        `${type.name}.${part.name}(${name}:)`,
        description ?? "",
      ]),
    ]),
  ]);

describe("the schema", () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await graphqlSchema;
  });

  it("has no field of one name and two forms where a fragment may ask for both", () => {
    const { pairs, found } = clashes(schema);
    expect(found).toEqual([]);
    expect(pairs).toBeGreaterThan(30);
  });

  it("lets every root field be null, so that an error of one leaves the others", () => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
    expect(fields.length).toBeGreaterThan(20);
  });

  it("describes every type, field, argument and value in a sentence", () => {
    const all = described(schema);
    expect(all.filter(([, text]) => !/^[A-Z`].*[.…:)]$/su.test(text)).map(([name]) => name)).toEqual([]);
    expect(all.filter(([, text]) => /\ba [AEIO]/u.test(text)).map(([name]) => name)).toEqual([]);
    expect(all.length).toBeGreaterThan(700);
  });

  it("says where each scalar of its own is specified", () => {
    const own = Object.values(schema.getTypeMap()).filter(
      (type) => isScalarType(type) && !isSpecifiedScalarType(type),
    );
    const unspecified = own.filter(
      (type) => !(isScalarType(type) && type.specifiedByURL?.startsWith("https:")),
    );
    expect(unspecified.map(({ name }) => name)).toEqual([]);
    expect(own.length).toBeGreaterThan(1);
  });

  it("has the days beside every date, in the form that programs want", () => {
    const types = ownTypes(schema).filter((type) => isObjectType(type) || isInterfaceType(type));
    const dates = types.flatMap((type) => {
      const fields = Object.values<GraphQLField<unknown, unknown>>(type.getFields());
      return fields
        .filter((field) => String(getNullableType(field.type)) === "EDTF")
        .map(({ name }) => [`${type.name}.${name}`, String(type.getFields()[`${name}Span`]?.type)]);
    });
    expect(dates.filter(([, beside]) => beside !== "DateSpan")).toEqual([]);
    expect(dates.length).toBeGreaterThan(5);
  });

  it("names in the description of dates every form that the documents' facts have", async () => {
    const { documents, linkages, projects, agencies } = await readDataset("seeds");
    const dates = [
      ...[...linkages, ...projects].flatMap(({ period, statusAsOf }) => [period, statusAsOf]),
      ...documents.flatMap(({ published, written, retrieved }) => [published, written, retrieved]),
      ...agencies.map(({ founded }) => founded),
    ].filter((date) => date !== undefined);
    const form = (date: string): string => date.replaceAll(/\d/gu, "0");
    const sides = new Set(dates.flatMap((date) => form(date).split("/")));
    const told = String(schema.getType("EDTF")?.description);
    const forms = new Set(
      [...told.matchAll(/`([^`]+)`/gu)].flatMap(([, text]) => form(text ?? "").split("/")),
    );
    expect([...sides].filter((side) => !forms.has(side))).toEqual([]);
    expect(sides.size).toBeGreaterThan(3);
  });

  it.each(["docs/queries", "web/src/queries"])("is asked by %s for nothing deprecated", (folder) => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".graphql"));
    const text = files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
    expect(validate(schema, parse(text), [NoDeprecatedCustomRule]).map(({ message }) => message)).toEqual([]);
    expect(files.length).toBeGreaterThan(10);
  });

  it("says of everything deprecated what to use instead", () => {
    const reasons = ownTypes(schema).flatMap((type) =>
      partsOf(type).flatMap(({ name, deprecationReason }) =>
        deprecationReason == null ? [] : [[`${type.name}.${name}`, deprecationReason]],
      ),
    );
    expect(reasons.filter(([, reason]) => !/^Use `\w+`: /u.test(reason ?? ""))).toEqual([]);
    expect(reasons.length).toBeGreaterThan(5);
  });
});
