import type { GraphPort } from "../../server/store/graph/port.js";
import { liveFacets, liveParts } from "../../server/store/verify/live-records.js";

/** Every record that is stored, by id. */
export async function storedRecords(port: GraphPort): Promise<Map<string, Record<string, unknown>>> {
  const records = new Map<string, Record<string, unknown>>();
  const keep = ({ record }: { record: { id: string } }): unknown => records.set(record.id, { ...record });
  (await liveFacets(port)).forEach(keep);
  for await (const { stakeholders, linkages } of liveParts(port)) {
    stakeholders.forEach(keep);
    for await (const page of linkages()) page.forEach(keep);
  }
  return records;
}
