import { HeldRecords } from "../importing/held-records.js";
import { shown } from "../importing/import-problem.js";
import type { ImportItem, ReadRecord } from "../importer.js";
import { isStakeholderId, type KnownEnds } from "./known-ends.js";

const ITEMS_AT_A_TIME = 500;

/** Stakeholders that name their parents by keys or names which no row before has. They wait on the disk until all files are read. */
export class WaitingParents {
  private readonly held = new HeldRecords<ReadRecord>();

  constructor(private readonly ends: KnownEnds) {}

  /** What a row says, its parent as an id; less the stakeholder, where it has to wait. */
  async settled(items: readonly ImportItem[]): Promise<readonly ImportItem[]> {
    const last = items.at(-1);
    const parent = last === undefined || "problem" in last ? undefined : last.record["parent"];
    if (typeof parent !== "string" || isStakeholderId(parent)) return items;
    const others = items.slice(0, -1);
    const item = last as ReadRecord;
    const found = this.ends.find(parent);
    if (found !== undefined) return [...others, ...withParent(item, found)];
    await this.held.add(item);
    return others;
  }

  /** Those that waited, now that all stakeholders are known. */
  async *items(): AsyncGenerator<readonly ImportItem[]> {
    let items: ImportItem[] = [];
    for await (const [item] of this.held.items()) {
      items.push(...withParent(item, this.ends.find(String(item.record["parent"]))));
      if (items.length < ITEMS_AT_A_TIME) continue;
      yield items;
      items = [];
    }
    yield items;
    await this.discard();
  }

  /** Takes the file away in which they wait. */
  discard(): Promise<void> {
    return this.held.discard();
  }
}

/** A parent that is nobody, several or the stakeholder itself costs only itself. */
function withParent(item: ReadRecord, found: ReturnType<KnownEnds["find"]>): ImportItem[] {
  const { parent, ...record } = item.record;
  if (found !== undefined && "id" in found && found.id !== record["id"])
    return [{ ...item, record: { ...record, parent: found.id } }];
  const problem = {
    ...item.place,
    column: item.columns?.["parent"],
    value: shown(parent),
    text: "Required the id, key or name of one other stakeholder in these files as the parent. Correct it, or add that row.",
    leftOut: "value",
  } as const;
  return [{ problem }, { ...item, record }];
}
