import { IMPACTS, type Question, RELEASE, TABLE } from "./question.js";

const clusters = (...names: string[]): string[] => names.map((name) => `cluster:${name}`);
const of = (filter: string): string => `{ clusters(first: 50, filter: { ${filter} }) { nodes { id } } }`;
const coveredBy = (project: string): string =>
  `{ linkages(first: 50, filter: { kind: { eq: COVERAGE }, from: { id: { eq: "project:${project}" } } }) { nodes { to { id } status } } }`;
const each = (status: string, ids: readonly string[]): string[] => ids.flatMap((id) => [id, status]);

const OF_SIALKOT = clusters(
  "sports-goods-sialkot",
  "surgical-instruments-sialkot",
  "leather-products-sialkot",
);
const OF_KARACHI = clusters(
  "automotive-components-karachi",
  "knitwear-karachi",
  "electrical-appliances-karachi",
);
const OF_HYDERABAD = clusters("handloom-weaving-hyderabad", "weaving-hyderabad");
const OF_CDI = clusters(
  "cdi-surgical",
  "cdi-ready-made-garments",
  "cdi-leather-shoes-and-accessories",
  "cdi-auto-parts",
);

/** Which clusters there are, where, in what, and who took them up. */
export const CLUSTERS: readonly Question[] = [
  {
    asks: "Which clusters did TDAP prepare under the Trade Policy?",
    query: coveredBy("trade-policy-clusters"),
    answer: each("IN_PIPELINE", [
      ...clusters("sports-goods-sialkot", "surgical-instruments-sialkot", "knitwear-lahore"),
      ...clusters("electrical-appliances-lahore"),
      ...OF_KARACHI,
    ]),
  },
  {
    asks: "Which clusters did Punjab's programme of August 2004 take up?",
    query: coveredBy("punjab-cluster-programme"),
    answer: each("ESTABLISHED", [
      ...clusters("ceramics-pottery-gujrat", "domestic-electrical-appliances-gujrat-gujranwala"),
      ...clusters("leather-products-sialkot", "woodworking-chiniot", "cotton-ginning-rahim-yar-khan"),
      ...clusters("handloom-weaving-multan", "textile-machinery-parts-faisalabad"),
    ]),
  },
  {
    asks: "Which clusters does the draft of December 2005 name?",
    query: coveredBy("textile-clusters-proposal"),
    answer: each("PROPOSED", [
      ...clusters("handloom-weaving-multan", "home-furnishings-multan", "polyester-gujranwala"),
      ...clusters("textile-dadu"),
      ...OF_HYDERABAD,
    ]),
  },
  {
    asks: "Which cluster is covered twice?",
    query: of(
      `and: [{ linkages: { some: { from: { id: { eq: "project:punjab-cluster-programme" } } } } }, { linkages: { some: { from: { id: { eq: "project:textile-clusters-proposal" } } } } }]`,
    ),
    answer: clusters("handloom-weaving-multan"),
  },
  {
    asks: "Which are CDI's first targets, and did work there begin?",
    query: coveredBy("punjab-cdi"),
    answer: each("ANTICIPATED", OF_CDI),
  },
  {
    asks: "In which places are they?",
    query: `{ clusters(filter: { linkages: { some: { from: { id: { eq: "project:punjab-cdi" } } } } }) { nodes { places { name } } } }`,
    answer: OF_CDI.map(() => "Punjab"),
  },
  { asks: "Which clusters are in Sialkot?", query: of(`place: { eq: "place:sialkot" }`), answer: OF_SIALKOT },
  { asks: "Which are in Karachi?", query: of(`place: { eq: "place:karachi" }`), answer: OF_KARACHI },
  { asks: "Which are in Hyderabad?", query: of(`place: { eq: "place:hyderabad" }`), answer: OF_HYDERABAD },
  {
    asks: "Which are in Sindh?",
    query: of(`place: { eq: "place:sindh" }`),
    answer: [...OF_KARACHI, ...OF_HYDERABAD, ...clusters("textile-dadu")],
  },
  {
    asks: "Which are in Lahore?",
    query: of(`place: { eq: "place:lahore" }`),
    answer: clusters("knitwear-lahore", "electrical-appliances-lahore", "woven-garments-lahore"),
  },
  {
    asks: "Which are in Gujranwala?",
    query: of(`place: { eq: "place:gujranwala" }`),
    answer: clusters("domestic-electrical-appliances-gujrat-gujranwala", "polyester-gujranwala"),
  },
  {
    asks: "Which are in the Golden Triangle, and in how many cities is each?",
    query: of(`place: { eq: "place:golden-triangle" }`),
    answer: [
      ...OF_SIALKOT,
      ...clusters("ceramics-pottery-gujrat", "domestic-electrical-appliances-gujrat-gujranwala"),
      ...clusters("polyester-gujranwala", "golden-triangle"),
    ],
  },
  {
    asks: "Which weave by hand?",
    query: of(`sector: { eq: "sector:handloom-weaving" }`),
    answer: clusters("handloom-weaving-multan", "handloom-weaving-hyderabad"),
  },
  {
    asks: "Which make electrical appliances, of homes or not?",
    query: of(`sector: { eq: "sector:electrical-appliances" }`),
    answer: clusters(
      "electrical-appliances-karachi",
      "electrical-appliances-lahore",
      "domestic-electrical-appliances-gujrat-gujranwala",
    ),
  },
  {
    asks: "Which make textiles and clothing? (Not machinery for them.)",
    query: of(`sector: { eq: "sector:textiles" }`),
    answer: [
      ...clusters("knitwear-karachi", "knitwear-lahore", "cotton-ginning-rahim-yar-khan", "textile-dadu"),
      ...clusters("handloom-weaving-multan", "home-furnishings-multan", "polyester-gujranwala"),
      ...OF_HYDERABAD,
      ...clusters("woven-garments-lahore", "cdi-ready-made-garments"),
    ],
  },
  {
    asks: "How many pilot clusters are there, and which?",
    query: `{ clusters(filter: { pilot: { eq: true } }) { nodes { memberCount remarks(sorts: [NOT_TOLD]) { text } } } }`,
    answer: [5, "The five pilot clusters are not named."],
  },
  {
    asks: "For how many more clusters in Balochistan is support asked for?",
    query: `{ stakeholder(id: "cluster:six-more-balochistan") { memberCount linkages { nodes { status } } } }`,
    answer: [6, "REQUESTED"],
  },
  {
    asks: "Which clusters may be one with another, and with which?",
    query: `{ clusters(filter: { remark: { eq: POSSIBLY_SAME } }) { nodes { id remarks(sorts: [POSSIBLY_SAME]) { about { id } } } } }`,
    answer: [
      ...clusters("surgical-instruments-sialkot", "cdi-surgical", "leather-products-sialkot"),
      ...clusters("cdi-leather-shoes-and-accessories", "woven-garments-lahore", "cdi-ready-made-garments"),
    ].flatMap((id) => [id, id]),
  },
  {
    asks: "Which clusters take part in something together with a university?",
    query: of(`coParticipants: { some: { kind: { eq: UNIVERSITY } } }`),
    answer: clusters("woven-garments-lahore"),
  },
  {
    asks: "Which clusters does list 3 of Further Impacts name?",
    query: of(`source: { document: "${IMPACTS}", locator: "list 3" }`),
    answer: [
      ...clusters("handloom-weaving-multan", "home-furnishings-multan", "polyester-gujranwala"),
      ...clusters("textile-dadu"),
      ...OF_HYDERABAD,
    ],
  },
  {
    asks: "Which clusters does the press release name?",
    query: of(`source: { document: "${RELEASE}" }`),
    answer: OF_CDI,
  },
  {
    asks: "Which single clusters does the table name?",
    query: of(`collective: { eq: false }, document: { eq: "${TABLE}" }`),
    answer: clusters("woven-garments-lahore", "balochi-chappal"),
  },
];
