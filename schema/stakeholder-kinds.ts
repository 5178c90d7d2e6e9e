/** The kinds of stakeholder, those that act before the projects: enum value, GraphQL type and graph label, id prefix, and the dataset's list. */
export const STAKEHOLDER_KINDS = [
  {
    key: "CLUSTER",
    type: "Cluster",
    prefix: "cluster",
    list: "clusters",
    description: "A sectoral and geographical concentration of firms.",
  },
  {
    key: "AGENCY",
    type: "Agency",
    prefix: "agency",
    list: "agencies",
    description:
      "A ministry, authority, fund, company, chamber, NGO, UN body, bank, institute, or a unit of one.",
  },
  {
    key: "UNIVERSITY",
    type: "University",
    prefix: "university",
    list: "universities",
    description: "A university, faculty or research institute.",
  },
  {
    key: "PROJECT",
    type: "Project",
    prefix: "project",
    list: "projects",
    description:
      "A programme, project, training course, study or event: whatever several stakeholders take part in.",
  },
] as const;

export type StakeholderKind = (typeof STAKEHOLDER_KINDS)[number]["key"];
export type StakeholderType = (typeof STAKEHOLDER_KINDS)[number]["type"];

/** The kinds alone, in the same order: in memory, a kind is its place here. */
export const STAKEHOLDER_KIND_KEYS: readonly StakeholderKind[] = STAKEHOLDER_KINDS.map(({ key }) => key);

/** The kind that an id names by its prefix; undefined for ids of anything else. */
export const stakeholderKindOfId = (id: string): (typeof STAKEHOLDER_KINDS)[number] | undefined =>
  STAKEHOLDER_KINDS.find((kind) => id.startsWith(`${kind.prefix}:`));

/** The definition of a kind. */
export const stakeholderKind = (key: StakeholderKind): (typeof STAKEHOLDER_KINDS)[number] =>
  STAKEHOLDER_KINDS.find((kind) => kind.key === key) as (typeof STAKEHOLDER_KINDS)[number];
