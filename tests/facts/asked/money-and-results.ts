import { BACKGROUND, LUMS, PSIC, PUNJAB, type Question, TDAP, UNIDO } from "./question.js";

const JOBS = "project:punjab-jobs-competitiveness";
const initiatives = (filter: string): string =>
  `{ initiatives(first: 60, filter: { ${filter} }) { totalCount nodes { ... on Project { id } ... on Linkage { id } } } }`;

/** Money, results, requests and who can help. */
export const MONEY_AND_RESULTS: readonly Question[] = [
  {
    asks: "How much do the World Bank and Punjab give, and is that written of the programme?",
    query: `{ linkages(filter: { kind: { eq: FUNDING }, to: { id: { eq: "${JOBS}" } } }) { nodes { from { name } amount { amount currency } confidence } } }`,
    answer: ["World Bank", 1e8, "USD", "INFERRED", PUNJAB, 1.8e8, "USD", "INFERRED"],
  },
  {
    asks: "How large are the budgets, and which lies within which?",
    query: `{ projects(filter: { id: { in: ["${JOBS}", "project:punjab-cdi"] } }) { nodes { budget { amount includedIn } } } }`,
    answer: [2.8e8, null, 6e6, JOBS],
  },
  {
    asks: "Where does the total of 280 million stand?",
    query: `{ stakeholder(id: "${JOBS}") { valueSources { value sources { document { id } locator } } } }`,
    answer: [
      ...["J&C P for R", BACKGROUND, "paragraph 2", "280000000 USD", BACKGROUND, "paragraph 3"],
      ...["Punjab jobs and competitiveness program", "document:cdi-press-release", "paragraph 3"],
    ],
  },
  {
    asks: "Who is willing to pay the larger part?",
    query: `{ linkages(filter: { kind: { eq: FUNDING }, status: { eq: PROPOSED }, confidence: { eq: INFERRED } }) { nodes { from { name } } } }`,
    answer: [TDAP, PUNJAB, "Government of Azad Jammu and Kashmir", "Ministry of Textile Industries"],
  },
  {
    asks: "Who may become a sponsor of CDP?",
    query: `{ linkages(filter: { kind: { eq: FUNDING }, to: { id: { eq: "project:cdp" } } }) { nodes { from { name } status } } }`,
    answer: ["SME support agencies", "PROPOSED"],
  },
  {
    asks: "From whom is money looked for, for the open source model?",
    query: `{ linkages(filter: { kind: { eq: FUNDING }, to: { id: { eq: "project:open-source-asp-model" } } }) { nodes { from { name } status confidence } } }`,
    answer: ["High Education Commission of Pakistan", "IN_PIPELINE", "INFERRED"],
  },
  {
    // Rows 1, 4, 5, 7 to 10 and 13 of the table have one each, row 14 four, the first of row 16 and row 17 one; two more are the
    // trainings of 2005. What LUMS asked for and prepares (rows 16, outcomes 2 and 3) did not take place.
    asks: "Which initiatives have an outcome that was observed?",
    query: initiatives(`result: { type: { eq: OUTCOME }, state: { eq: OBSERVED } }`),
    answer: [
      16,
      ...["agency:bsf/matchmaking", "agency:csf/matchmaking", "agency:edb/diagnostic-study"],
      ...["agency:national-programme-team/cdp", "agency:tdap/takes-over-cluster-development"],
      ...["project:trta/cdp-support", "university:lums/research-papers"],
      ...["sf-pak-04-002", "ee-pak-04-001", "dz-pak-07-001", "us-glo-04-116"].map(
        (code) => `project:${code}/synergies-with-cdp`,
      ),
    ]
      .map((one) => (typeof one === "number" ? one : `linkage:${one}`))
      .concat([
        "project:institute-matchmaking",
        "project:sme-network-support",
        "project:cda-training-2",
        "project:training-of-trainers-2005",
        "project:cda-training-1",
      ]),
  },
  {
    asks: "Which have an outcome that is only anticipated?",
    query: initiatives(`result: { type: { eq: OUTCOME }, state: { eq: ANTICIPATED } }`),
    answer: [
      8,
      ...["linkage:project:ahan/unido-support", "linkage:agency:psic/unido-support"],
      ...["linkage:university:uog/industry-academia-linkages", "project:cda-training-2"],
      ...["project:matchmaking-events", "project:lums-genpro-research", "project:open-source-asp-model"],
      "project:punjab-cdi",
    ],
  },
  {
    asks: "Which speak of global value chains?",
    query: initiatives(`result: { text: { contains: "global value chains" } }`),
    answer: [2, "project:punjab-cdi", "linkage:agency:government-of-punjab/cooperation-with-unido"],
  },
  {
    asks: "Who asked for what, and of whom?",
    query: `{ initiatives(filter: { status: { eq: REQUESTED } }) { nodes { ... on Project { request { by { name } of { name } } } ... on Linkage { request { by { name } of { name } } } } } }`,
    answer: [
      ...[LUMS, UNIDO, "AHAN team in Balochistan", UNIDO, "University of Gujrat", UNIDO],
      ...["Technology Upgradation and Skill Development Company", null, PSIC, null],
    ],
  },
  {
    asks: "Which request is being served, and by what?",
    query: `{ stakeholder(id: "project:lums-genpro-research") { ... on Project { request { servedBy { id from { name } } } } } }`,
    answer: ["linkage:university:lums/contacts-in-woven-garments", "UNIDO CDP team"],
  },
  {
    asks: "Who needs a training of agents?",
    query: `{ stakeholders(filter: { need: { eq: "topic:cda-training" } }) { nodes { name } } }`,
    answer: [PSIC],
  },
  {
    asks: "Who can help PSIC with it?",
    query: `{ helpers(topic: "topic:cda-training") { stakeholder { id } offers { confidence } } }`,
    answer: [...["agency:unido", "INFERRED", "agency:nipa", "agency:unido-india"]],
  },
  {
    asks: "Who was given matchmaking, and by whom?",
    query: `{ linkages(filter: { kind: { eq: MATCHMAKING }, role: { isNull: true }, from: { kind: { eq: AGENCY } } }) { nodes { from { id } to { id } } } }`,
    answer: [
      ...["agency:bsf", "agency:csf", "agency:tusdec", "agency:edb", "agency:pcsir"].flatMap((id) => [
        "agency:unido",
        id,
      ]),
      ...["agency:unido-cdp-team", "university:lums"],
    ],
  },
  {
    asks: "Who trains in safety standards, and is that written?",
    query: `{ linkages(filter: { activity: { contains: "safety standards" } }) { nodes { from { id } confidence } } }`,
    answer: ["agency:pcsir", "INFERRED"],
  },
  {
    asks: "To whom was cluster development handed over, and to whom is it to be?",
    query: `{ linkages(filter: { kind: { eq: OWNERSHIP_TRANSFER } }) { nodes { to { name } status } } }`,
    answer: [TDAP, "ESTABLISHED", "University of Gujrat", "ANTICIPATED"],
  },
  {
    asks: "What do the documents say of UNIDO's programmes elsewhere?",
    query: `{ stakeholder(id: "project:unido-cluster-programmes-elsewhere") { ... on Project { results { type state } } } }`,
    answer: ["IMPACT", "OBSERVED"],
  },
  {
    asks: "By how much is Punjab's product to grow a year?",
    query: `{ stakeholder(id: "project:punjab-growth-strategy") { ... on Project { results { state text } } } }`,
    answer: ["ANTICIPATED", "Punjab's GDP grows by 8% a year."],
  },
];
