import { badInput } from "../../errors.js";
import type { GraphPort } from "../graph/port.js";
import { columns, readRows } from "./checked-rows.js";
import { stakeholderProjection, type StoredStakeholder } from "./stored.js";

/** Some engines sort the whole label for each page. */
const STAKEHOLDERS_A_READ = 20_000;
const MOST_STAKEHOLDERS = 200_000;

/** What of a stakeholder tells whether another one is the same. */
export type Comparable = Pick<
  StoredStakeholder,
  "id" | "name" | "acronym" | "otherNames" | "places" | "identifiers"
>;

const COMPARABLE = stakeholderProjection.only("name", "acronym", "otherNames", "places", "identifiers");

/** Who is there, with what tells them apart? */
const COMPARABLES = `MATCH (n:Stakeholder) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit RETURN ${COMPARABLE.of("n")} AS stakeholder ORDER BY n.id`;

export const duplicateRepository = (port: GraphPort) => ({
  /** Every stakeholder by id; throws BAD_USER_INPUT for more than 200,000, which would fill the memory. */
  async comparables(): Promise<Comparable[]> {
    const found: Comparable[] = [];
    for (let after = "", more = true; more;) {
      const rows = await readRows(port, [columns], COMPARABLES, { after, limit: STAKEHOLDERS_A_READ });
      found.push(...rows.map(([one]) => COMPARABLE.decode(one)));
      if (found.length > MOST_STAKEHOLDERS)
        throw badInput(
          `Likely duplicates are looked for among ${MOST_STAKEHOLDERS} stakeholders at most.`,
          "more",
          "Compare a part: export it, and import it into a graph of its own.",
        );
      after = found.at(-1)?.id ?? "";
      more = rows.length === STAKEHOLDERS_A_READ;
    }
    return found;
  },
});
