import type { GraphPort } from "../graph/port.js";
import { number, readRows } from "./checked-rows.js";

/** How many stakeholders are there, and how many linkages has each of them, added up? */
const SIZES = "MATCH (n:Stakeholder) RETURN count(n) AS stakeholders, coalesce(sum(n.degree), 0) AS ends";

/** Reading sizes takes some ten milliseconds; who waits for them is not to wait for an answer that does not come. */
const TIMEOUT_MS = 5_000;

/** How large the network of a graph is; one statement that looks at every stakeholder and at no linkage. */
export const sizeRepository = (port: GraphPort) => ({
  sizes: async () => {
    const [row] = await readRows(port, [number, number], SIZES, {}, { timeoutMs: TIMEOUT_MS });
    const [stakeholders = 0, ends = 0] = row ?? [];
    return { stakeholders, linkages: ends / 2 };
  },
});
