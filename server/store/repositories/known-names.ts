import type { SourceRecord } from "../../../schema/record.js";
import type { GraphPort } from "../graph/port.js";

/** What are these stakeholders called, and which documents tell of them? */
const NAMES_OF = "UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) RETURN n.id, n.name, n.sources";

/** What are the next stakeholders called, in the order of ids? */
const ALL_NAMES =
  "MATCH (n:Stakeholder) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit RETURN n.id, n.name, n.acronym, n.otherNames ORDER BY n.id";

const NAMES_A_PART = 5_000;

/** What the graph calls its stakeholders, for those who bring facts in. */
export const knownNames = (port: GraphPort) => ({
  /** Those of these stakeholders that are stored. */
  async stakeholders(ids: readonly string[]): Promise<{ id: string; name: string; documents: string[] }[]> {
    if (ids.length === 0) return [];
    const rows = await port.read(NAMES_OF, { ids });
    return rows.map(([id, name, sources]) => {
      const told = JSON.parse(sources as string) as SourceRecord[];
      return { id: id as string, name: name as string, documents: told.map(({ document }) => document) };
    });
  },

  /** All stakeholders by their names, other names and acronyms; reads the whole graph. */
  async *names(): AsyncGenerator<{ id: string; names: string[] }[]> {
    for (let after = ""; ;) {
      const rows = await port.read(ALL_NAMES, { after, limit: NAMES_A_PART });
      yield rows.map(([id, name, acronym, others]) => ({
        id: id as string,
        names: [name, acronym, ...((others ?? []) as string[])].filter((text) => typeof text === "string"),
      }));
      if (rows.length < NAMES_A_PART) return;
      after = rows.at(-1)?.[0] as string;
    }
  },
});
