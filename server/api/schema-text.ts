import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";

/** The schema in its own language, sorted, so that only changes of the API change it. */
export const schemaText = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;
