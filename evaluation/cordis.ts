import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { LinkageRow, StakeholderRow } from "../server/network/network.js";

/** CORDIS as rows: organisations and projects, and one linkage for each participation. */
export interface CordisRows {
  readonly stakeholders: readonly StakeholderRow[];
  readonly linkages: readonly LinkageRow[];
}

/** How CORDIS activity types read in the model: kind, and type of agency. */
const TYPES: Record<string, Pick<StakeholderRow, "kind" | "type">> = {
  HES: { kind: "UNIVERSITY" },
  REC: { kind: "UNIVERSITY" },
  PRC: { kind: "AGENCY", type: "COMPANY" },
  PUB: { kind: "AGENCY", type: "PUBLIC_BODY" },
  OTH: { kind: "AGENCY", type: "OTHER" },
};

/** Reads the three tables of a folder into rows; about a second. */
export function readCordis(folder: string): CordisRows {
  const nothing = { needs: [], offers: [], collective: false };
  const organisations = table(folder, "organisations.csv").map((row): StakeholderRow => ({
    ...nothing,
    id: organisationId(field(row, "pic")),
    ...(TYPES[field(row, "activity_type")] ?? { kind: "AGENCY", type: "OTHER" }),
    sectors: [],
    places: field(row, "country_iso2") === "" ? [] : [`place:${field(row, "country_iso2").toLowerCase()}`],
  }));
  const projects = table(folder, "projects.csv").map((row): StakeholderRow => ({
    ...nothing,
    id: projectId(field(row, "rcn")),
    kind: "PROJECT",
    sectors: field(row, "programme_parts")
      .split("|")
      .filter((part) => part !== ""),
    places: [],
  }));
  return {
    stakeholders: [...organisations, ...projects],
    linkages: table(folder, "participations.csv").map(toLinkage),
  };
}

const organisationId = (pic: string): string => `agency:cordis-${pic}`;
const projectId = (rcn: string): string => `project:cordis-${rcn}`;

function toLinkage(row: Readonly<Record<string, string>>): LinkageRow {
  return {
    id: `linkage:${projectId(field(row, "rcn"))}/${field(row, "pic")}`,
    kind: "IMPLEMENTATION",
    from: organisationId(field(row, "pic")),
    to: projectId(field(row, "rcn")),
    mutual: false,
    role: field(row, "role") === "coordinator" ? "LEAD" : "PARTNER",
    earliest: field(row, "start_date"),
    status: "ESTABLISHED",
  };
}

const field = (row: Readonly<Record<string, string>>, name: string): string => row[name] ?? "";

/** Rows of a CSV file by the names of its first line. */
const table = (folder: string, file: string): Readonly<Record<string, string>>[] =>
  parse<Record<string, string>>(readFileSync(join(folder, file)), { columns: true });
