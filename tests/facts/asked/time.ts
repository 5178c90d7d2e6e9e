import { IMPACTS, PUNJAB, type Question, RELEASE, TABLE, TDAP, UNIDO } from "./question.js";

const PHASE_1 = "2007-02-14/2007-02-16";
const PHASE_3 = "2008-04-15/2008-04-20";
const trainings = (filter: string): string =>
  `{ linkages(first: 50, filter: { to: { id: { eq: "project:cda-training-2-phase-1" } }, ${filter} }) { nodes { from { name } confidence } } }`;

/** Trainings, who was there, and what happened when. */
export const TIME: readonly Question[] = [
  {
    asks: "Who was trained in the first phase of the second CDA training?",
    query: trainings(`role: { eq: TRAINEE }`),
    answer: [
      ...["SMEDA Sindh", "AHAN Team", "Lahore Garments City Company", TDAP, "Thardeep"],
      "Federation of Pakistan Chamber of Commerce and Industry",
      ...Array<string>(6).fill("STATED"),
    ],
  },
  {
    asks: "Who was a partner in it?",
    query: trainings(`role: { eq: PARTNER }`),
    answer: ["UNIDO India", "STATED", TDAP, "INFERRED"],
  },
  {
    asks: "When and where was it held?",
    query: `{ stakeholder(id: "project:cda-training-2-phase-1") { ... on Project { period parties { role stakeholder { id } } } } }`,
    answer: [
      ...[PHASE_1, "HOST", "agency:smeda-sindh", "LEAD", "agency:unido"],
      ...["PARTNER", "agency:tdap", "PARTNER", "agency:unido-india", null, "project:cda-training-2"],
      ...["ahan-team", "fpcci", "lgcc", "smeda-sindh", "tdap", "thardeep"].flatMap((name) => [
        "TRAINEE",
        `agency:${name}`,
      ]),
    ],
  },
  {
    asks: "When was the third phase, and who was its host?",
    query: `{ linkages(filter: { role: { eq: HOST }, to: { id: { eq: "project:cda-training-2-phase-3" } } }) { nodes { period from { name } } } }`,
    answer: [PHASE_3, "SMEDA Office Karachi"],
  },
  {
    asks: "Have Thardeep, of the first phase, and SMEDA in Karachi, of the third, met?",
    query: `{ paths(from: "agency:thardeep", to: "agency:smeda-karachi", maxLength: 2) { length } }`,
    answer: [],
  },
  {
    asks: "How many agents were trained, where it is counted?",
    query: `{ linkages(filter: { to: { id: { eq: "project:cda-training-2" } } }) { nodes { quantity { value unit } } } }`,
    answer: [20, "cluster development agents", null, null, null],
  },
  {
    asks: "With whom was the course for trainers developed, and when?",
    query: `{ linkages(filter: { to: { id: { eq: "project:training-of-trainers-2005" } }, role: { eq: PARTNER } }) { nodes { from { id } period } } }`,
    answer: ["agency:nipa", "2005-05/2005-06", "project:unido-cluster-programme-india", "2005-05/2005-06"],
  },
  {
    asks: "When was the first national CDA training?",
    query: `{ stakeholder(id: "project:cda-training-1") { ... on Project { period } } }`,
    answer: ["2005-07~"],
  },
  {
    asks: "When does each document put the review meeting?",
    query: `{ stakeholder(id: "project:cda-training-2-review") { ... on Project { status } valueSources { value sources { document { id } } } } }`,
    answer: ["ANTICIPATED", "2008-05-12/2008-05-14", TABLE, "mid-May 2008", IMPACTS],
  },
  {
    asks: "Which trainings are told of?",
    query: `{ projects(filter: { projectType: { eq: TRAINING } }) { nodes { id } } }`,
    answer: [
      ...["training-of-trainers-2005", "cda-training-1", "cda-training-2", "cda-training-2-phase-1"],
      ...["cda-training-2-phase-3", "cdi-training-2017"],
    ].map((name) => `project:${name}`),
  },
  {
    asks: "Who conducts the course of June 2017, for how long, and who organises it?",
    query: `{ linkages(filter: { to: { id: { eq: "project:cdi-training-2017" } }, from: { id: { eq: "agency:unido" } } }) { nodes { role from { name } people { name role } quantity { value unit } } } }`,
    answer: ["LEAD", UNIDO, 4, "days", "TRAINER", UNIDO, "Mr. Vedat Kunt", "International expert", null],
  },
  {
    asks: "What began in August 2004?",
    query: `{ linkages(first: 50, filter: { earliest: { gte: "2004-08-01", lte: "2004-08-31" } }) { totalCount nodes { linkageKind from { id } } } }`,
    answer: [
      ...[11, "ADOPTION", "agency:government-of-punjab", "IMPLEMENTATION", "agency:government-of-punjab"],
      ...["IMPLEMENTATION", "agency:psic", "COLLABORATION", "agency:smeda"],
      ...Array<string[]>(7).fill(["COVERAGE", "project:punjab-cluster-programme"]).flat(),
    ],
  },
  {
    asks: "What is told of December 2005?",
    query: `{ linkages(first: 50, filter: { earliest: { gte: "2005-12-01", lte: "2005-12-31" } }) { totalCount nodes { status } } }`,
    answer: [8, ...Array<string>(8).fill("PROPOSED")],
  },
  {
    asks: "What became of the concept of August 2005 and of the conference?",
    query: `{ projects(filter: { place: { eq: "place:azad-jammu-and-kashmir" } }) { nodes { id status statusAsOf } } }`,
    answer: [
      ...["project:ajk-artisanal-clusters", "ENDED", "2007-04/2008-05"],
      ...["project:ajk-donor-conference", "ANTICIPATED", "2005-08"],
    ],
  },
  {
    asks: "When was each document written or published?",
    query: `{ documents { nodes { written published } } }`,
    answer: ["2008-04-20/2008-05-12", "2007-04/2008-05", "2017-06-12", ...Array<null>(7).fill(null)],
  },
  {
    asks: "Which projects are dated to the day?",
    query: `{ projects(filter: { precision: { eq: DAY } }) { nodes { period } } }`,
    answer: [PHASE_1, PHASE_3, "2008-05-12/2008-05-14"],
  },
  {
    asks: "Which projects of the documents were at work in 2004?",
    query: `{ projects(filter: { during: "2004" }) { nodes { id } } }`,
    answer: ["project:punjab-cluster-programme"],
  },
  {
    asks: "When was the agreement of UNIDO with Punjab signed?",
    query: `{ linkage(id: "linkage:agency:government-of-punjab/cooperation-with-unido") { from { name } to { name } period remarks { sort sources { document { id } } } } }`,
    answer: [UNIDO, PUNJAB, "2017-06~/", "OUR_READING", RELEASE],
  },
];
