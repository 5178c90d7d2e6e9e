import {
  IMPACTS,
  LEVEL,
  LUMS,
  PUNJAB,
  type Question,
  RELEASE,
  SMEDA,
  TABLE,
  TDAP,
  UNIDO,
} from "./question.js";

const MINISTRIES = [
  "Ministry of Commerce",
  "Ministry of Industries, Production & Special Initiatives",
  "Ministry of Science and Technology",
  "Ministry of Textile Industries",
];

/** Who the bodies are, what they are called and to whom they belong. */
export const BODIES: readonly Question[] = [
  {
    asks: "Who adopted UNIDO's methodology?",
    query: `{ agencies(first: 50, filter: { linkages: { some: { kind: { eq: ADOPTION } } }, not: { id: { eq: "agency:unido" } } }) { nodes { id } } }`,
    answer: [
      ...["bsf", "cluster-stakeholders", "csf", "edb", "government-of-punjab", "ministry-of-commerce"],
      ...["ministry-of-industries", "ministry-of-science-and-technology", "ministry-of-textile-industries"],
      ...["pcsir", "planning-commission", "provincial-industrial-departments", "psic", "tusdec"],
    ].map((name) => `agency:${name}`),
  },
  {
    asks: "Which universities adopted it?",
    query: `{ universities(filter: { linkages: { some: { kind: { eq: ADOPTION } } } }) { nodes { name } } }`,
    answer: [LUMS, "University of Gujrat"],
  },
  {
    asks: "Which ministries adopted it?",
    query: `{ agencies(filter: { agencyType: { eq: MINISTRY }, linkages: { some: { kind: { eq: ADOPTION } } } }) { nodes { name } } }`,
    answer: MINISTRIES,
  },
  {
    asks: "Which adoption is dated?",
    query: `{ linkages(filter: { kind: { eq: ADOPTION }, precision: { isNull: false } }) { nodes { from { name } period } } }`,
    answer: [PUNJAB, "2004-08"],
  },
  {
    asks: "What was TDAP called before, and since when?",
    query: `{ stakeholder(id: "agency:tdap") { valueSources { field value period } } }`,
    answer: [
      ...["acronym", "TDAP", null, "otherNames", "Export Promotion Bureau", "1963/"],
      ...["otherNames", "EPB", "1963/", "otherNames", "EBP", null],
    ],
  },
  {
    asks: "In which document is Export Promotion Bureau printed?",
    query: `{ stakeholder(id: "agency:tdap") { valueSources { value sources { document { id } } } } }`,
    answer: [
      ...["TDAP", TABLE, IMPACTS, LEVEL],
      ...["Export Promotion Bureau", LEVEL, "EPB", LEVEL, "EBP", LEVEL],
    ],
  },
  {
    asks: "When was TDAP founded? (1963 is the bureau's)",
    query: `{ stakeholder(id: "agency:tdap") { founded } }`,
    answer: [null],
  },
  {
    asks: "When was SMEDA established, and under which ministry?",
    query: `{ stakeholder(id: "agency:smeda") { founded ... on Agency { parent { name } } } }`,
    answer: ["1998-10", "Ministry of Industries, Production & Special Initiatives"],
  },
  {
    asks: "To whom does SMEDA belong?",
    query: `{ linkages(filter: { kind: { eq: AFFILIATION }, from: { id: { eq: "agency:smeda" } } }) { nodes { to { name } confidence } } }`,
    answer: [
      ...["Ministry of Industries, Production & Special Initiatives", "STATED"],
      ...["Government of Pakistan", "STATED"],
    ],
  },
  {
    asks: "Which offices has SMEDA, and is that written?",
    query: `{ linkages(filter: { kind: { eq: AFFILIATION }, to: { id: { eq: "agency:smeda" } } }) { nodes { from { name } confidence } } }`,
    answer: [
      ...["SMEDA Sindh", "INFERRED", "SMEDA Office Karachi", "INFERRED"],
      ...["SMEDA Balochistan", "INFERRED"],
    ],
  },
  {
    asks: "Is UNIDO India part of UNIDO?",
    query: `{ linkages(filter: { kind: { eq: AFFILIATION }, from: { id: { eq: "agency:unido-india" } } }) { nodes { to { name } confidence } } }`,
    answer: [UNIDO, "INFERRED"],
  },
  {
    asks: "Which bodies are called an NGO?",
    query: `{ agencies(filter: { agencyType: { eq: NGO } }) { nodes { name } } }`,
    answer: ["Thardeep"],
  },
  {
    asks: "Which are funds?",
    query: `{ agencies(filter: { agencyType: { eq: FUND } }) { nodes { name acronym } } }`,
    answer: ["Business Support Fund", "BSF", "Competitive Support Fund", "CSF"],
  },
  {
    asks: "Which department has LUMS?",
    query: `{ universities(filter: { linkages: { some: { kind: { eq: AFFILIATION }, to: { id: { eq: "university:lums" } } } }, not: { id: { eq: "university:lums" } } }) { nodes { name } } }`,
    answer: ["Computer Science department of LUMS"],
  },
  {
    asks: "In which ways is the Engineering Development Board printed, and where?",
    query: `{ stakeholder(id: "agency:edb") { remarks(sorts: [MISPRINT]) { sources { document { id } } } valueSources { value sources { document { id } } } } }`,
    answer: [IMPACTS, TABLE, "EDB", TABLE, TABLE, IMPACTS, "Engineering Developing Board", IMPACTS],
  },
  {
    asks: "Which names have slips of print?",
    query: `{ stakeholders(first: 50, filter: { remark: { eq: MISPRINT } }) { nodes { id } } }`,
    answer: [
      ...["agency:csf", "agency:edb", "agency:hec", "agency:psic", "agency:tdap"],
      ...["project:ahan", "project:ee-pak-04-001", "project:lums-genpro-research", "project:us-glo-04-116"],
    ],
  },
  {
    asks: "What kind of body is CDI's cluster management team, and under what was it hired?",
    query: `{ stakeholder(id: "agency:cdi-cluster-management-team") { ... on Agency { agencyType parent { name } } } }`,
    answer: ["UNIT", "Punjab Industrial Cluster Development Initiative"],
  },
  {
    asks: "Which bodies serve the whole country?",
    query: `{ agencies(first: 50, filter: { jurisdiction: { eq: "place:pakistan" }, agencyType: { in: [MINISTRY, GOVERNMENT, AUTHORITY] } }) { nodes { name } } }`,
    answer: [...MINISTRIES, "Government of Pakistan", SMEDA, TDAP],
  },
  {
    asks: "Which governments serve a province?",
    query: `{ agencies(filter: { agencyType: { eq: GOVERNMENT }, not: { jurisdiction: { eq: "place:pakistan" } } }) { nodes { name jurisdiction { name } } } }`,
    answer: [PUNJAB, "Punjab", "Government of Azad Jammu and Kashmir", "Azad Jammu and Kashmir"],
  },
  {
    asks: "Who is named as leading CDI, and as what do the others take part?",
    query: `{ linkages(filter: { to: { id: { eq: "project:punjab-cdi" } }, kind: { eq: IMPLEMENTATION } }) { nodes { from { id } role } } }`,
    answer: [
      ...["agency:psic", "LEAD", "agency:unido", "IMPLEMENTER", "agency:government-of-punjab", "PARTNER"],
    ],
  },
  {
    asks: "Which documents tell of PSIC?",
    query: `{ documents(first: 10) { nodes { id } } stakeholder(id: "agency:psic") { sources { document { id } } } }`,
    answer: [
      ...[TABLE, IMPACTS, LEVEL, RELEASE, "document:cdi-project-background"],
      ...[TABLE, TABLE, IMPACTS, RELEASE, "document:cdi-project-background"],
    ],
  },
];
