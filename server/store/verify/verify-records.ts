import type { LinkageRecord, StakeholderRecord } from "../../../schema/record.js";
import type { GraphPort } from "../graph/port.js";
import { shortDigest } from "../log/change.js";
import type { Counted } from "../log/commit.js";
import { anchorOf } from "../repositories/linkage-repository.js";
import type { FacetRecord } from "../repositories/stored-record.js";
import { digest, facetsOf, linkageDigest } from "../writers/properties.js";
import { isDerivedLinkage, isDerivedStakeholder } from "./derived-keys.js";
import type { Findings } from "./findings.js";
import { type Live, liveFacets, liveParts, type LiveStakeholder } from "./live-records.js";
import { RecordSums } from "./record-sums.js";
import { baseOf, type LogNote } from "./verify-log.js";

/** What the records came to. */
export interface LiveTotals {
  readonly counted: Counted;
  readonly sums: RecordSums;
  /** Of those from before the log, how many have a fingerprint that cannot be checked. */
  readonly unchecked: number;
}

/** Goes through all records: fields, degrees, facets, ends. Tells what is wrong. */
export async function verifyRecords(port: GraphPort, note: LogNote, findings: Findings): Promise<LiveTotals> {
  const pass = new RecordPass(note, findings);
  const facets = await liveFacets(port);
  for (const facet of facets) pass.facet(facet);
  for await (const { stakeholders, linkages } of liveParts(port, pass.unreadable)) {
    const leading = new Map(stakeholders.map((one) => [one.record.id, one.linkagesTo]));
    for await (const page of linkages())
      for (const one of page) {
        leading.set(one.record.from, (leading.get(one.record.from) ?? 0) + 1);
        pass.linkage(one);
      }
    for (const one of stakeholders) pass.stakeholder(one, leading.get(one.record.id) ?? 0);
  }
  return pass;
}

class RecordPass implements LiveTotals {
  readonly counted = { facets: 0, stakeholders: 0, linkages: 0 };
  readonly sums = new RecordSums();
  unchecked = 0;
  private readonly facets = new Set<string>();

  constructor(
    private readonly note: LogNote,
    private readonly findings: Findings,
  ) {}

  readonly unreadable = (id: string, sort: "stakeholders" | "linkages"): void => {
    this.counted[sort] += 1;
    this.findings.tell("FIELDS_CHANGED", id);
  };

  facet(live: Live<FacetRecord>): void {
    this.counted.facets += 1;
    this.facets.add(live.record.id);
    this.record(live, digest(live.record), true);
  }

  stakeholder(live: LiveStakeholder, degree: number): void {
    this.counted.stakeholders += 1;
    const isRight = this.record(live, digest(live.record), false);
    const { id } = live.record;
    if (isRight && !isDerivedStakeholder(live.derived ?? [], live.record))
      this.findings.tell("DERIVED_WRONG", id);
    if (live.degree !== degree)
      this.findings.tell("DEGREE_WRONG", `${id}: ${live.degree} stored, ${degree} found`);
    const named = namedFacets(live.record);
    const isTied = named.size === live.facets.size && [...named].every((facet) => live.facets.has(facet));
    if (!isTied) this.findings.tell("FACETS_WRONG", id);
    this.named(id, named);
  }

  linkage(live: Live<LinkageRecord>): void {
    this.counted.linkages += 1;
    const isRight = this.record(live, linkageDigest(live.record), true);
    const { id, from, to, sources } = live.record;
    if (isRight && !isDerivedLinkage(live.derived ?? [], live.record))
      this.findings.tell("DERIVED_WRONG", id);
    const anchor = anchorOf(id);
    if (anchor !== from && anchor !== to) this.findings.tell("END_WRONG", id);
    this.named(id, new Set(sources.map(({ document }) => document)));
  }

  private named(id: string, facets: ReadonlySet<string>): void {
    for (const facet of facets)
      if (!this.facets.has(facet)) this.findings.tell("FACET_ABSENT", `${id} names ${facet}`);
  }

  /**
   * Whether its fields are those of its fingerprint. `mayBeOld`: merged ones had their fields in another order when releases
   * without a log took the fingerprint.
   */
  private record(live: Live<{ id: string }>, mark: string, mayBeOld: boolean): boolean {
    const { record, version } = live;
    if (isLogged(this.note, version)) this.sums.add(record.id, version ?? 0, shortDigest(live.digest));
    if (live.digest === mark) return true;
    const isOld = (version ?? this.note.first) === this.note.first && this.note.first !== null;
    if (isOld && mayBeOld) this.unchecked += 1;
    else this.findings.tell("FIELDS_CHANGED", record.id);
    return isOld && mayBeOld;
  }
}

/** Whether the log tells of the last change of a record with this version. */
export const isLogged = (note: LogNote, version: number | null): boolean =>
  version === null ? note.first === null : version > baseOf(note);

const namedFacets = (record: StakeholderRecord): Set<string> =>
  new Set(Object.values(facetsOf(record)).flat());
