import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import type { ImportLookup } from "../../store/repositories/import-lookup.js";
import { type ImportProblem, shown } from "./import-problem.js";
import type { Pending } from "./pending-record.js";

/** A parent that is taken out, and why. */
interface Broken {
  readonly batch: readonly Pending[];
  readonly problems: readonly ImportProblem[];
}

type WithParent = Pending & { readonly record: { readonly parent?: unknown } };

/**
 * Parents of sectors, places and stakeholders that hold each other, over all files of an import and with what the graph has:
 * the relation that closes a ring is left out, and nothing else.
 */
export class ParentRings {
  /** What records of this import have for their parents. */
  private readonly given = new Map<string, string>();
  /** What the graph has, as far as that was asked. */
  private readonly stored = new Map<string, string | undefined>();
  /** The keys of the files for those that have a parent. */
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly graph: ImportLookup,
    /** Whether a record of this import has this id. */
    private readonly isGiven: (id: string) => boolean,
  ) {}

  /** A batch in which no parent closes a ring. */
  async broken(batch: readonly Pending[]): Promise<Broken> {
    const held = batch.filter((pending) => parentOf(pending) !== undefined);
    if (held.length === 0) return { batch, problems: [] };
    await this.look(held.flatMap((pending) => [parentOf(pending) ?? "", pending.record.id]));
    const problems: ImportProblem[] = [];
    const whole = batch.map((pending) => {
      const parent = parentOf(pending);
      const { id } = pending.record;
      if (parent === undefined || this.stands(id) !== undefined) return pending;
      this.keys.set(id, pending.given?.["id"] ?? id);
      const ring = this.ringOf(id, parent);
      if (ring === undefined) {
        this.given.set(id, parent);
        return pending;
      }
      problems.push(this.problem(pending, ring));
      const { parent: _parent, ...rest } = pending.record as typeof pending.record & { parent: unknown };
      return { ...pending, record: rest };
    });
    return { batch: problems.length === 0 ? batch : whole, problems };
  }

  /** Asks the graph for what lies above these, one level after another. */
  private async look(ids: readonly string[]): Promise<void> {
    for (let level = [...new Set(ids)].filter((id) => !this.stored.has(id)); level.length > 0;) {
      for (const id of level) this.stored.set(id, undefined);
      const found = await this.graph.parents(level);
      for (const { id, parent } of found) this.stored.set(id, parent);
      level = [...new Set(found.map(({ parent }) => parent))].filter((id) => !this.stored.has(id));
    }
  }

  /** What is stored of a sector or place stands; stakeholders of this import say what they lie in. */
  private stands(id: string): string | undefined {
    return stakeholderKindOfId(id) === undefined || !this.isGiven(id) ? this.stored.get(id) : undefined;
  }

  /** The chain from a record over its parent back to itself; undefined where it ends elsewhere. */
  private ringOf(id: string, parent: string): readonly string[] | undefined {
    const chain = [id];
    for (let at: string | undefined = parent; at !== undefined; at = this.stands(at) ?? this.given.get(at)) {
      if (at === id) return [...chain, id];
      if (chain.includes(at)) return undefined;
      chain.push(at);
    }
    return undefined;
  }

  private problem({ place, columns }: Pending, ring: readonly string[]): ImportProblem {
    const value = shown(ring.map((id) => this.keys.get(id) ?? id).join(" in "));
    const text =
      "Required parents of which none lies in itself; these hold each other. The one that closes the ring is left out. Correct one of them.";
    return { ...place, column: columns?.["parent"] ?? "parent", value, text, leftOut: "value" };
  }
}

function parentOf({ record }: WithParent): string | undefined {
  const { parent } = record;
  return typeof parent === "string" ? parent : undefined;
}
