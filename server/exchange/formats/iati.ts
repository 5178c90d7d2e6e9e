import { edtfDays } from "../../../schema/edtf.js";
import type { PlaceRecord, ProjectRecord, SectorRecord, StakeholderRecord } from "../../../schema/record.js";
import type { Party } from "../../store/repositories/export-repository.js";
import type { ExportedNetwork, ExportFormat } from "../format.js";
import { xmlAttribute, xmlText } from "../reading/xml-text.js";

/**
 * IATI 2.03: an activity for each project. The standard requires a party with a role and a date of each activity:
 * projects without are left out, and counted in a comment at the end. Linkages without a project have no place in it.
 */
export const iati: ExportFormat = {
  key: "iati",
  title: "IATI 2.03",
  mediaType: "application/xml",
  extension: "xml",
  description:
    "Aid activities for the IATI registry and its tools: projects with their parties, money and results.",
  lacks:
    "IATI holds projects with a party in one of its roles and a date, with those parties, money that has a day, results and texts. It has no place for other linkages and stakeholders, for acronyms, websites, needs, offers, take-ups, budgets, people, quantities, roles beside its own, remarks, and the sources of facts.",
  write: writeIati,
};

const narrative = (text: string): string => `<narrative>${xmlText(text)}</narrative>`;

const ROLES: Readonly<Record<string, string>> = {
  FUNDER: "1",
  LEAD: "2",
  IMPLEMENTER: "4",
  PARTNER: "4",
  TRAINER: "4",
  HOST: "4",
};
const ORGANISATION_TYPES: Readonly<Record<string, string>> = {
  MINISTRY: "10",
  GOVERNMENT: "10",
  PUBLIC_BODY: "15",
  AUTHORITY: "15",
  COMMISSION: "15",
  COUNCIL: "15",
  UN_BODY: "40",
  COMPANY: "70",
};
const STATUSES: Readonly<Record<string, string>> = { ESTABLISHED: "2", ENDED: "4" };
const RESULT_TYPES = { OUTPUT: "1", OUTCOME: "2", IMPACT: "3" } as const;
const TRANSACTION_TYPES: Readonly<Record<string, string>> = {
  "Incoming funds": "1",
  "Outgoing commitment": "2",
  Disbursement: "3",
  Expenditure: "4",
  "Incoming commitment": "11",
};

/** Names and codes of the facets that activities name; there are few compared with the network. */
interface Facets {
  readonly sectors: ReadonlyMap<string, SectorRecord>;
  readonly places: ReadonlyMap<string, PlaceRecord>;
}

async function facetsOf(network: ExportedNetwork): Promise<Facets> {
  const sectors = new Map<string, SectorRecord>();
  const places = new Map<string, PlaceRecord>();
  for await (const part of network.facets("Sector"))
    for (const one of part) sectors.set(one.id, one as SectorRecord);
  for await (const part of network.facets("Place"))
    for (const one of part) places.set(one.id, one as PlaceRecord);
  return { sectors, places };
}

async function* writeIati(network: ExportedNetwork): AsyncGenerator<string> {
  const facets = await facetsOf(network);
  let leftOut = 0;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n';
  for await (const part of network.projects())
    for (const { project, parties } of part) {
      const text = activityOf(project, parties, facets);
      if (text === undefined) leftOut += 1;
      else yield text;
    }
  if (leftOut > 0)
    yield `<!-- ${leftOut} projects without a party or a date are left out: the standard requires both. -->\n`;
  yield "</iati-activities>\n";
}

function activityOf(project: ProjectRecord, parties: readonly Party[], facets: Facets): string | undefined {
  const participating = [...new Set(parties.flatMap(participatingOrg))];
  if (participating.length === 0 || project.period === undefined) return undefined;
  const identifier =
    project.identifiers.find(({ scheme }) => scheme === "IATI activity")?.value ?? project.id;
  const elements = [
    `<iati-identifier>${xmlText(identifier)}</iati-identifier>`,
    `<reporting-org ref="XI-LINKAGES" type="90" secondary-reporter="1">${narrative("Linkages")}</reporting-org>`,
    `<title>${[project.name, ...project.otherNames].map(narrative).join("")}</title>`,
    `<description type="1">${narrative(project.summary ?? project.activity ?? project.name)}</description>`,
    ...participating,
    ...project.codes
      .filter((code) => code !== identifier)
      .map((code) => `<other-identifier${xmlAttribute("ref", code)} type="A3"/>`),
    // Where no status is stated the standard still requires one.
    `<activity-status code="${project.status === undefined ? "2" : (STATUSES[project.status] ?? "1")}"/>`,
    ...dates(project.period, project.status),
    ...places(project, facets),
    ...sectors(project, facets),
    ...parties.flatMap((party) => transaction(project, party)),
    ...parties.flatMap((party) => relation(project, party)),
    ...project.results.map(
      ({ type, text }) =>
        `<result type="${RESULT_TYPES[type]}"><title>${narrative(text)}</title><indicator measure="5"><title>${narrative(text)}</title></indicator></result>`,
    ),
  ];
  return `<iati-activity>\n${elements.map((element) => `  ${element}\n`).join("")}</iati-activity>\n`;
}

const referenceOf = (record: StakeholderRecord): string | undefined =>
  record.identifiers.find(({ scheme }) => scheme === "IATI")?.value;

function typeOf(record: StakeholderRecord): string | undefined {
  if (record.id.startsWith("university:")) return "80";
  return "agencyType" in record ? ORGANISATION_TYPES[record.agencyType ?? ""] : undefined;
}

function participatingOrg({ linkage, other }: Party): string[] {
  if (linkage.from !== other.id || other.id.startsWith("project:")) return [];
  const role = linkage.title === "Extending organisation" ? "3" : ROLES[linkage.role ?? ""];
  if (role === undefined || TRANSACTION_TYPES[linkage.title ?? ""] !== undefined) return [];
  const attributes =
    xmlAttribute("ref", referenceOf(other)) +
    xmlAttribute("role", role) +
    xmlAttribute("type", typeOf(other));
  return [`<participating-org${attributes}>${narrative(other.name)}</participating-org>`];
}

/** IATI has days only: a less precise date goes out as its first and last day, with what the source says beside it. */
function dates(period: string, status: string | undefined): string[] {
  const { earliest, latest } = edtfDays(period);
  const planned = status !== undefined && STATUSES[status] === undefined;
  const exact = period
    .split("/")
    .every((side) => side === ".." || side === "" || /^\d{4}-\d{2}-\d{2}$/u.test(side));
  const said = exact ? "" : narrative(period);
  const date = (day: string | null, type: string): string[] =>
    day === null ? [] : [`<activity-date iso-date="${day}" type="${type}">${said}</activity-date>`];
  return [...date(earliest, planned ? "1" : "2"), ...date(latest, planned ? "3" : "4")];
}

function places(project: ProjectRecord, facets: Facets): string[] {
  const countries: string[] = [];
  const locations: string[] = [];
  for (const id of project.places) {
    const place = facets.places.get(id);
    const code = place?.codes.find(({ scheme }) => scheme.replace(/\s/gu, "") === "ISO3166-1")?.value;
    if (code !== undefined) countries.push(code);
    else if (place !== undefined) locations.push(location(place));
  }
  return [...countries.map((code) => `<recipient-country${xmlAttribute("code", code)}/>`), ...locations];
}

function location({ name, latitude, longitude }: PlaceRecord): string {
  const point =
    latitude === undefined || longitude === undefined
      ? ""
      : `<point srsName="http://www.opengis.net/def/crs/EPSG/0/4326"><pos>${latitude} ${longitude}</pos></point>`;
  return `<location><name>${narrative(name)}</name>${point}</location>`;
}

const sectors = (project: ProjectRecord, facets: Facets): string[] =>
  project.sectors.flatMap((id) => {
    const sector = facets.sectors.get(id);
    if (sector === undefined) return [];
    const dac = sector.codes.find(({ scheme }) => scheme === "DAC")?.value;
    const own = dac ?? sector.codes[0]?.value ?? id;
    const vocabulary = dac === undefined ? "99" : dac.length === 3 ? "2" : "1";
    return [
      `<sector vocabulary="${vocabulary}"${xmlAttribute("code", own)}>${narrative(sector.name)}</sector>`,
    ];
  });

/** Money with a first day, without which the standard has no transaction. */
function transaction(project: ProjectRecord, { linkage, other }: Party): string[] {
  const { kind, amount, period, from } = linkage;
  const day = period === undefined ? null : edtfDays(period).earliest;
  if (kind !== "FUNDING" || amount === undefined || day === null || other.id.startsWith("project:"))
    return [];
  const incoming = from !== project.id;
  const type = TRANSACTION_TYPES[linkage.title ?? ""] ?? (incoming ? "11" : "2");
  const party = incoming ? "provider-org" : "receiver-org";
  const attributes = xmlAttribute("ref", referenceOf(other)) + xmlAttribute("type", typeOf(other));
  const said =
    linkage.activity === undefined ? "" : `<description>${narrative(linkage.activity)}</description>`;
  return [
    `<transaction><transaction-type code="${type}"/><transaction-date iso-date="${day}"/><value currency="${amount.currency}" value-date="${day}">${amount.amount}</value>${said}<${party}${attributes}>${narrative(other.name)}</${party}></transaction>`,
  ];
}

function relation(project: ProjectRecord, { linkage, other }: Party): string[] {
  if (linkage.kind !== "AFFILIATION" || !other.id.startsWith("project:")) return [];
  const identifier = other.identifiers.find(({ scheme }) => scheme === "IATI activity")?.value ?? other.id;
  return [
    `<related-activity${xmlAttribute("ref", identifier)} type="${linkage.from === project.id ? "1" : "2"}"/>`,
  ];
}
