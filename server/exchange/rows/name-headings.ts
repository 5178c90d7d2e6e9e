import { fold } from "../../../schema/fold.js";

const folded = (list: string): ReadonlySet<string> =>
  new Set(list.split(", ").map((heading) => plain(heading)));

const plain = (heading: string): string => fold(heading).replaceAll(" ", "");

/** Headings of names in other words and languages. */
const NAMES = folded(
  "organisation name, organization name, company name, institution name, institute name, agency name, university name, partner name, member name, participant name, stakeholder name, name of organisation, name of organization, name of the organisation, name of the organization, name of institution, name of the institution, name of company, legal name, official name, full name, nom, nome, naam, nazwa, namn, navn, bezeichnung, firmenname, nom de l'organisation, raison sociale, nombre de la organizacion, razon social, nome da organizacao, ragione sociale, denominazione",
);

/** Headings of those who may be stakeholders, one a row. */
const PARTIES = folded(
  "organisation, organization, organisations, organizations, organisational unit, institution, institutions, institute, company, companies, firm, business, agency, university, college, school, hospital, ngo, partner, partners, member, participant, stakeholder, entity, actor, donor, funder, supplier, beneficiary, grantee, firma, unternehmen, einrichtung, hochschule, verein, partenaire, entreprise, societe, etablissement, organisme, organizacion, institucion, empresa, entidad, socio, organizacao, instituicao, organizzazione, istituzione, azienda, ente, organisatie, bedrijf, instelling, organizacja, instytucja",
);

/** Headings that mean a name in one language and a number in another. */
const UNCLEAR = folded("nombre");

/** Headings of what parties take part in: a row is then a linkage, or several. */
const UNDERTAKINGS = folded(
  "project, projects, project title, project name, project id, programme, program, grant, grant id, award, activity, initiative, contract, event, meeting, workshop, training, course, projekt, vorhaben, projet, proyecto, projeto, progetto",
);

/** Headings of the names of people. */
const PEOPLE = folded(
  "first name, firstname, given name, forename, last name, lastname, surname, family name, vorname, nachname, familienname, prenom, nom de famille, apellido, apellidos, cognome, sobrenome, voornaam, achternaam",
);

/** Headings of what somebody is in a body. */
const POSTS = folded(
  "position, job title, designation, role, function, occupation, employer, affiliation, affiliations, funktion, poste, fonction, cargo, puesto",
);

const isOf = (list: ReadonlySet<string>) => (heading: string) => list.has(plain(heading));

/** Whether a table has names of people in their parts, or what they are in the body that stands beside them. */
export const areOfPeople = (headings: readonly string[]): boolean =>
  headings.some(isOf(PEOPLE)) || (headings.some(isOf(POSTS)) && headings.some(isOf(PARTIES)));

/** Whether a heading ends with a word for a party, such as `Lead Organisation` and `DonorName`. */
function endsWithParty(heading: string): boolean {
  const text = plain(heading).replace(/name$/u, "");
  return [...PARTIES].some((party) => text.length > party.length && text.endsWith(party));
}

/** The heading that may be that of the names, where none is called so; several where it is not clear which. */
export function nameHeadings(headings: readonly string[]): {
  readonly may: readonly string[];
  /** One of them is plainly it. */
  readonly isClear: boolean;
} {
  const parties = headings.filter(isOf(PARTIES));
  const names = areOfPeople(headings) ? [] : headings.filter(isOf(NAMES));
  const unclear = headings.filter(isOf(UNCLEAR));
  const may = [...names, ...parties, ...unclear];
  const others = headings.filter((heading) => !may.includes(heading));
  const isAlone = !others.some(endsWithParty) && !others.some(isOf(UNDERTAKINGS));
  return { may, isClear: may.length === 1 && unclear.length === 0 && isAlone };
}
