import { CONTEXT } from "./linked-nodes.js";

type Entry = string | { readonly "@id"?: string; readonly "@type"?: string; readonly "@prefix"?: boolean };

const entryOf = (name: string): Entry | undefined => (CONTEXT as Readonly<Record<string, Entry>>)[name];

/** What a name with a prefix of our context stands for: `agency:smeda`, `schema:name`; others as they are. */
export function iriOf(name: string): string {
  const at = name.indexOf(":");
  const entry = at < 0 ? undefined : entryOf(name.slice(0, at));
  if (entry === undefined) return at < 0 ? CONTEXT["@vocab"] + name : name;
  return (typeof entry === "string" ? entry : (entry["@id"] ?? "")) + name.slice(at + 1);
}

/** The IRI of a record of ours: signs that ids may have and IRIs have not are written as `%3C`, and so is the percent sign. */
export const iriOfId = (id: string): string => iriOf(id.replace(/[%<>"{}|^`\\]/gu, encodeURIComponent));

/** The property that a member of our linked data stands for. */
export function propertyOf(member: string): string {
  const entry = entryOf(member);
  return iriOf(typeof entry === "string" ? entry : (entry?.["@id"] ?? member));
}

/** Whether the values of a member are ids. */
export function isReference(member: string): boolean {
  const entry = entryOf(member);
  return typeof entry === "object" && entry["@type"] === "@id";
}

const OURS = /^urn:linkages:((?!term:)[a-z]+:.+)$/su;

/** The id of a record that an IRI stands for; undefined where it is none of ours. */
export const idOfIri = (iri: string): string | undefined =>
  OURS.exec(iri)?.[1]?.replace(/%(?:25|3C|3E|22|7B|7D|7C|5E|60|5C)/gu, decodeURIComponent);
