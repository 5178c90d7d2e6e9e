import type { GraphSchema } from "../../server/store/graph/port.js";

/** A small schema for tests of the port itself. */
export const PARTY_SCHEMA: GraphSchema = {
  unique: [{ label: "Party", property: "id" }],
  indexes: [{ label: "Party", property: "name" }],
};
