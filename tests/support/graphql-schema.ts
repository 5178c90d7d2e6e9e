import { buildGraphqlSchema } from "../../server/api/graphql-schema.js";

/** The schema of the service, built once a test file: a second build would double its fields. */
export const graphqlSchema = buildGraphqlSchema();
