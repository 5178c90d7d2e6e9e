import type { ExportedNetwork, ExportFormat } from "../format.js";
import { CONTEXT, linkedNodes } from "../rdf/linked-nodes.js";
import { iriOf, iriOfId, isReference, propertyOf } from "../rdf/our-terms.js";

/** RDF as Turtle 1.1, in the same terms as our JSON-LD. */
export const rdf: ExportFormat = {
  key: "rdf",
  title: "RDF (Turtle)",
  mediaType: "text/turtle",
  extension: "ttl",
  description: "Linked data as Turtle: W3C ORG and schema.org, for triple stores.",
  write: writeTurtle,
};

const PREFIXES: Readonly<Record<string, string>> = {
  term: CONTEXT["@vocab"],
  schema: CONTEXT.schema,
  org: CONTEXT.org,
  skos: CONTEXT.skos,
  dcterms: CONTEXT.dcterms,
};

async function* writeTurtle(network: ExportedNetwork): AsyncGenerator<string> {
  for (const [name, iri] of Object.entries(PREFIXES)) yield `@prefix ${name}: <${iri}> .\n`;
  for await (const nodes of linkedNodes(network)) yield nodes.map(turtleOf).join("");
}

/** A node with all that it says, as one statement. */
function turtleOf(node: object): string {
  const {
    "@id": id,
    "@type": types,
    ...members
  } = node as Record<string, unknown> & {
    "@id": string;
    "@type": string[];
  };
  const lines = [
    `a ${types.map((type) => shortened(iriOf(type.includes(":") ? type : `${CONTEXT["@vocab"]}${type}`))).join(", ")}`,
  ];
  return `\n${bracketed(iriOfId(id))} ${[...lines, ...statements(members)].join(" ;\n  ")} .\n`;
}

const statements = (members: object): string[] =>
  Object.entries(members).flatMap(([name, value]) => {
    const values = (Array.isArray(value) ? (value as unknown[]) : [value]).filter(
      (one) => one !== undefined && one !== null,
    );
    if (values.length === 0) return [];
    return `${shortened(propertyOf(name))} ${values.map((one) => valueText(name, one)).join(", ")}`;
  });

function valueText(name: string, value: unknown): string {
  if (typeof value === "object" && value !== null) return `[ ${statements(value).join(" ; ")} ]`;
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return String(value);
  const text = String(value);
  if (!isReference(name)) return JSON.stringify(text);
  if (/^[a-z]+:(?!\/\/)/u.test(text)) return bracketed(iriOfId(text));
  // An address with signs that no IRI has stays a text.
  return NOT_IN_IRIS.test(text) ? JSON.stringify(text) : bracketed(text);
}

/** Turtle takes 5 for an integer, 5.5 for a decimal number and 5e-7 for a double one. */
const numberText = (value: number): string =>
  Number.isFinite(value) ? String(value) : JSON.stringify(String(value));

const NOT_IN_IRIS = /[\p{Cc}\s<>"{}|^`\\]/u;

const bracketed = (iri: string): string => `<${iri}>`;

function shortened(iri: string): string {
  const prefix = Object.entries(PREFIXES).find(
    ([, start]) => iri.startsWith(start) && /^[A-Za-z]\w*$/u.test(iri.slice(start.length)),
  );
  return prefix === undefined ? bracketed(iri) : `${prefix[0]}:${iri.slice(prefix[1].length)}`;
}
