import { differences, shortDigest, type StoredChange } from "./change.js";
import { type PackedChanges, packChanges } from "./packed-changes.js";

/** A record that is about to be written. */
export interface Written {
  readonly id: string;
  /** A linkage's kind, a stakeholder's kind, or a facet's label. */
  readonly sort: string;
  readonly digest: string;
}

/** What is known of a record that is stored. */
export interface Known {
  readonly digest: string;
  /** The commit of its last change; null where it was stored before the log, or past it. */
  readonly version: number | null;
}

/** Collects what one write changes, for the commit that ends it. */
export class ChangeLog {
  private readonly collected: StoredChange[] = [];
  private packed: { readonly length: number; readonly changes: Promise<PackedChanges> } | undefined;

  /** The commit will be `seq`; what was stored before the log began belongs to the commit `first`. */
  constructor(
    readonly seq: number,
    private readonly first: number | null,
  ) {}

  get isEmpty(): boolean {
    return this.collected.length === 0;
  }

  /** Packs what was told by now, once; whoever knows that nothing follows asks early, while the database is at work. */
  pack(): Promise<PackedChanges> {
    const { length } = this.collected;
    if (this.packed?.length !== length) this.packed = { length, changes: packChanges(this.collected) };
    return this.packed.changes;
  }

  add({ id, sort, digest }: Written): void {
    this.collected.push({ o: "ADD", id, t: sort, d: shortDigest(digest) });
  }

  /** `before` is the record, whole. */
  drop({ id, sort }: Omit<Written, "digest">, known: Known, before: object): void {
    const p = known.version ?? this.first ?? 0;
    this.collected.push({ o: "DROP", id, t: sort, p, b: { ...before }, q: shortDigest(known.digest) });
  }

  /** `before` and `after` are the records, whole, with their fields in the order of the schema. */
  set({ id, sort, digest }: Written, known: Known, before: object, after: object): void {
    const { before: b, after: a } = differences(before, after);
    const p = known.version ?? this.first ?? 0;
    this.collected.push({
      ...{ o: "SET", id, t: sort, p, b, a },
      ...{ q: shortDigest(known.digest), d: shortDigest(digest) },
    });
  }
}
