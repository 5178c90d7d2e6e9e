import { graphImporter } from "../graphs/graph-importer.js";
import { deniedPart } from "../graphs/denied-part.js";
import type { GraphPart } from "../graphs/graph-part.js";
import { jsonCells, jsonObject, jsonString, jsonText } from "../graphs/json-cells.js";
import type { JsonElement } from "../reading/json-elements.js";
import { jsonRecords } from "../reading/json-records.js";

/** Entities of FollowTheMoney, as OpenSanctions and Aleph export them. */
export const ftm = graphImporter(
  {
    key: "ftm",
    title: "FollowTheMoney",
    path: "files of entities, one as JSON on each line",
    description:
      "Organizations, projects, and the ownerships, memberships, payments and other links between them.",
  },
  (path) =>
    async function* (text): AsyncGenerator<readonly GraphPart[]> {
      const people = new Set<string>();
      for await (const elements of jsonRecords(path, text))
        yield elements.flatMap((element) => toParts(element, people));
    },
);

/** The schemata that are stakeholders, and their kind here. */
const STAKEHOLDERS: Readonly<Record<string, string>> = {
  ...{ Organization: "AGENCY", Company: "AGENCY", PublicBody: "AGENCY", LegalEntity: "AGENCY" },
  ...{ Project: "PROJECT" },
};

/** The schemata that are linkages: which property is which end, and the kind here. */
const LINKAGES: Readonly<Record<string, { from: string; to: string; kind: string; title?: string }>> = {
  Ownership: { from: "asset", to: "owner", kind: "AFFILIATION", title: "Ownership" },
  Membership: { from: "member", to: "organization", kind: "AFFILIATION" },
  Payment: { from: "payer", to: "beneficiary", kind: "FUNDING" },
  ProjectParticipant: { from: "participant", to: "project", kind: "COLLABORATION" },
  UnknownLink: { from: "subject", to: "object", kind: "COLLABORATION" },
};

type Properties = Readonly<Record<string, readonly unknown[]>>;

const listsIn = (value: unknown): Properties =>
  Object.fromEntries(
    Object.entries(jsonObject(value)).map(([name, values]) => [
      name,
      Array.isArray(values) ? (values as unknown[]) : [values],
    ]),
  );

function toParts({ value, line }: JsonElement, people: Set<string>): GraphPart[] {
  const { id: given, schema: of, properties } = jsonObject(value);
  const [id, schema] = [jsonString(given), jsonString(of)];
  const said = listsIn(properties);
  const linkage = LINKAGES[schema ?? ""];
  if (linkage !== undefined) return linkageParts(id, said, linkage, line, people);
  const kind = STAKEHOLDERS[schema ?? ""];
  if (kind !== undefined) return [stakeholderPart(id, said, kind, line), ...parentParts(id, said, line)];
  if (schema === undefined)
    return [
      {
        refused:
          "Required a `schema` that says what the entity is, such as Company; it has none. Add it, or fetch the file again.",
        line,
        value: id ?? nameIn(said),
      },
    ];
  if (id !== undefined) people.add(id);
  return [
    {
      passed: `schema ${schema}`,
      text: `entities of the schema ${schema} have no place in the model.`,
      line,
      value: id ?? nameIn(said),
    },
  ];
}

const nameIn = ({ name }: Properties): string | undefined => jsonString(name?.[0]);

const IDENTIFIERS: Readonly<Record<string, string>> = { leiCode: "LEI", wikidataId: "Wikidata" };
const OF_STAKEHOLDERS = new Set([
  ...["name", "alias", "weakAlias", "abbreviation", "website", "incorporationDate", "summary", "country"],
  ...["leiCode", "wikidataId", "startDate", "endDate", "parent"],
]);

/** Whom an entity names as its parents, by their ids or as they are. */
const parentParts = (id: string | undefined, said: Properties, line: number): GraphPart[] =>
  id === undefined
    ? []
    : (said["parent"] ?? []).map((parent) => {
        const to = jsonString(parent) ?? jsonString(jsonObject(parent)["id"]);
        return { sort: "edge", element: { line, own: { from: id, to, kind: "AFFILIATION" }, cells: {} } };
      });

/** Values that have one place here count where they are one; others are told under their own name. */
const single = (
  name: string,
  values: readonly unknown[] | undefined,
  field: string,
): Record<string, unknown> => (values?.length === 1 ? { [field]: values[0] } : { [name]: values });

function stakeholderPart(id: string | undefined, said: Properties, kind: string, line: number): GraphPart {
  const [name, ...others] = (said["name"] ?? []).map(String);
  const identifiers = Object.entries(IDENTIFIERS).flatMap(([property, scheme]) =>
    (said[property] ?? []).map((value) => ({ scheme, value: String(value) })),
  );
  const cells = jsonCells({
    ...jsonCells(said, OF_STAKEHOLDERS),
    otherNames: [...others, ...(said["alias"] ?? []), ...(said["weakAlias"] ?? [])],
    identifiers: identifiers.length === 0 ? undefined : JSON.stringify(identifiers),
    places: said["country"]?.map((code) => String(code).toUpperCase()),
    ...single("abbreviation", said["abbreviation"], "acronym"),
    ...single("website", said["website"], "website"),
    ...single("incorporationDate", said["incorporationDate"], "founded"),
    ...single("summary", said["summary"], "summary"),
    ...(kind === "PROJECT"
      ? { start: said["startDate"]?.[0], end: said["endDate"]?.[0] }
      : { startDate: said["startDate"], endDate: said["endDate"] }),
  });
  return { sort: "node", element: { line, own: { id, name, kind, isKeyed: true }, cells } };
}

const OF_LINKAGES = ["role", "startDate", "endDate", "amount", "currency", "percentage", "date"];

function linkageParts(
  id: string | undefined,
  said: Properties,
  { from, to, kind, title }: (typeof LINKAGES)[string],
  line: number,
  people: ReadonlySet<string>,
): GraphPart[] {
  const [share, role, date] = [said["percentage"]?.[0], said["role"]?.[0], said["date"]?.[0]];
  const denied = deniedPart(jsonText(role), line);
  if (denied !== undefined) return [denied];
  const called = [title, role].filter((one) => one !== undefined).map(String);
  const cells = jsonCells({
    ...jsonCells(said, new Set([...OF_LINKAGES, from, to])),
    title: `${called.join(": ")}${share === undefined ? "" : ` (${jsonText(share)?.replace(/\s*%$/u, "")} %)`}`,
    start: said["startDate"]?.[0] ?? date,
    end: said["endDate"]?.[0] ?? date,
    ...single("amount", said["amount"], "amount"),
    ...single("currency", said["currency"], "currency"),
  });
  const ends = (name: string): readonly (string | undefined)[] => {
    const given = (said[name] ?? []).flatMap((one) => jsonText(one) ?? []);
    return given.length === 0 ? [undefined] : given;
  };
  return ends(from).flatMap((start) =>
    ends(to).map((end): GraphPart => {
      if ((start !== undefined && people.has(start)) || (end !== undefined && people.has(end)))
        return {
          passed: "links of others",
          text: "links of people and of others that have no place in the model.",
          line,
          value: id ?? start ?? end,
        };
      return { sort: "edge", element: { line, own: { id, from: start, to: end, kind }, cells } };
    }),
  );
}
