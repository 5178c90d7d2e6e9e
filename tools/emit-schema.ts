import { writeFileSync } from "node:fs";
import { lexicographicSortSchema, printSchema } from "graphql";
import { buildGraphqlSchema } from "../server/api/graphql-schema.js";

/** Writes schema/schema.graphql, which is committed so that every change of the API shows. */
const schema = lexicographicSortSchema(await buildGraphqlSchema());
writeFileSync("schema/schema.graphql", `${printSchema(schema)}\n`);
