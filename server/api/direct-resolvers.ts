import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";

type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Method = (...parameters: unknown[]) => unknown;
type Metadata = ReturnType<typeof getMetadataStorage>["fieldResolvers"][number];
type Parameter = NonNullable<Metadata["params"]>[number];

/** Where a parameter is among those of a resolver of graphql-js; undefined where it is made of something else. */
function placeOf(parameter: Parameter): 0 | 2 | undefined {
  if (parameter.kind === "context" && parameter.propertyName === undefined) return 2;
  const isAsItIs = parameter.kind === "root" && parameter.propertyName === undefined;
  return isAsItIs && (parameter.getType?.() ?? Object) === Object ? 0 : undefined;
}

/** The resolver that does what TypeGraphQL's does; undefined for one with arguments or anything around it. */
function directly({
  kind,
  target,
  methodName,
  params = [],
  middlewares = [],
  roles,
}: Metadata): Resolve | undefined {
  if (kind !== "external" || roles || middlewares.length > 0) return undefined;
  const given = [...params]
    .sort((a, b) => a.index - b.index)
    .map(placeOf)
    .join();
  const instance = new (target as unknown as new () => Record<string, Method>)();
  const method = (instance[methodName] as Method).bind(instance);
  if (given === "0") return (root) => method(root);
  if (given === "0,2") return (root, _, context) => method(root, context);
  return undefined;
}

/**
 * Has fields without arguments call their methods themselves: TypeGraphQL sorts, converts and looks through the parameters at
 * each call, which was a tenth of a large answer.
 */
export function callDirectly(schema: GraphQLSchema): void {
  const { fieldResolvers, objectTypes, interfaceTypes } = getMetadataStorage();
  const nameOf = new Map<unknown, string>(
    [...objectTypes, ...interfaceTypes].map(({ target, name }) => [target, name]),
  );
  const all = new Map(
    fieldResolvers.map((one) => [`${nameOf.get(one.getObjectType?.())}.${one.schemaName}`, directly(one)]),
  );
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type))
      for (const field of Object.values(type.getFields())) {
        const owners = [type, ...type.getInterfaces()].map(({ name }) => `${name}.${field.name}`);
        const resolve = all.get(owners.find((owner) => all.has(owner)) ?? "");
        if (resolve) field.resolve = resolve;
      }
}
