import type { InitiativeGroupBy, LinkageGroupBy, StakeholderGroupBy } from "../../../schema/enums.js";
import type { Bindings } from "./bindings.js";
import { linkageWhere, type LinkageScope, stakeholderWhere } from "./compile-filter.js";
import { allOf, NO_START } from "./conditions.js";
import type { Grouping } from "./grouping.js";
import { initiativeWhere } from "./initiative-repository.js";
import { LINKAGE_TYPES } from "./patterns.js";

/** Which stakeholders or linkages are in a list, and what they are grouped by; `i` is the variable of each. */
export interface Side {
  readonly where: string;
  readonly traits: readonly string[];
}

/** The two sides of a list; null where it has none of them. */
export interface Sides {
  readonly stakeholders: Side | null;
  readonly linkages: Side | null;
}

/** The year of a day; an open start has none. */
const yearOf = (day: string): string =>
  `CASE WHEN ${day} IS NULL OR ${day} = '${NO_START}' THEN null ELSE left(${day}, 4) END`;

const OF_STAKEHOLDERS: Readonly<Record<StakeholderGroupBy, string>> = {
  KIND: "i.kind",
  AGENCY_TYPE: "i.agencyType",
  PROJECT_TYPE: "i.projectType",
  SECTOR: "i.sectors",
  PLACE: "i.places",
  DOCUMENT: "[(i)-[:CITES]->(d:Document) | d.id]",
  YEAR: yearOf("i.earliest"),
  FOUNDED_YEAR: yearOf("i.foundedEarliest"),
};

const OF_LINKAGES: Readonly<Record<LinkageGroupBy, string>> = {
  KIND: "type(i)",
  STATUS: "i.status",
  ROLE: "i.role",
  CONFIDENCE: "i.confidence",
  SECTOR: "coalesce(a.sectors, []) + coalesce(b.sectors, [])",
  PLACE: "coalesce(a.places, []) + coalesce(b.places, [])",
  DOCUMENT: "i.documents",
  YEAR: yearOf("i.earliest"),
};

const OF_PROJECTS: Readonly<Record<InitiativeGroupBy, string>> = {
  STATUS: "i.status",
  LINKAGE_KIND: `[(i)-[q:${LINKAGE_TYPES}]-(:Stakeholder) | type(q)]`,
  PROJECT_TYPE: "i.projectType",
  DOCUMENT: OF_STAKEHOLDERS.DOCUMENT,
  YEAR: OF_STAKEHOLDERS.YEAR,
};

const OF_INITIATIVE_LINKAGES: Readonly<Record<InitiativeGroupBy, string>> = {
  STATUS: "i.status",
  LINKAGE_KIND: "type(i)",
  PROJECT_TYPE: "null",
  DOCUMENT: OF_LINKAGES.DOCUMENT,
  YEAR: OF_LINKAGES.YEAR,
};

/** What a list means in a statement in which a linkage has this scope. */
export function sidesOf(list: Grouping, scope: LinkageScope, bindings: Bindings): Sides {
  switch (list.of) {
    case "stakeholders": {
      const where = stakeholderWhere(list.filter, "i", bindings);
      return { stakeholders: { where, traits: list.by.map((key) => OF_STAKEHOLDERS[key]) }, linkages: null };
    }
    case "linkages": {
      const where = linkageWhere(list.filter, scope, bindings);
      return { stakeholders: null, linkages: { where, traits: list.by.map((key) => OF_LINKAGES[key]) } };
    }
    case "initiatives": {
      const { project, linkage } = initiativeWhere(list.filter, bindings);
      const side = (where: string, traits: Readonly<Record<InitiativeGroupBy, string>>): Side => ({
        where: allOf(["i.activity IS NOT NULL", where]),
        traits: list.by.map((key) => traits[key]),
      });
      return {
        stakeholders: side(allOf(["i:Project", project]), OF_PROJECTS),
        linkages: side(linkage, OF_INITIATIVE_LINKAGES),
      };
    }
  }
}
