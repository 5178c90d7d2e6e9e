import { writeFileSync } from "node:fs";
import { buildGraphqlSchema } from "../server/api/graphql-schema.js";
import { schemaText } from "../server/api/schema-text.js";

/** Writes schema/schema.graphql, which is committed so that every change of the API shows. */
writeFileSync("schema/schema.graphql", schemaText(await buildGraphqlSchema()));
