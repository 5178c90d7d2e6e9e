/** Whether `LINKAGES_REQUIRE` names this part of the surroundings: tests that need it then fail where it is absent. */
export const isRequired = (
  part:
    "neo4j" | "browser" | "redis" | "sources" | "data" | "cases" | "networkx" | "notebook" | "iati-schemas",
): boolean => (process.env["LINKAGES_REQUIRE"] ?? "").split(",").includes(part);
