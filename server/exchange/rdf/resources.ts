import { Parser, type Quad, type Term } from "n3";
import { typedText } from "../graphs/typed-text.js";
import { UnreadableFile } from "../importing/import-problem.js";

/** A value of a property: a text with its language, or the id of another resource. */
export type RdfValue =
  { readonly text: string; readonly language: string | undefined } | { readonly id: string };

/** Something that RDF describes: its values, by property. */
export class Resource {
  private readonly properties = new Map<string, RdfValue[]>();

  add(property: string, value: RdfValue): void {
    const known = this.properties.get(property);
    if (known === undefined) this.properties.set(property, [value]);
    else known.push(value);
  }

  get names(): Iterable<string> {
    return this.properties.keys();
  }

  valuesOf(property: string): readonly RdfValue[] {
    return this.properties.get(property) ?? [];
  }

  /** The same, with other ids in its values. */
  renamed(idOf: (id: string) => string): Resource {
    const renamed = new Resource();
    for (const [property, values] of this.properties)
      for (const value of values) renamed.add(property, "id" in value ? { id: idOf(value.id) } : value);
    return renamed;
  }

  /** The ids that some properties lead to. */
  ids(properties: readonly string[]): readonly string[] {
    return properties
      .flatMap((property) => this.valuesOf(property))
      .flatMap((value) => ("id" in value ? value.id : []));
  }

  /** The texts of some properties, those without a language or in English first. */
  texts(properties: readonly string[]): readonly string[] {
    const texts = properties
      .flatMap((property) => this.valuesOf(property))
      .flatMap((value) => ("text" in value ? value : []));
    const rank = ({ language }: (typeof texts)[number]): number =>
      Number(![undefined, "", "en"].includes(language?.slice(0, 2)));
    return [...new Set([...texts].sort((a, b) => rank(a) - rank(b)).map(({ text }) => text.trim()))].filter(
      (text) => text !== "",
    );
  }
}

/** `decimal` of a literal of that type of XML Schema. */
const typeOf = ({ datatype }: Term): string | undefined =>
  /^http:\/\/www\.w3\.org\/2001\/XMLSchema#(\w+)$/u.exec(datatype?.value ?? "")?.[1];

/** The resources that statements describe, in their order. */
export function resourcesOf(quads: readonly Quad[]): ReadonlyMap<string, Resource> {
  const resources = new Map<string, Resource>();
  const blank = new Map<string, string>();
  /** Blank nodes are numbered as they come, so that the same file gives the same ids. */
  const idOf = ({ termType, value }: Term): string => {
    if (termType !== "BlankNode") return value;
    const known = blank.get(value) ?? `_:${blank.size + 1}`;
    blank.set(value, known);
    return known;
  };
  for (const { subject, predicate, object } of quads) {
    const id = idOf(subject);
    const resource = resources.get(id) ?? new Resource();
    resources.set(id, resource);
    resource.add(
      predicate.value,
      object.termType === "Literal"
        ? { text: typedText(object.value, typeOf(object)), language: object.language }
        : { id: idOf(object) },
    );
  }
  return resources;
}

/** The statements of a text in Turtle, TriG, N-Triples or N-Quads. Throws UnreadableFile, with the line. */
export function quadsOf(file: string, text: string): Quad[] {
  try {
    return new Parser().parse(text);
  } catch (error) {
    const { message, context } = error as Error & { context?: { line?: number } };
    throw new UnreadableFile(
      { file, line: context?.line },
      `Required RDF as Turtle, TriG, N-Triples or N-Quads (${message}). Correct it there, or name the format of the file.`,
    );
  }
}
