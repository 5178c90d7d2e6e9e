import { readFileSync } from "node:fs";
import { schemaChanges, schemaSection } from "./schema-changes.js";

/** Fails where the schema breaks what the last release let people write and the changelog does not say so. */
const read = (path: string): string => readFileSync(path, "utf8");
const { silent, told, dangerous } = schemaChanges(
  read("schema/released.graphql"),
  read("schema/schema.graphql"),
  schemaSection(read("CHANGELOG.md")),
);
for (const change of told) process.stdout.write(`told: ${change}\n`);
for (const change of dangerous) process.stdout.write(`careful: ${change}\n`);
for (const change of silent)
  process.stderr.write(
    `breaks clients: ${change} Keep the old name, or tell it under "### Schema" in CHANGELOG.md.\n`,
  );
process.exitCode = silent.length > 0 ? 1 : 0;
