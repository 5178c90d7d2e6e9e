/** Who may import whom; see docs/architecture.md. Type-only imports count too. */
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** Everything of the server but these rooms, the errors and the settings. */
const above = (rooms) => ({
  path: "^server/",
  pathNot: `^server/((${rooms})(/|\\.ts$)|errors\\.ts$|(config|setting)\\.ts$)`,
});

module.exports = {
  forbidden: [
    rule(
      "no-cycles",
      "Two files that need each other are one file, or a third is missing.",
      {},
      { circular: true },
    ),
    rule(
      "schema-stands-alone",
      "schema/ says what is in the graph; it knows nothing of the server.",
      { path: "^schema/" },
      { path: "^(server|web|tests|bench)/" },
    ),
    rule(
      "errors-stand-alone",
      "The table of errors imports nothing.",
      { path: "^server/errors\\.ts$" },
      { path: ".*" },
    ),
    rule(
      "port-stands-alone",
      "The port is plain types.",
      { path: "^server/store/graph/port\\.ts$" },
      { path: ".*" },
    ),
    rule(
      "engines-know-the-port-only",
      "An engine knows the port and the errors, and no other engine.",
      { path: "^server/store/graph/" },
      { path: "^(schema|server)/", pathNot: "^server/(store/graph/|errors\\.ts$)" },
    ),
    rule(
      "drivers-in-engines-only",
      "Only engines import a driver; the bench has one of its own to compare with.",
      { path: "^(schema|server)/", pathNot: "^server/store/graph/engines/" },
      { path: "node_modules/(neo4j-driver|@grafeo-db)" },
    ),
    rule(
      "neo4j-alone",
      "The embedded engine does not know Neo4j's driver.",
      { path: "^server/store/graph/engines/embedded" },
      { path: "node_modules/neo4j-driver|^server/store/graph/engines/neo4j" },
    ),
    rule(
      "embedded-alone",
      "The Neo4j engine does not know the embedded one.",
      { path: "^server/store/graph/engines/neo4j" },
      { path: "node_modules/@grafeo-db|^server/store/graph/engines/embedded" },
    ),
    // The floors of the house, from the ground up: each room uses only those below it.
    rule("floor-store", "What is stored knows nobody above it.", { path: "^server/store/" }, above("store")),
    rule(
      "floor-network",
      "The network in memory is read from the store.",
      { path: "^server/network/" },
      above("network|store"),
    ),
    rule(
      "floor-workers",
      "Threads do tasks of any room; they know none.",
      { path: "^server/workers/" },
      above("workers|network"),
    ),
    rule(
      "floor-analysis",
      "Analysis takes a network.",
      { path: "^server/analysis/" },
      above("analysis|workers|network|store"),
    ),
    rule(
      "floor-matching",
      "Matching takes a network.",
      { path: "^server/matching/" },
      above("matching|workers|network|store"),
    ),
    rule(
      "floor-exchange",
      "Files come and go beside the API.",
      { path: "^server/exchange/" },
      above("exchange|store"),
    ),
    rule(
      "floor-questions",
      "Questions are asked of memory or of the store.",
      { path: "^server/questions/" },
      above("questions|network|store"),
    ),
    rule(
      "floor-reconciliation",
      "Names of other lists are matched by asking questions.",
      { path: "^server/reconciliation/" },
      above("reconciliation|questions|exchange|network|store"),
    ),
    rule(
      "floor-api",
      "The API knows no HTTP and no command line.",
      { path: "^server/api/" },
      { path: "^server/(cli|http/app|main)" },
    ),
    rule(
      "floor-http",
      "The door knows no command line.",
      { path: "^server/http/" },
      { path: "^server/(cli|main)" },
    ),
    rule(
      "floor-web",
      "The page asks the API; of the other folders it takes only what is plain and imports nothing.",
      { path: "^web/" },
      {
        path: "^(schema|server|tests|bench)/",
        pathNot: "^(schema/fold|server/analysis/seeded-random)\\.ts$",
      },
    ),
    rule(
      "store-knows-no-graphql",
      "Cypher does not know who asks.",
      { path: "^server/(store|network|analysis|matching)/" },
      { path: "node_modules/(graphql|type-graphql|@apollo)/" },
    ),
    rule(
      "tests-are-not-imported",
      "Nothing builds on tests or benchmarks.",
      { path: "^(schema|server)/" },
      { path: "^(tests|bench|tools|evaluation)/" },
    ),
    rule(
      "no-undeclared-packages",
      "Every package is declared.",
      {},
      { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node"],
    },
  },
};
