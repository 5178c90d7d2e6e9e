import type { GraphSchema } from "../../port.js";

type Field = GraphSchema["text"];

const nameOf = (kind: string, { label, property }: Field): string => `${kind}_${label}_${property}`;

/** The name of the full-text index of one property. */
export const textIndexOf = (field: Field): string => nameOf("text", field);

/**
 * The statements that create what is missing, in order: a unique property brings its own index, and an index made before
 * it would stand in its way. The analyzer splits at blanks only, so that every word counts as it was folded.
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
    textIndexStatement(schema.text),
  ];
}

function textIndexStatement(field: Field): string {
  const options =
    "{indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}";
  return `CREATE FULLTEXT INDEX ${textIndexOf(field)} IF NOT EXISTS
    FOR (n:\`${field.label}\`) ON EACH [n.\`${field.property}\`] OPTIONS ${options}`;
}

/** Is this index filled? Waits for it alone: another one that failed would end a wait for all. */
export const AWAIT_INDEX = "CALL db.awaitIndex($name, $seconds)";
