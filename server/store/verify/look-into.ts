import type { GraphPort } from "../graph/port.js";
import { shortDigest } from "../log/change.js";
import type { Findings } from "./findings.js";
import { liveFacets, liveParts, type Live } from "./live-records.js";
import { bucketOf } from "./record-sums.js";
import { changesOfLog, type LogNote } from "./verify-log.js";
import { isLogged } from "./verify-records.js";

/** A record's version and fingerprint, as the log has them or as the graph has. */
type State = readonly [version: number, digest: string];

/** Says which records of these buckets are not what the log says; goes through log and records once more. */
export async function lookInto(
  port: GraphPort,
  note: LogNote,
  buckets: ReadonlySet<number>,
  findings: Findings,
): Promise<void> {
  const last = new Map<string, State | null>();
  for await (const { id, version, digest } of changesOfLog(port, note))
    if (buckets.has(bucketOf(id))) last.set(id, digest === null ? null : [version, digest]);
  const seen = new Set<string>();
  const look = ({ record, digest, version }: Live<{ id: string }>): void => {
    const { id } = record;
    if (!buckets.has(bucketOf(id))) return;
    const [known, isAgain] = [last.get(id), seen.has(id)];
    seen.add(id);
    if (known === undefined || known === null || isAgain) {
      if (known !== undefined || isAgain || isLogged(note, version))
        findings.tell("RECORD_UNLOGGED", isAgain ? `${id}, stored twice` : id);
    } else if (version !== known[0] || shortDigest(digest) !== known[1])
      findings.tell(
        "RECORD_NOT_LAST",
        `${id}: last changed in ${known[0]}, stored as of ${version ?? "none"}`,
      );
  };
  (await liveFacets(port)).forEach(look);
  for await (const { stakeholders, linkages } of liveParts(port, (id) => seen.add(id))) {
    stakeholders.forEach(look);
    for await (const page of linkages()) page.forEach(look);
  }
  for (const [id, state] of last) if (state !== null && !seen.has(id)) findings.tell("RECORD_GONE", id);
}
