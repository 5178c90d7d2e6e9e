// The peer: @neo4j/graphql behind Apollo Server, over the graph as our service stores it.
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const { PORT, BENCH_NEO4J_URL, BENCH_NEO4J_PASSWORD, BENCH_LEAN } = process.env;

const OWN = `id: ID! kind: String! name: String! nameKey: String! degree: Int!
  sectors: [Sector!]! @relationship(type: "IN_SECTOR", direction: OUT)`;
const ORGANISATION = `${OWN}
  leads: [Project!]! @relationship(type: "IMPLEMENTATION", direction: OUT, properties: "LinkageProperties")
  collaborations: [Project!]! @relationship(type: "COLLABORATION", direction: OUT, properties: "LinkageProperties")
  grants: [Project!]! @relationship(type: "FUNDING", direction: IN, properties: "LinkageProperties")`;
const WORK = "IMPLEMENTATION|COLLABORATION";
const PATHS = `MATCH p = allShortestPaths((a:Stakeholder {id: $from})-[:${WORK}*..6]-(b:Stakeholder {id: $to}))
  WITH [n IN nodes(p) | n.id] AS ids, [n IN nodes(p) | n.name] AS names, reduce(t = '', r IN relationships(p) | t + CASE t WHEN '' THEN '' ELSE '\\n' END + r.id) AS choice
  WITH ids, names, collect(choice) AS choices ORDER BY ids LIMIT 5 RETURN {ids: ids, names: names, choices: choices} AS path`;

/** The linkages of CORDIS between organisations and projects, as its own relationship fields. */
const typeDefs = `#graphql
interface Stakeholder { id: ID! kind: String! name: String! degree: Int! }
interface Organisation {
  id: ID! kind: String! name: String!
  leads: [Project!]! @declareRelationship collaborations: [Project!]! @declareRelationship grants: [Project!]! @declareRelationship
}
type Agency implements Stakeholder & Organisation @node { ${ORGANISATION} }
type University implements Stakeholder & Organisation @node
  @fulltext(indexes: [{ indexName: "bench_university_text", queryName: "universitiesByText", fields: ["nameKey"] }]) { ${ORGANISATION} }
type Cluster implements Stakeholder @node { ${OWN} }
type Project implements Stakeholder @node { ${OWN} earliest: String latest: String
  leaders: [Organisation!]! @relationship(type: "IMPLEMENTATION", direction: IN, properties: "LinkageProperties")
  collaborators: [Organisation!]! @relationship(type: "COLLABORATION", direction: IN, properties: "LinkageProperties")
  grantees: [Organisation!]! @relationship(type: "FUNDING", direction: OUT, properties: "LinkageProperties")
  funders: [Organisation!]! @relationship(type: "FUNDING", direction: IN, properties: "LinkageProperties") }
type Sector @node { id: ID! name: String! nameKey: String! lineage: [String!]
  stakeholders: [Stakeholder!]! @relationship(type: "IN_SECTOR", direction: IN) }
type LinkageProperties @relationshipProperties { id: ID! role: String }
type FoundPath { ids: [String!]! names: [String!]! choices: [String!]! }
type Bucket { period: String count: Int! }
type Query {
  paths(from: ID!, to: ID!): [FoundPath!]! @cypher(statement: """${PATHS}""", columnName: "path")
  timeline: [Bucket!]! @cypher(statement: "MATCH ()-[r:LINKAGE_TYPES]->() WITH left(r.earliest, 4) AS period, count(*) AS count RETURN {period: period, count: count} AS bucket", columnName: "bucket")
}`.replace("LINKAGE_TYPES", process.env.BENCH_LINKAGE_TYPES ?? WORK);

const driver = neo4j.driver(BENCH_NEO4J_URL, neo4j.auth.basic("neo4j", BENCH_NEO4J_PASSWORD));
const features = { filters: { String: { GT: true, GTE: true, LT: true, LTE: true } } };
const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();
const server = new ApolloServer({
  schema,
  includeStacktraceInErrorResponses: false,
  plugins: BENCH_LEAN ? [ApolloServerPluginCacheControlDisabled()] : [],
});
await startStandaloneServer(server, { listen: { port: Number(PORT), host: "127.0.0.1" } });
process.on("SIGTERM", () => process.exit(0));
