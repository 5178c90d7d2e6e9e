import type { z } from "zod";
import { STAKEHOLDER_KINDS } from "../../../schema/stakeholder-kinds.js";
import { SCHEMAS } from "../importing/check-record.js";
import type { ImportItem, RecordList } from "../importer.js";
import { FileNotes } from "../rows/file-notes.js";
import { SAID_TWICE } from "./linked-nodes.js";
import { idOfIri, propertyOf } from "./our-terms.js";
import type { RdfValue, Resource } from "./resources.js";
import { localName, RDF_TYPE } from "./terms.js";

type Resources = ReadonlyMap<string, Resource>;

/** The list of a record, by what its id begins with. */
const LISTS: ReadonlyMap<string, RecordList> = new Map([
  ...STAKEHOLDER_KINDS.map(({ prefix, list }) => [prefix, list] as const),
  ...([
    ["sector", "sectors"],
    ["place", "places"],
    ["topic", "topics"],
    ["document", "documents"],
    ["linkage", "linkages"],
  ] as const),
]);

/** The list that a record with this id belongs to; undefined where it is none of ours. */
export const listOfId = (id: string): RecordList | undefined => LISTS.get(id.slice(0, id.indexOf(":")));

/** The list that a resource of our own linked data belongs to. */
const listOf = (iri: string): RecordList | undefined => {
  const id = idOfIri(iri);
  return id === undefined ? undefined : listOfId(id);
};

/** The resources that are records of our own, as they went out, with their sources; and all others. */
export function ownRecords(file: string, resources: Resources): { items: ImportItem[]; others: Resources } {
  const own = [...resources].filter(([iri, resource]) => listOf(iri) !== undefined && isDescribed(resource));
  if (own.length === 0) return { items: [], others: resources };
  const reader = new RecordReader(file, resources);
  const items = own.map(([iri, resource]) => reader.itemOf(iri, resource));
  const others = [...resources].filter(([iri]) => listOf(iri) === undefined && !reader.inside.has(iri));
  return { items: [...items, ...reader.notes.taken()], others: new Map(others) };
}

const isDescribed = (resource: Resource): boolean => resource.ids([RDF_TYPE]).length > 0;

/** Reads records by their schemas: each field from its property. */
class RecordReader {
  readonly notes: FileNotes;
  /** Nodes that are parts of records. */
  readonly inside = new Set<string>();

  constructor(
    private readonly file: string,
    private readonly resources: Resources,
  ) {
    this.notes = new FileNotes(file);
  }

  /** A document has its type under a name of its own: what a resource is stands there for RDF. */
  itemOf(iri: string, resource: Resource): ImportItem {
    const list = listOf(iri) as RecordList;
    const id = idOfIri(iri) as string;
    const shape: Readonly<Record<string, unknown>> = SCHEMAS[list].shape;
    const { type: ofDocument, ...fields } = shape;
    const record = this.fieldsOf(
      resource,
      list === "documents" ? { ...fields, documentType: ofDocument } : shape,
    );
    const { documentType: type, ...others } = record;
    return {
      list,
      record: { ...others, ...(type !== undefined && { type }), id },
      place: { file: this.file, line: 1, column: id },
    };
  }

  private fieldsOf(resource: Resource, shape: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const record: Record<string, unknown> = {};
    const known = new Set([RDF_TYPE, ...SAID_TWICE.map(propertyOf)]);
    for (const [field, schema] of Object.entries(shape)) {
      const property = propertyOf(field);
      const values = resource.valuesOf(property);
      known.add(property);
      if (values.length > 0) record[field] = this.valueOf(schema as Typed, values, field);
    }
    for (const property of resource.names)
      if (!known.has(property))
        this.notes.passed(
          "property",
          `rdf ${localName(property)}`,
          textOf(resource.valuesOf(property)[0]),
          1,
        );
    return record;
  }

  private valueOf(schema: Typed, values: readonly RdfValue[], field: string): unknown {
    const { type, innerType, element, shape } = schema.def;
    if (innerType !== undefined) return this.valueOf(innerType, values, field);
    if (element !== undefined) return values.map((value) => this.valueOf(element, [value], field));
    const [first, second] = values;
    if (second !== undefined) this.notes.passed("second value", field, textOf(second), 1);
    if (type === "object" && first !== undefined && "id" in first) {
      this.inside.add(first.id);
      const inside = this.resources.get(first.id);
      return inside === undefined ? first.id : this.fieldsOf(inside, shape ?? {});
    }
    const text = textOf(first);
    if (type === "number") return Number(text);
    return type === "boolean" ? text === "true" : text;
  }
}

/** What is read of a schema of zod. */
interface Typed {
  readonly def: {
    readonly type: z.ZodType["def"]["type"];
    /** Of what may be left out. */
    readonly innerType?: Typed;
    /** Of the items of a list. */
    readonly element?: Typed;
    readonly shape?: Readonly<Record<string, unknown>>;
  };
}

const textOf = (value: RdfValue | undefined): string => {
  if (value === undefined) return "";
  return "id" in value ? (idOfIri(value.id) ?? value.id) : value.text;
};
