import { z } from "zod";
import { LINKAGE_KIND_KEYS } from "../../../schema/linkages.js";
import { MEASURE_MEANINGS } from "../../../schema/measure-keys.js";
import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import { count, id, LINKAGE, type McpTool, SOURCES, text } from "./mcp-tool.js";

const kinds = z.array(z.enum(STAKEHOLDER_KIND_KEYS as [string, ...string[]])).optional();
const during = text(40)
  .optional()
  .describe("Only what overlaps this time, in EDTF: 2004, 2004-08, 2004-08/2005-12, 2018/..");
const facet = (sort: string, name: string) =>
  text(300)
    .optional()
    .describe(
      `Only in this ${sort} or within it: its id, such as ${sort}:${name}; describe_stakeholder gives ids of ${sort}s.`,
    );

/** The questions that an assistant may ask; all of them only read. A new one is an entry here. */
export const MCP_TOOLS: readonly McpTool[] = [
  {
    name: "find_stakeholders",
    description:
      "Finds clusters, agencies, universities and projects by any spelling of their names, and gives their ids.",
    input: {
      text: text(200).min(1).describe("What to look for."),
      kinds: kinds.describe("Only these kinds."),
      sector: facet("sector", "textiles"),
      place: facet("place", "lahore"),
      first: count(50, 10),
    },
    ids: [],
    document: `query ($text: String!, $kinds: [StakeholderKind!], $sector: ID, $place: ID, $first: Int) {
      search(text: $text, kinds: $kinds, filter: { sector: { eq: $sector }, place: { eq: $place } }, first: $first) { matchedIn matchedText stakeholder { id kind name acronym ${SOURCES} } }
    }`,
  },
  {
    name: "describe_stakeholder",
    description:
      "Says what a stakeholder is, what it needs and offers, and its linkages, each with its sources.",
    input: { id: id("a stakeholder"), first: count(50, 20) },
    ids: ["id"],
    document: `query ($id: ID!, $first: Int) {
      stakeholder(id: $id) {
        id kind name acronym otherNames summary founded linkageCount partnerCount
        sectors { id name } places { id name }
        needs { text state topic { name } ${SOURCES} } offers { text state topic { name } ${SOURCES} } ${SOURCES}
        linkages(first: $first, orderBy: { field: PERIOD, direction: DESC }) { totalCount nodes { ${LINKAGE} } }
      }
    }`,
  },
  {
    name: "find_paths",
    description:
      "Says over whom two stakeholders are connected: all shortest ways, with the linkages of each step.",
    input: {
      from: id("where it starts"),
      to: id("where it ends"),
      avoiding: z
        .array(text(300))
        .max(50, "a list of 50 ids at most")
        .optional()
        .describe("Ids of whom no way may pass, such as a hub."),
      withUnits: z
        .boolean()
        .default(true)
        .describe("Whether no way may pass the units and own programmes of these either."),
      during,
      first: count(10, 3),
    },
    ids: ["from", "to", "avoiding"],
    document: `query ($from: ID!, $to: ID!, $avoiding: [ID!], $withUnits: Boolean!, $during: EDTF, $first: Int!) {
      paths(from: $from, to: $to, avoiding: $avoiding, withUnits: $withUnits, during: $during, first: $first) {
        length stakeholders { id name } linkages { ${LINKAGE} } avoided { count }
      }
    }`,
  },
  {
    name: "list_initiatives",
    description:
      "Lists what was undertaken, with parties and results: trainings, funding, studies and other activities.",
    input: {
      party: text(300).optional().describe("The id of somebody who takes part."),
      linkageKind: z
        .enum(LINKAGE_KIND_KEYS as [string, ...string[]])
        .optional()
        .describe("Only of this kind."),
      during,
      first: count(50, 20),
    },
    ids: ["party"],
    document: `query ($party: ID, $linkageKind: LinkageKind, $during: EDTF, $first: Int) {
      initiatives(first: $first, filter: { during: $during, linkageKind: { eq: $linkageKind }, party: { id: { eq: $party } } }) {
        totalCount
        nodes { id title activity status statusAsOf period results { type state text } parties { role stakeholder { id name } } ${SOURCES} }
      }
    }`,
  },
  {
    name: "suggest_matches",
    description:
      "Suggests whom a stakeholder should meet next, with the reasons and the ids of the linkages that prove them.",
    input: {
      id: id("who seeks"),
      kinds: kinds.describe("Only candidates of these kinds."),
      first: count(10, 5),
    },
    ids: ["id"],
    document: `query ($id: ID!, $kinds: [StakeholderKind!], $first: Int) {
      stakeholder(id: $id) {
        id name
        matches(first: $first, filter: { kinds: $kinds }) {
          rank score candidate { id kind name ${SOURCES} } cautions { meaning }
          reasons { meaning contribution proofs { contribution linkages { id } topics { name } } }
        }
      }
    }`,
  },
  {
    name: "describe_linkages",
    description:
      "Says what linkages are, by their ids: what was done, with what result, when, and which document tells it.",
    input: {
      ids: z
        .array(text(300))
        .min(1, "a list of 1 to 50 ids")
        .max(50, "a list of 1 to 50 ids")
        .describe("The ids of linkages, as other answers have them."),
    },
    ids: ["ids"],
    document: `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Linkage { ${LINKAGE} } } }`,
  },
  {
    name: "rank_stakeholders",
    description:
      "Ranks stakeholders by a measure of their place in the network, such as BETWEENNESS for brokers.",
    input: {
      measure: z.enum(Object.keys(MEASURE_MEANINGS) as [string, ...string[]]).describe("By what."),
      first: count(50, 10),
    },
    ids: [],
    document: `query ($measure: MeasureKey!, $first: Int!) {
      ranking(measure: $measure, first: $first) { rank value method stakeholder { id kind name ${SOURCES} } }
    }`,
  },
];
