import { graphImporter } from "../graphs/graph-importer.js";
import { deniedPart } from "../graphs/denied-part.js";
import type { GraphPart } from "../graphs/graph-part.js";
import { jsonCells, jsonObject, jsonObjects, jsonString } from "../graphs/json-cells.js";
import type { JsonElement } from "../reading/json-elements.js";
import { jsonRecords, WHOLE_FILE } from "../reading/json-records.js";

/** Organizations and memberships of Popolo; people, posts and events have no place in the model. */
export const popolo = graphImporter(
  {
    key: "popolo",
    title: "Popolo",
    path: "JSON files with organizations and memberships",
    description: "Organizations and the memberships between them.",
  },
  (path) =>
    async function* (text): AsyncGenerator<readonly GraphPart[]> {
      for await (const elements of jsonRecords(path, text)) yield elements.flatMap(toParts);
    },
);

function toParts({ list, value, line }: JsonElement): GraphPart[] {
  const record = jsonObject(value);
  if (list === "organizations") return organizationParts(record, line);
  if (list === "memberships") return membershipParts(record, line);
  const called = jsonString(record["name"]) ?? jsonString(record["id"]);
  if (list !== WHOLE_FILE) return [passed(list, line, called)];
  const text =
    "records stand in no list: they are passed over. Put them into lists `organizations` and `memberships`.";
  return [{ passed: "no list", text, line, value: called }];
}

const passed = (list: string, line: number, value: string | undefined): GraphPart => ({
  passed: `list ${list}`,
  text: `items of ${list} have no place in the model.`,
  line,
  value,
});

const OF_ORGANIZATIONS = new Set([
  ...[
    "id",
    "name",
    "other_names",
    "identifiers",
    "classification",
    "parent_id",
    "founding_date",
    "links",
    "area",
  ],
]);

function organizationParts(record: Readonly<Record<string, unknown>>, line: number): GraphPart[] {
  const id = jsonString(record["id"]);
  const name = jsonString(record["name"]);
  const identifiers = jsonObjects(record["identifiers"]).flatMap(({ scheme, identifier }) =>
    typeof scheme === "string" && typeof identifier === "string" ? [{ scheme, value: identifier }] : [],
  );
  const links = jsonObjects(record["links"]).map(({ url }) => url);
  const cells = jsonCells({
    ...jsonCells(record, OF_ORGANIZATIONS),
    otherNames: jsonObjects(record["other_names"]).flatMap((other) => jsonString(other["name"]) ?? []),
    identifiers: identifiers.length === 0 ? undefined : JSON.stringify(identifiers),
    type: record["classification"],
    founded: record["founding_date"],
    places: jsonObject(record["area"])["name"],
    // One link is where it is found; of several, nobody says which.
    ...(links.length === 1 ? { website: links[0] } : { links }),
  });
  const parent = jsonString(record["parent_id"]);
  const parts: GraphPart[] = [{ sort: "node", element: { line, own: { id, name, isKeyed: true }, cells } }];
  if (parent !== undefined && id !== undefined)
    parts.push({
      sort: "edge",
      element: { line, own: { from: id, to: parent, kind: "AFFILIATION" }, cells: {} },
    });
  return parts;
}

const OF_MEMBERSHIPS = new Set([
  "id",
  "member",
  "member_id",
  "organization_id",
  "organization",
  "role",
  "start_date",
  "end_date",
  "person_id",
]);

function membershipParts(record: Readonly<Record<string, unknown>>, line: number): GraphPart[] {
  const inside = (field: string): string | undefined => {
    const { id, name } = jsonObject(record[field]);
    return jsonString(id) ?? jsonString(name);
  };
  const member = jsonString(record["member_id"]) ?? inside("member");
  const organization = jsonString(record["organization_id"]) ?? inside("organization");
  const person = jsonString(record["person_id"]) ?? jsonString(jsonObject(record["person"])["id"]);
  if (person !== undefined || "person" in record) return [passed("memberships of people", line, person)];
  const cells = jsonCells({
    ...jsonCells(record, OF_MEMBERSHIPS),
    title: record["role"],
    start: record["start_date"],
    end: record["end_date"],
  });
  const denied = deniedPart(cells["title"], line);
  if (denied !== undefined) return [denied];
  const own = { id: jsonString(record["id"]), from: member, to: organization, kind: "AFFILIATION" };
  return [{ sort: "edge", element: { line, own, cells } }];
}
