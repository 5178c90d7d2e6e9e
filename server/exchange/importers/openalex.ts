import { graphImporter } from "../graphs/graph-importer.js";
import type { GraphPart } from "../graphs/graph-part.js";
import { jsonCells, jsonObject, jsonObjects, jsonString } from "../graphs/json-cells.js";
import type { JsonElement } from "../reading/json-elements.js";
import { jsonRecords } from "../reading/json-records.js";

/** Institutions and works of OpenAlex: works make linkages between the institutions of their authors. */
export const openalex = graphImporter(
  {
    key: "openalex",
    title: "OpenAlex",
    path: "files of institutions or works, one as JSON on each line, or an answer of its API",
    description:
      "Institutions, who belongs to whom, and a linkage of research for each two institutions of a work.",
  },
  (path) =>
    async function* (text): AsyncGenerator<readonly GraphPart[]> {
      const institutions = new Institutions();
      for await (const elements of jsonRecords(path, text))
        yield elements.flatMap((element) => toParts(element, institutions));
      yield institutions.onlyNamed();
    },
);

/** The institutions of a file: those that have a record, and those that others name. */
class Institutions {
  private readonly whole = new Set<string>();
  private readonly named = new Map<string, GraphPart>();
  private readonly parts = new Set<string>();

  record(id: string): void {
    this.whole.add(id);
  }

  name(given: Readonly<Record<string, unknown>>, line: number): void {
    const id = jsonString(given["id"]);
    if (id !== undefined && !this.named.has(id)) this.named.set(id, institutionPart(given, line));
  }

  /** Whether it is said for the first time that one is a part of another: both of them say it. */
  isNews(part: string): boolean {
    return this.parts.size < this.parts.add(part).size;
  }

  /** Institutions that have no record of their own. */
  onlyNamed(): GraphPart[] {
    return [...this.named].flatMap(([id, part]) => (this.whole.has(id) ? [] : part));
  }
}

function toParts({ list, value, line }: JsonElement, institutions: Institutions): GraphPart[] {
  const record = jsonObject(value);
  const id = jsonString(record["id"]);
  const sort = /openalex\.org\/(?:\w+\/)?([A-Z])\d+$/iu.exec(id ?? "")?.[1]?.toUpperCase();
  if (id !== undefined && sort === "I") {
    institutions.record(id);
    return [institutionPart(record, line), ...relationParts(id, record, line, institutions)];
  }
  if (id !== undefined && sort === "W") return workParts(id, record, line, institutions);
  if (id === undefined)
    return [
      {
        refused:
          "Required an `id` of an institution or a work, such as https://openalex.org/I27837315; the record has none. Fetch it again.",
        line,
        value: jsonString(record["display_name"]),
      },
    ];
  return [
    {
      passed: `record ${list}`,
      text: "records are neither institutions nor works: they have no place in the model.",
      line,
      value: id,
    },
  ];
}

/** What OpenAlex counts or keeps for itself is no fact of an institution. */
const OF_INSTITUTIONS = new Set([
  ...[
    "id",
    "ror",
    "display_name",
    "display_name_alternatives",
    "display_name_acronyms",
    "type",
    "homepage_url",
  ],
  ...["geo", "ids", "associated_institutions", "lineage", "country_code"],
]);
const IDS: Readonly<Record<string, string>> = { ror: "ROR", wikidata: "Wikidata", grid: "GRID" };

function institutionPart(record: Readonly<Record<string, unknown>>, line: number): GraphPart {
  const id = jsonString(record["id"]);
  const ids = { ror: record["ror"], ...jsonObject(record["ids"]) };
  const identifiers = Object.entries(ids).flatMap(([name, value]) => {
    const scheme = IDS[name];
    return scheme === undefined || typeof value !== "string"
      ? []
      : [{ scheme, value: value.split("/").at(-1) }];
  });
  const { city, country } = jsonObject(record["geo"]);
  const acronyms = record["display_name_acronyms"];
  const cells = jsonCells({
    ...jsonCells(record, OF_INSTITUTIONS),
    otherNames: record["display_name_alternatives"],
    ...(Array.isArray(acronyms) && acronyms.length === 1
      ? { acronym: acronyms[0] as unknown }
      : { acronyms }),
    identifiers: identifiers.length === 0 ? undefined : JSON.stringify(identifiers),
    website: record["homepage_url"],
    places: jsonString(city) ?? jsonString(country) ?? record["country_code"],
  });
  const kind = record["type"] === "education" ? "UNIVERSITY" : "AGENCY";
  return {
    sort: "node",
    element: { line, own: { id, name: jsonString(record["display_name"]), kind, isKeyed: true }, cells },
  };
}

/** Who belongs to whom; what is only "related" says nothing. */
function relationParts(
  id: string,
  record: Readonly<Record<string, unknown>>,
  line: number,
  institutions: Institutions,
): GraphPart[] {
  return jsonObjects(record["associated_institutions"]).flatMap((other): GraphPart[] => {
    const [otherId, relationship] = [jsonString(other["id"]), jsonString(other["relationship"])];
    const otherName = jsonString(other["display_name"]);
    if (relationship !== "parent" && relationship !== "child")
      return [
        {
          passed: "related",
          text: "institutions are called neither parent nor child of others, only related: no linkage is made of it.",
          line,
          value: otherId ?? otherName,
        },
      ];
    if (otherId === undefined)
      return [
        {
          refused: `Required an \`id\` of the institution that is a ${relationship} of ${id}; it has none. Fetch the record again.`,
          line,
          value: otherName,
        },
      ];
    institutions.name(other, line);
    const [from, to] = relationship === "parent" ? [id, otherId] : [otherId, id];
    const own = { from, to, id: `${from} in ${to}`, kind: "AFFILIATION" };
    return institutions.isNews(own.id) ? [{ sort: "edge", element: { line, own, cells: {} } }] : [];
  });
}

/** Of works of more, no linkages are made: so many did not work together one by one. */
const MOST_INSTITUTIONS = 20;

function workParts(
  work: string,
  record: Readonly<Record<string, unknown>>,
  line: number,
  known: Institutions,
): GraphPart[] {
  const given = jsonObjects(record["authorships"]).flatMap((authorship) =>
    jsonObjects(authorship["institutions"]),
  );
  for (const institution of given) known.name(institution, line);
  const ids = [...new Set(given.flatMap((institution) => jsonString(institution["id"]) ?? []))].sort();
  if (ids.length < 2 || ids.length > MOST_INSTITUTIONS)
    return [
      {
        passed: ids.length < 2 ? "works of one" : "works of many",
        text:
          ids.length < 2
            ? "works are of one institution, or of none that is known: they make no linkage."
            : `works are of more than ${MOST_INSTITUTIONS} institutions: they make no linkage.`,
        line,
        value: work,
      },
    ];
  const title = jsonString(record["display_name"]) ?? jsonString(record["title"]);
  const cells = jsonCells({ title, period: record["publication_year"] });
  return ids.flatMap((from, at) =>
    ids.slice(at + 1).map((to): GraphPart => {
      const own = { from, to, id: `${work} ${from} ${to}`, kind: "RESEARCH", undirected: true };
      return { sort: "edge", element: { line, own, cells } };
    }),
  );
}
