import { BACKGROUND, IMPACTS, LEVEL, type Question, RELEASE, TABLE } from "./question.js";

const told = (document: string, locator: string): string =>
  `{ linkages(first: 60, filter: { source: { document: "${document}", locator: "${locator}" } }) { nodes { id } } }`;
const linkages = (...names: string[]): string[] => names.map((name) => `linkage:${name}`);

/** Which document tells what, where they differ, and how things hang together. */
export const SOURCES: readonly Question[] = [
  {
    asks: "Which linkages does the visit's cell of the table tell?",
    query: told(TABLE, "table, row 17, activity 3"),
    answer: linkages(
      "project:balochistan-visit/unido",
      "agency:ahan-balochistan/balochistan-visit",
      "agency:smeda-balochistan/balochistan-visit",
      "agency:smeda-balochistan/part-of-smeda",
      "agency:ahan-balochistan/part-of-ahan-team",
    ),
  },
  {
    asks: "Which linkages does row 1 tell? (Not rows 10 to 17.)",
    query: told(TABLE, "table, row 1"),
    answer: linkages("agency:national-programme-team/cdp"),
  },
  {
    asks: "Which does row 14 tell, with four other projects?",
    query: `{ linkages(filter: { kind: { eq: COLLABORATION }, source: { document: "${TABLE}", locator: "table, row 14" } }) { nodes { to { name } } } }`,
    answer: ["SF/PAK/04/002", "EE/PAK/04/001", "DZ/PAK/07/001", "US/GLO/04/116"],
  },
  {
    asks: "How many linkages does the press release tell, by its places or as a whole?",
    query: `{ a: linkages(filter: { source: { document: "${RELEASE}" } }) { totalCount } b: linkages(filter: { document: { eq: "${RELEASE}" } }) { totalCount } }`,
    answer: [19, 19],
  },
  {
    asks: "Which linkages are told by the project's background alone?",
    query: `{ linkages(first: 40, filter: { source: { document: "${BACKGROUND}" }, not: { document: { eq: "${RELEASE}" } } }) { nodes { id } } }`,
    answer: linkages(
      "agency:punjab-departments/part-of-government-of-punjab",
      "project:industrial-sector-development-plan/part-of-punjab-growth-strategy",
      "project:punjab-cdi/part-of-industrial-sector-development-plan",
      "agency:government-of-punjab/agreement-with-world-bank",
      "agency:world-bank/funds-jobs-programme",
      "agency:government-of-punjab/funds-jobs-programme",
      "project:punjab-cdi/component-of-jobs-programme",
      "agency:government-of-punjab/growth-strategy",
      "agency:government-of-punjab/industrial-sector-development-plan",
      "project:punjab-jobs-competitiveness/industrial-sector-development-plan",
      "agency:world-bank/designs-jobs-programme",
      "agency:punjab-departments/world-bank-sessions",
    ),
  },
  {
    asks: "On what do documents differ?",
    query: `{ stakeholders(first: 50, filter: { remark: { eq: DIFFERS } }) { nodes { id } } }`,
    answer: [
      ...["agency:tdap", "agency:government-of-azad-jammu-and-kashmir", "project:cda-training-2"],
      ...["project:cda-training-2-phase-1", "project:cda-training-2-review", "project:trta"],
      ...["project:compliance-report", "project:ahan", "project:cdi-training-2017"],
    ],
  },
  {
    asks: "What is a cluster, and which documents say so?",
    query: `{ node(id: "topic:cluster") { ... on Topic { sources { document { id } locator } } } }`,
    answer: [IMPACTS, "quotation", LEVEL, "quotation"],
  },
  {
    asks: "Which linkages tell of a person by name?",
    query: `{ linkages(filter: { person: { contains: "kunt" } }) { nodes { id } } }`,
    answer: linkages("project:cdi-training-2017/trainer"),
  },
  {
    asks: "Who is known by a function alone?",
    query: `{ linkages(filter: { person: { isNull: false }, not: { person: { contains: "kunt" } } }) { nodes { people { name role } } } }`,
    answer: [
      ...[null, "Associate National Expert", null, "Provincial Chief of SMEDA"],
      ...[null, "Regional Manager of AHAN"],
    ],
  },
  {
    asks: "From which programmes is AHAN to learn?",
    query: `{ linkages(filter: { kind: { eq: MODEL }, from: { id: { eq: "project:ahan" } } }) { nodes { to { name acronym } status } } }`,
    answer: [
      ...["One Village One Product", "OVOP", "ANTICIPATED", "One Tambon, One Product", "OTOP", "ANTICIPATED"],
    ],
  },
  {
    asks: "How does LUMS reach the World Bank without UNIDO and its units?",
    query: `{ paths(from: "university:lums", to: "agency:world-bank", avoiding: ["agency:unido"], withUnits: true) { length } }`,
    answer: [],
  },
  {
    asks: "And with UNIDO?",
    query: `{ paths(from: "university:lums", to: "agency:world-bank", first: 1) { stakeholders { id } } }`,
    answer: ["university:lums", "agency:unido", "agency:government-of-punjab", "agency:world-bank"],
  },
  {
    asks: "Who is best connected?",
    query: `{ stakeholders(first: 1, orderBy: { field: LINKAGE_COUNT, direction: DESC }) { nodes { id } } }`,
    answer: ["agency:unido"],
  },
  {
    asks: "Are Punjab's programme of 2004 and CDI one? Does anything tie them directly?",
    query: `{ linkages(filter: { from: { id: { in: ["project:punjab-cdi", "project:punjab-cluster-programme"] } }, to: { id: { in: ["project:punjab-cdi", "project:punjab-cluster-programme"] } } }) { totalCount } }`,
    answer: [0],
  },
  {
    asks: "Which programmes are part of CDP, and how sure is it?",
    query: `{ linkages(filter: { kind: { eq: AFFILIATION }, to: { id: { eq: "project:cdp" } } }) { nodes { from { id } status confidence } } }`,
    answer: [
      ...["project:training-of-trainers-2005", "ESTABLISHED", "STATED"],
      ...["project:cda-training-1", "ESTABLISHED", "INFERRED"],
      ...["project:cda-training-2", "ESTABLISHED", "INFERRED"],
      ...["project:trade-policy-clusters", "IN_PIPELINE", "STATED"],
      ...["project:textile-clusters-proposal", "PROPOSED", "INFERRED"],
    ],
  },
  {
    asks: "Which universities take part in something with clusters, and is it written?",
    query: `{ linkages(filter: { from: { kind: { eq: UNIVERSITY } }, to: { kind: { eq: CLUSTER } } }) { nodes { from { id } to { id } status confidence } } }`,
    answer: ["university:uog", "cluster:golden-triangle", "ANTICIPATED", "INFERRED"],
  },
  {
    asks: "Who compiled the report on compliance issues?",
    query: `{ linkages(filter: { to: { id: { eq: "project:compliance-report" } } }) { nodes { from { id } confidence remarks { sort } } } }`,
    answer: ["project:cdp", "INFERRED", "OUR_READING"],
  },
  {
    asks: "Who led the first CDA training?",
    query: `{ linkages(filter: { to: { id: { eq: "project:cda-training-1" } }, role: { eq: LEAD } }) { nodes { from { id } confidence remarks { sort } } } }`,
    answer: ["agency:unido", "INFERRED", "OUR_READING"],
  },
];
