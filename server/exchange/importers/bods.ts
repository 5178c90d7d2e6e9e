import { bodsStatements, type BodsStatement } from "../graphs/bods-statements.js";
import { graphImporter } from "../graphs/graph-importer.js";
import type { GraphPart } from "../graphs/graph-part.js";
import { jsonCells, jsonObject, jsonObjects, jsonString, jsonText } from "../graphs/json-cells.js";

/** Statements of the Beneficial Ownership Data Standard, versions 0.2 to 0.4. */
export const bods = graphImporter(
  {
    key: "bods",
    title: "BODS",
    path: "files of statements, as a list or one on each line",
    description:
      "Entities and who of them has interests in whom; people are told. Statements that were replaced do not count.",
  },
  (path) =>
    async function* (text): AsyncGenerator<readonly GraphPart[]> {
      const statements = await bodsStatements(path, text);
      yield statements.flatMap((statement) => toParts(statement));
    },
);

function toParts(statement: BodsStatement): GraphPart[] {
  const { sort, line, id } = statement;
  if (sort === "entity") return [entityPart(statement)];
  if (sort === "relationship") return interestParts(statement);
  if (sort === undefined)
    return [
      {
        refused:
          "Required a `recordType` or `statementType` that says what the statement is of, such as entity or entityStatement; it has none. Add it, or fetch the file again.",
        line,
        value: id,
      },
    ];
  return [
    {
      passed: `statements ${sort}`,
      text: `statements of ${sort === "person" ? "people" : `the sort ${sort}`} have no place in the model.`,
      line,
      value: id,
    },
  ];
}

const OF_ENTITIES = new Set([
  ...[
    "name",
    "alternateNames",
    "identifiers",
    "foundingDate",
    "uri",
    "incorporatedInJurisdiction",
    "jurisdiction",
  ],
  ...["isComponent", "entityType", "entitySubtype"],
]);

function entityPart({ id, line, details }: BodsStatement): GraphPart {
  const given = jsonObjects(details["identifiers"]);
  const isCoded = ({ scheme, id: value }: (typeof given)[number]): boolean =>
    jsonString(scheme) !== undefined && typeof value === "string";
  const identifiers = given.filter(isCoded).map(({ scheme, id: value }) => ({
    scheme: scheme === "XI-LEI" ? "LEI" : scheme,
    value,
  }));
  const jurisdiction = jsonObject(details["incorporatedInJurisdiction"] ?? details["jurisdiction"]);
  const cells = jsonCells({
    ...jsonCells(details, OF_ENTITIES),
    otherNames: details["alternateNames"],
    identifiers: identifiers.length === 0 ? undefined : JSON.stringify(identifiers),
    // The name of a register tells it apart from no other one.
    "identifiers without a code": given.filter((one) => !isCoded(one)),
    founded: details["foundingDate"],
    places: jurisdiction["name"] ?? jurisdiction["code"],
  });
  const name = jsonString(details["name"]);
  return { sort: "node", element: { line, own: { id, name, kind: "AGENCY", isKeyed: true }, cells } };
}

/** Whom a part of a relationship names; undefined for people, and for those that nobody names. */
function endOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const { describedByEntityStatement } = jsonObject(value);
  return jsonString(describedByEntityStatement);
}

function interestParts({ id, line, details, isPerson }: BodsStatement): GraphPart[] {
  const [subject, party] = [endOf(details["subject"]), endOf(details["interestedParty"])];
  const isOfNobody = party === undefined && Object.keys(jsonObject(details["interestedParty"])).length > 0;
  if (isOfNobody || (party !== undefined && isPerson(party)))
    return [
      {
        passed: "interests of others",
        text: "statements are of interests that people or nobody in particular have, which have no place in the model.",
        line,
        value: id,
      },
    ];
  const interests = jsonObjects(details["interests"]);
  const own = { from: subject, to: party, kind: "AFFILIATION" };
  if (interests.length === 0) return [{ sort: "edge", element: { line, own: { ...own, id }, cells: {} } }];
  return interests.map((interest, at): GraphPart => {
    if (Number(jsonText(jsonObject(interest["share"])["exact"]) ?? "1") === 0)
      return { refused: "Required an interest; its share is 0, so that there is none.", line, value: id };
    const cells = jsonCells({
      title: titleOf(interest),
      start: interest["startDate"],
      end: interest["endDate"],
      ...jsonCells(interest, new Set(["type", "share", "startDate", "endDate"])),
    });
    const key = at === 0 || id === undefined ? id : `${id}-${at + 1}`;
    return { sort: "edge", element: { line, own: { ...own, id: key }, cells } };
  });
}

/** The kind of interest and how much it is, as "shareholding (25 to 50 %)". */
function titleOf({ type, share }: Readonly<Record<string, unknown>>): string {
  const { exact, minimum, maximum } = jsonObject(share);
  const isBounded = minimum !== undefined || maximum !== undefined;
  const bounds = isBounded ? `${jsonText(minimum) ?? "0"} to ${jsonText(maximum) ?? "100"}` : undefined;
  const range = jsonText(exact) ?? bounds;
  return `${jsonString(type) ?? "interest"}${range === undefined ? "" : ` (${range} %)`}`;
}
