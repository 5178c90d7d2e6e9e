import { graphImporter } from "../graphs/graph-importer.js";
import type { GraphPart } from "../graphs/graph-part.js";
import { jsonCells, jsonObject, jsonObjects, jsonString } from "../graphs/json-cells.js";
import { CountryPlaces } from "../importing/country-places.js";
import type { JsonElement } from "../reading/json-elements.js";
import { jsonRecords } from "../reading/json-records.js";
import { RorPlaces } from "../registers/ror-places.js";

/** The Research Organization Registry as it is published, in version 2 of its schema. */
export const ror = graphImporter(
  {
    key: "ror",
    title: "ROR",
    path: "the data dump of ROR in JSON (schema 2), or answers of its API",
    description: "Research organisations with their names, places and identifiers, and who belongs to whom.",
  },
  (path) =>
    async function* (text): AsyncGenerator<readonly GraphPart[]> {
      const register = new Register(path);
      for await (const elements of jsonRecords(path, text))
        yield elements.flatMap((element) => register.partsOf(element));
      yield register.onlyNamed();
    },
);

type Fields = Readonly<Record<string, unknown>>;

/** What is read of a record; its other fields are counted and named. */
const READ = new Set([
  ...["id", "names", "types", "status", "established", "external_ids", "links", "locations"],
  ...["relationships", "admin"],
]);

class Register {
  private readonly places: RorPlaces;
  private readonly whole = new Set<string>();
  /** Organisations that relations name, by their ids. */
  private readonly named = new Map<string, GraphPart>();
  private readonly related = new Set<string>();

  constructor(path: string) {
    this.places = new RorPlaces(path, new CountryPlaces());
  }

  partsOf({ value, line }: JsonElement): GraphPart[] {
    const record = jsonObject(value);
    const id = keyOf(record["id"]);
    const name = nameOf(record);
    if (id === undefined || name === undefined)
      return [
        {
          refused:
            "Required a record of version 2 of ROR, with an `id` and a name of the type `ror_display`. Fetch the data in that version.",
          line,
          value: jsonString(record["id"]) ?? jsonString(record["name"]),
        },
      ];
    this.whole.add(id);
    if (record["status"] === "withdrawn")
      return [
        {
          passed: "withdrawn",
          text: "records were withdrawn from ROR, as duplicates or mistakes: they are passed over, with their relations.",
          line,
          value: `${id} ${name}`,
        },
      ];
    const places = this.places.of(record["locations"], line);
    return [
      ...places.parts,
      organisation(id, name, record, places.ids, line),
      ...this.relations(id, record, line),
    ];
  }

  /** Organisations that relations name, and that have no record in the file. */
  onlyNamed(): GraphPart[] {
    return [...this.named].flatMap(([id, part]) => (this.whole.has(id) ? [] : part));
  }

  /** Who belongs to whom: both sides say it. */
  private relations(id: string, record: Fields, line: number): GraphPart[] {
    return jsonObjects(record["relationships"]).flatMap((relation): GraphPart[] => {
      const [other, name, type] = [
        keyOf(relation["id"]),
        jsonString(relation["label"]),
        jsonString(relation["type"]),
      ];
      const sort = type?.toLowerCase();
      if (other === undefined || (sort !== "parent" && sort !== "child"))
        return [
          {
            passed: `relation ${sort ?? ""}`,
            text: `relations of the type ${sort ?? "that is not said"} say of nobody that he belongs to another: they make no linkage.`,
            line,
            value: `${id} ${other ?? ""}`.trim(),
          },
        ];
      if (name !== undefined && !this.named.has(other))
        this.named.set(other, {
          sort: "node",
          element: { line, own: { id: other, name, isKeyed: true }, cells: {} },
        });
      const [from, to] = sort === "parent" ? [id, other] : [other, id];
      const own = { from, to, id: `${from} in ${to}`, kind: "AFFILIATION" };
      if (this.related.has(own.id)) return [];
      this.related.add(own.id);
      return [{ sort: "edge", element: { line, own, cells: {} } }];
    });
  }
}

/** The last part of an address such as https://ror.org/03q3ecb97. */
const keyOf = (id: unknown): string | undefined =>
  /(?:^|\/)(0[a-z\d]{8})\/?$/iu.exec(jsonString(id) ?? "")?.[1]?.toLowerCase();

const typesOf = (one: Fields): string[] =>
  (Array.isArray(one["types"]) ? (one["types"] as unknown[]) : []).map(String);

/** Names of a type, in their order. */
const namesOf = (record: Fields, type?: string): string[] =>
  jsonObjects(record["names"]).flatMap((name) => {
    const value = jsonString(name["value"]);
    return value === undefined || (type !== undefined && !typesOf(name).includes(type)) ? [] : [value];
  });

const nameOf = (record: Fields): string | undefined => namesOf(record, "ror_display")[0];

const SCHEMES: Readonly<Record<string, string>> = {
  wikidata: "Wikidata",
  isni: "ISNI",
  grid: "GRID",
  fundref: "Crossref Funder",
};

const AGENCY_TYPES: Readonly<Record<string, string>> = {
  company: "COMPANY",
  government: "PUBLIC_BODY",
  nonprofit: "NGO",
  funder: "FUND",
};

/** The preferred identifier of each register, else all of them. */
function identifiersOf(id: string, record: Fields): object[] {
  const others = jsonObjects(record["external_ids"]).flatMap((one) => {
    const scheme = SCHEMES[jsonString(one["type"])?.toLowerCase() ?? ""];
    const preferred = jsonString(one["preferred"]);
    const all = Array.isArray(one["all"]) ? (one["all"] as unknown[]).map(String) : [];
    return scheme === undefined
      ? []
      : (preferred === undefined ? all : [preferred]).map((value) => ({ scheme, value }));
  });
  return [{ scheme: "ROR", value: `https://ror.org/${id}` }, ...others];
}

function organisation(
  id: string,
  name: string,
  record: Fields,
  places: readonly string[],
  line: number,
): GraphPart {
  const types = typesOf(record).map((type) => type.toLowerCase());
  const isUniversity = types.includes("education");
  // Many universities and hospitals fund, too.
  const [type, another] = types.filter((one, _, all) => one !== "funder" || all.length === 1);
  const agencyType = another === undefined ? AGENCY_TYPES[type ?? ""] : undefined;
  const acronyms = namesOf(record, "acronym");
  const [acronym] = acronyms.length === 1 ? acronyms : [];
  const otherNames = [...new Set(namesOf(record))].filter((one) => one !== name && one !== acronym);
  const links = jsonObjects(record["links"]);
  const linkOf = (sort: string): string | undefined =>
    jsonString(links.find((link) => link["type"] === sort)?.["value"]);
  const remarks = [{ sort: "OUR_READING", text: "ROR lists it as inactive: it is no longer at work." }];
  const cells = jsonCells({
    ...jsonCells(record, READ),
    ...{ acronym, otherNames: otherNames.length === 0 ? undefined : JSON.stringify(otherNames) },
    ...{ founded: record["established"], website: linkOf("website"), wikipedia: linkOf("wikipedia") },
    identifiers: JSON.stringify(identifiersOf(id, record)),
    places: places.length === 0 ? undefined : JSON.stringify(places),
    ...(isUniversity ? {} : { agencyType }),
    ...(!isUniversity && agencyType === undefined && { types }),
    ...(record["status"] === "inactive" && { remarks: JSON.stringify(remarks) }),
  });
  const kind = isUniversity ? "UNIVERSITY" : "AGENCY";
  return { sort: "node", element: { line, own: { id, name, kind, isKeyed: true }, cells } };
}
