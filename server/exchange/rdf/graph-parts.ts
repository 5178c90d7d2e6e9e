import { deniedPart } from "../graphs/denied-part.js";
import type { GraphPart } from "../graphs/graph-part.js";
import { jsonCells } from "../graphs/json-cells.js";
import { deniesLinkage } from "../rows/kind-words.js";
import {
  BESIDE_MEMBERSHIPS,
  HAS_MEMBERSHIP,
  MEMBER_DURING,
  membershipTimes,
  nameMembers,
} from "./memberships.js";
import type { RdfValue, Resource } from "./resources.js";
import {
  LINKAGE_CLASSES,
  LINKS,
  localName,
  NAMES,
  RDF_TYPE,
  AMOUNT,
  CURRENCY,
  ENDS,
  ROLES,
  SAME,
  STAKEHOLDER_CLASSES,
  STARTS,
  TEXTS,
  VALUE,
  WEBSITES,
} from "./terms.js";

type Resources = ReadonlyMap<string, Resource>;

const kindOf = (resource: Resource | undefined): string | undefined => {
  const types = resource?.ids([RDF_TYPE]) ?? [];
  return STAKEHOLDER_CLASSES.find(([, classes]) => types.some((type) => classes.includes(type)))?.[0];
};

/** By its class, or, where it has none, by its ends. */
const linkageClassOf = (resource: Resource): (typeof LINKAGE_CLASSES)[number] | undefined => {
  const types = resource.ids([RDF_TYPE]);
  return LINKAGE_CLASSES.find(({ classes, from, to }) =>
    types.length === 0
      ? resource.ids(from).length > 0 && resource.ids(to).length > 0
      : types.some((type) => classes.includes(type)),
  );
};

/** Resources as nodes and edges, and what has no place here. */
export async function* graphParts(described: Resources): AsyncGenerator<readonly GraphPart[]> {
  const resources = withNamedBlanks(described);
  nameMembers(resources);
  const seen = new Set([...resources.values()].flatMap(pairsOf));
  yield await Promise.resolve(
    [...resources].flatMap(([id, resource]) => toParts(id, resource, resources, seen)),
  );
}

/** The ends of a membership or grant, which says more than a property between them. */
const pairsOf = (resource: Resource): string[] => {
  const { kind, from = [], to = [] } = linkageClassOf(resource) ?? {};
  return resource.ids(from).flatMap((start) => resource.ids(to).map((end) => `${kind} ${start} ${end}`));
};

/** Stakeholders without an IRI go by their names, which stay where rows are moved, as far as these differ. */
function withNamedBlanks(resources: Resources): Resources {
  const blanks = [...resources].filter(
    ([id, resource]) => id.startsWith("_:") && kindOf(resource) !== undefined,
  );
  if (blanks.length === 0) return resources;
  const called = new Map<string, string[]>();
  for (const [id, resource] of blanks) {
    const name = `_:${resource.texts(NAMES)[0] ?? ""}`;
    called.set(name, [...(called.get(name) ?? []), id]);
  }
  const ids = new Map(
    [...called].flatMap(([name, [id = "", ...others]]) =>
      others.length === 0 && name !== "_:" ? [[id, name]] : [],
    ),
  );
  const named = (id: string): string => ids.get(id) ?? id;
  return new Map([...resources].map(([id, resource]) => [named(id), resource.renamed(named)]));
}

/** Whether a resource is described as a stakeholder. */
export const isStakeholder = (resource: Resource): boolean => kindOf(resource) !== undefined;
function toParts(id: string, resource: Resource, resources: Resources, seen: Set<string>): GraphPart[] {
  const kind = kindOf(resource);
  if (kind !== undefined) return stakeholderParts(id, kind, resource, resources, seen);
  const types = resource.ids([RDF_TYPE]);
  const linkage = linkageClassOf(resource);
  if (linkage !== undefined) return linkageParts(id, resource, resources, linkage);
  // It is told with what names it.
  const isBeside = id.startsWith("_:") || types.some((type) => BESIDE_MEMBERSHIPS.has(type));
  if (isBeside && isNamed(id, resources)) return [];
  const type = types[0] === undefined ? "no type" : `the type ${localName(types[0])}`;
  return [
    {
      passed: `type ${type}`,
      text: `resources of ${type} have no place in the model.`,
      line: 1,
      value: shownId(id, resources),
    },
  ];
}

/** Registers whose numbers stand at the end of an address. */
const REGISTERS: readonly (readonly [scheme: string, address: RegExp])[] = [
  ["ROR", /^https?:\/\/ror\.org\/(0\w{8})$/iu],
  ["Wikidata", /^https?:\/\/(?:www\.)?wikidata\.org\/(?:entity|wiki)\/(Q\d+)$/iu],
];

const identifiersIn = (addresses: readonly string[]): { scheme: string; value: string }[] =>
  REGISTERS.flatMap(([scheme, pattern]) =>
    addresses.flatMap((address) => {
      const value = pattern.exec(address)?.[1];
      return value === undefined ? [] : { scheme, value };
    }),
  );

const KNOWN = new Set([
  ...[RDF_TYPE, HAS_MEMBERSHIP],
  ...NAMES,
  ...Object.values(TEXTS).flat(),
  ...LINKS.flatMap(({ properties }) => properties),
]);

const TIMES = [...STARTS, ...ENDS];

function stakeholderParts(
  id: string,
  kind: string,
  resource: Resource,
  resources: Resources,
  seen: Set<string>,
): GraphPart[] {
  const [name, ...others] = resource.texts(NAMES);
  const addresses = [id, ...resource.ids(SAME)];
  const identifiers = identifiersIn(addresses);
  const websites = [...resource.ids(WEBSITES), ...resource.texts(WEBSITES)];
  const fields = Object.entries(TEXTS).map(
    ([field, properties]) => [field, resource.texts(properties)] as const,
  );
  const cells = jsonCells({
    ...passedCells(
      resource,
      resources,
      new Set([...KNOWN, ...SAME, ...WEBSITES, ...(kind === "PROJECT" ? TIMES : [])]),
    ),
    ...(kind === "PROJECT" && timeCells(resource)),
    ...Object.fromEntries(
      fields.map(([field, texts]) => [field, field === "otherNames" ? [...others, ...texts] : texts[0]]),
    ),
    ...severalOf(fields),
    sameAs: resource.ids(SAME).filter((address) => identifiersIn([address]).length === 0),
    identifiers: identifiers.length === 0 ? undefined : JSON.stringify(identifiers),
    ...(websites.length === 1 ? { website: websites[0] } : { websites }),
  });
  return [
    { sort: "node", element: { line: 1, own: { id, name, kind, isKeyed: true }, cells } },
    ...linkParts(id, resource, resources, seen),
  ];
}

/** Of a field with one value the further ones, under a name of their own, so that they are told. */
const severalOf = (fields: readonly (readonly [string, readonly string[]])[]): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap(([field, texts]) =>
      field === "otherNames" || texts.length < 2 ? [] : [[`further ${field}`, texts.slice(1)]],
    ),
  );

/** A resource without an IRI as what it says, as far as that are texts; its number in the program says nothing. */
function shownId(id: string, resources: Resources): string | undefined {
  const resource = id.startsWith("_:") ? resources.get(id) : undefined;
  if (resource === undefined) return id.startsWith("_:") ? undefined : id;
  const said = [...resource.names].flatMap((property) => {
    const texts = resource.texts([property]);
    return texts.length === 0 ? [] : `${localName(property)} ${texts.join(", ")}`;
  });
  return said.length === 0 ? undefined : said.join("; ");
}

const plain = (value: RdfValue, resources: Resources): string =>
  "id" in value ? (shownId(value.id, resources) ?? "a resource without an address") : value.text;

const named = new WeakMap<Resources, ReadonlySet<string>>();

/** Whether a resource is the value of another one. */
function isNamed(id: string, resources: Resources): boolean {
  const known =
    named.get(resources) ??
    new Set(
      [...resources.values()].flatMap((one) =>
        [...one.names]
          .flatMap((property) => one.valuesOf(property))
          .flatMap((value) => ("id" in value ? value.id : [])),
      ),
    );
  named.set(resources, known);
  return known.has(id);
}

/** The values of properties that have no place here, by the last part of their names. */
const passedCells = (
  resource: Resource,
  resources: Resources,
  known: ReadonlySet<string>,
): Record<string, unknown> =>
  Object.fromEntries(
    [...resource.names]
      .filter((property) => !known.has(property))
      .map((property) => [
        `rdf ${localName(property)}`,
        resource.valuesOf(property).map((value) => plain(value, resources)),
      ]),
  );

const people = (value: string | undefined): GraphPart => ({
  passed: "ends of other types",
  text: "links lead to people or others that are no stakeholders: they are passed over.",
  line: 1,
  value,
});

const withoutEnd = (id: string, resources: Resources): GraphPart => ({
  passed: "without an end",
  text: "links lack one of their two ends: they are passed over.",
  line: 1,
  value: shownId(id, resources),
});

/** Whether a resource is described, and is no stakeholder. */
const isOther = (id: string, resources: Resources): boolean =>
  resources.has(id) && kindOf(resources.get(id)) === undefined;

/** Both ends may say the same of each other: it is one linkage. */
function linkParts(id: string, resource: Resource, resources: Resources, seen: Set<string>): GraphPart[] {
  return LINKS.flatMap(({ kind, properties, turned }) =>
    resource.ids(properties).flatMap((other): GraphPart[] => {
      if (isOther(other, resources)) return [people(shownId(other, resources))];
      const [from, to] = turned === true ? [other, id] : [id, other];
      const key = `${kind} ${from} ${to}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ sort: "edge", element: { line: 1, own: { from, to, kind }, cells: {} } }];
    }),
  );
}

/** A linkage for each of its ends, told where there is none or where they are others. */
function linkageParts(
  id: string,
  resource: Resource,
  resources: Resources,
  { kind, from, to }: (typeof LINKAGE_CLASSES)[number],
): GraphPart[] {
  const [starts, ends] = [resource.ids(from), resource.ids(to)];
  if (starts.length === 0 || ends.length === 0) return [withoutEnd(id, resources)];
  const roles = resource.ids(ROLES).map((role) => resources.get(role)?.texts(NAMES)[0] ?? localName(role));
  const known = new Set([
    ...[RDF_TYPE, ...NAMES, ...ROLES, ...from, ...to],
    ...[...AMOUNT, ...CURRENCY, ...STARTS, ...ENDS],
  ]);
  const during = membershipTimes(resource, resources);
  if (during !== undefined) known.add(MEMBER_DURING);
  const cells = jsonCells({
    ...passedCells(resource, resources, known),
    ...sumCells(resource, resources),
    ...(during ?? timeCells(resource)),
    title: roles[0] ?? resource.texts(NAMES)[0],
    "further role": roles.slice(1),
  });
  const denied = deniedPart(
    roles.find((role) => deniesLinkage(role)),
    1,
  );
  if (denied !== undefined) return [denied];
  const isOne = starts.length * ends.length === 1;
  return starts.flatMap((start) =>
    ends.map((end): GraphPart => {
      const other = [start, end].find((one) => isOther(one, resources));
      if (other !== undefined) return people(shownId(other, resources));
      const own = { id: id.startsWith("_:") || !isOne ? undefined : id, from: start, to: end, kind };
      return { sort: "edge", element: { line: 1, own, cells } };
    }),
  );
}

/** A sum with its currency, beside the grant or as a thing of its own. */
function sumCells(resource: Resource, resources: Resources): Record<string, unknown> {
  const [inside] = resource.ids(AMOUNT);
  const sum = (inside === undefined ? undefined : resources.get(inside)) ?? resource;
  const [amount, currency] = [sum.texts([...AMOUNT, ...VALUE])[0], sum.texts(CURRENCY)[0]];
  return { amount, currency: amount === undefined ? undefined : currency };
}

const timeCells = (resource: Resource): Record<string, unknown> => {
  const [[start], [end]] = [resource.texts(STARTS), resource.texts(ENDS)];
  return { start, end };
};
