import type { GraphSchema } from "../../port.js";

type Field = GraphSchema["indexes"][number];

const nameOf = (kind: string, { label, property }: Field): string => `${kind}_${label}_${property}`;

/**
 * The statements that create what is missing, in order: a unique property brings its own index, and an index made before
 * it would stand in its way.
 */
export function toSchemaStatements(schema: GraphSchema): string[] {
  const unique = new Set(schema.unique.map((field) => nameOf("index", field)));
  const on = ({ label, property }: Field): [string, string] => [`(n:\`${label}\`)`, `n.\`${property}\``];
  return [
    ...schema.unique.map((field) => {
      const [node, value] = on(field);
      return `CREATE CONSTRAINT ${nameOf("unique", field)} IF NOT EXISTS FOR ${node} REQUIRE ${value} IS UNIQUE`;
    }),
    ...schema.indexes
      .filter((field) => !unique.has(nameOf("index", field)))
      .map((field) => {
        const [node, value] = on(field);
        return `CREATE INDEX ${nameOf("index", field)} IF NOT EXISTS FOR ${node} ON (${value})`;
      }),
  ];
}
