import type { Unresolved } from "../../store/writers/write-options.js";
import { HeldRecords } from "./held-records.js";
import { type Pending, unresolvedProblem } from "./pending-record.js";
import type { ProblemTally } from "./problem-tally.js";
import { facetProblem, lacksFacet, withoutFacet } from "./without-facet.js";

/** What the writer gave back, because it names what is not there so far. It waits on the disk until all files are read. */
export class UnsettledRecords {
  /** Linkages that came before their ends. */
  readonly withoutEnds = new HeldRecords<Pending>();
  /** Stakeholders that came before the sectors, places or topics that they name. */
  readonly withoutFacets = new HeldRecords<Pending>();

  constructor(private readonly tally: ProblemTally) {}

  /**
   * Keeps what may be there later, and tells of what is nowhere; gives the stakeholders without facets that are nowhere.
   * `are` says what comes no more.
   */
  async take(
    batch: readonly Pending[],
    unresolved: readonly Unresolved[],
    are: { readonly endsIn: boolean; readonly facetsIn: boolean },
  ): Promise<Pending[]> {
    if (unresolved.length === 0) return [];
    const byId = new Map(batch.map((pending) => [pending.record.id, pending]));
    const lesser: Pending[] = [];
    for (const { id, field, target } of unresolved) {
      const pending = byId.get(id);
      if (pending === undefined) throw new Error(`The writer gave back ${id}, which was not in its batch.`);
      if (lacksFacet(pending, field)) {
        if (!are.facetsIn) await this.withoutFacets.add(pending);
        else {
          await this.tally.tell(facetProblem(pending, field, target));
          lesser.push(withoutFacet(pending, target));
        }
      } else if (!are.endsIn && pending.list === "linkages" && field !== "sources")
        await this.withoutEnds.add(pending);
      else {
        const problem = unresolvedProblem(pending, field, target);
        if (problem.leftOut === "nothing") await this.tally.tell(problem);
        else await this.tally.leaveOut([problem]);
      }
    }
    return lesser;
  }

  /** Takes the files away in which they wait. */
  async discard(): Promise<void> {
    await this.withoutEnds.discard();
    await this.withoutFacets.discard();
  }
}
