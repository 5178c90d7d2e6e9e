/** Who may import whom; see docs/architecture.md. Type-only imports count too. */
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

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
      { path: "^server/graph/port\\.ts$" },
      { path: ".*" },
    ),
    rule(
      "engines-know-the-port-only",
      "An engine knows the port and the errors, and no other engine.",
      { path: "^server/graph/" },
      { path: "^(schema|server)/", pathNot: "^server/(graph/|errors\\.ts$)" },
    ),
    rule(
      "drivers-in-engines-only",
      "Only engines import a driver; the bench has one of its own to compare with.",
      { path: "^(schema|server)/", pathNot: "^server/graph/engines/" },
      { path: "node_modules/(neo4j-driver|@grafeo-db)" },
    ),
    rule(
      "neo4j-alone",
      "The embedded engine does not know Neo4j's driver.",
      { path: "^server/graph/engines/embedded" },
      { path: "node_modules/neo4j-driver|^server/graph/engines/neo4j" },
    ),
    rule(
      "embedded-alone",
      "The Neo4j engine does not know the embedded one.",
      { path: "^server/graph/engines/neo4j" },
      { path: "node_modules/@grafeo-db|^server/graph/engines/embedded" },
    ),
    rule(
      "repositories-below",
      "Repositories know the port, the schema and the errors.",
      { path: "^server/repositories/" },
      { path: "^server/", pathNot: "^server/(repositories/|graph/(port|scoped-port)\\.ts$|errors\\.ts$)" },
    ),
    rule(
      "repositories-know-no-graphql",
      "Cypher does not know who asks.",
      { path: "^server/repositories/" },
      { path: "node_modules/(graphql|type-graphql|@apollo)/" },
    ),
    rule(
      "loaders-below",
      "Loaders know repositories.",
      { path: "^server/loaders/" },
      { path: "^server/", pathNot: "^server/(loaders|repositories)/" },
    ),
    rule(
      "resolvers-reach-no-engine",
      "Resolvers ask loaders and repositories, never the graph.",
      { path: "^server/resolvers/" },
      { path: "^server/(graph|http|plugins|cli)/" },
    ),
    rule(
      "pure-parts",
      "analytics, matchmaking and exchange are handed a network; they know no engine and no HTTP.",
      { path: "^server/(analytics|matchmaking)/" },
      { path: "^server/(graph|repositories|loaders|resolvers|http|plugins|cli)/" },
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
