import { seededRandom } from "../../server/analysis/seeded-random.js";
import type { Touched } from "../../server/matching/view/patched-view.js";
import {
  GONE_KIND,
  type LinkageRow,
  type Network,
  type StakeholderRow,
} from "../../server/network/network.js";
import { buildNetwork } from "../../server/network/network-builder.js";
import { rewriteLists, rewriteRows } from "../../server/network/arrays/rewrite-rows.js";
import type { SparseRows } from "../../server/network/arrays/sparse-rows.js";
import { finish } from "../../server/network/turns/steps.js";
import { linkagesAt } from "../../server/matching/view/partner-graph.js";
import { linkage, type Rows, stakeholder } from "./matching.js";
import { randomRows } from "./random-rows.js";

/** Names every code in a fixed order, so that codes are the same in all versions. */
const NAMES = [
  stakeholder("agency:0-names", {
    type: "FUND",
    sectors: ["sector:0", "sector:1", "sector:2", "sector:3"],
    places: ["place:0", "place:1", "place:2"],
    needs: ["topic:0", "topic:1", "topic:2", "topic:3"],
  }),
  stakeholder("agency:1-names", { type: "MINISTRY" }),
  ...["cluster:0-names", "university:0-names", "project:0-names"].map((id) => stakeholder(id)),
];
const NAMED = ["TRAINING", "FUNDING", "COLLABORATION"].map((kind, i) =>
  linkage("agency:0-names", "agency:1-names", {
    id: `linkage:agency:0-names/${i}`,
    kind,
    role: [null, "LEAD", "PARTNER"][i] ?? null,
    earliest: "2004-08-01",
  }),
);

const LINKAGE_FIELDS = ["kind", "role", "earliest", "status", "resultSeen"] as const;
const STAKEHOLDER_FIELDS = ["type", "sectors", "places", "needs", "offers", "resultSeen"] as const;

/** A network that is edited at random: numbers stay, what is removed leaves its number behind. The same for the same seed. */
export class EditedNetwork {
  readonly #next: () => number;
  readonly #rows: { stakeholders: StakeholderRow[]; linkages: LinkageRow[]; sectors: Rows["sectors"] };
  readonly #gone = { stakeholders: new Set<number>(), linkages: new Set<number>() };
  #added = 0;

  constructor(seed: number) {
    this.#next = seededRandom(seed);
    const { stakeholders, linkages, sectors } = randomRows(seed, 40, 110);
    this.#rows = { stakeholders: [...NAMES, ...stakeholders], linkages: [...NAMED, ...linkages], sectors };
  }

  /** The present version. */
  network(): Network {
    const built = buildNetwork(this.#rows.stakeholders, this.#rows.linkages, this.#rows.sectors);
    const gone = Int32Array.from(this.#gone.stakeholders).sort();
    const size = built.kind.length;
    const emptied = (before: SparseRows): SparseRows =>
      finish(rewriteRows({ size, change: { before, rows: gone } }, () => undefined));
    const { offsets, columns: incident } = finish(
      rewriteLists({ size }, (one, out) => {
        for (const number of linkagesAt(built, one)) if (!this.#gone.linkages.has(number)) out.push(number);
      }),
    );
    for (const one of gone) built.kind[one] = GONE_KIND;
    for (const one of this.#gone.linkages) [built.stands[one], built.linkageKind[one]] = [0, 255];
    const { sectors, places, needs, offers } = built;
    return {
      ...built,
      ...{ offsets, incident },
      sectors: emptied(sectors),
      places: emptied(places),
      needs: emptied(needs),
      offers: emptied(offers),
    };
  }

  /** Makes a few edits, and tells what they touched. */
  edit(): Touched {
    const touched = { stakeholders: new Set<number>(), linkages: new Set<number>() };
    for (let left = 1 + this.#below(3); left > 0; left--) this.#once(touched);
    return {
      stakeholders: Int32Array.from(touched.stakeholders).sort(),
      linkages: Int32Array.from(touched.linkages).sort(),
    };
  }

  #once(touched: { stakeholders: Set<number>; linkages: Set<number> }): void {
    const { stakeholders, linkages } = this.#rows;
    const { stakeholders: others, linkages: more } = randomRows(
      this.#below(1_000_000),
      1 + this.#below(2),
      1,
    );
    const what = this.#below(7);
    const one = NAMES.length + this.#below(stakeholders.length - NAMES.length);
    const number = NAMED.length + this.#below(linkages.length - NAMED.length);
    const [other, fresh] = [others.at(-1), more[0]];
    if (other === undefined || fresh === undefined) return;
    if (what === 0) {
      touched.stakeholders.add(stakeholders.length);
      stakeholders.push({ ...other, id: `${other.kind.toLowerCase()}:added-${this.#added++}` });
    } else if (what === 1) {
      touched.linkages.add(linkages.length);
      const [from, to] = [this.#alive(), this.#alive()];
      linkages.push({ ...fresh, id: `linkage:${from}/added-${this.#added++}`, from, to });
    } else if (what === 2 && !this.#gone.linkages.has(number)) {
      touched.linkages.add(number);
      this.#gone.linkages.add(number);
    } else if (what === 3 && !this.#gone.linkages.has(number)) {
      touched.linkages.add(number);
      const { from, to, id } = linkages[number] as LinkageRow;
      linkages[number] = {
        ...this.#oneOf(linkages[number] as LinkageRow, fresh, LINKAGE_FIELDS),
        id,
        from,
        to,
      };
    } else if (what === 4 && !this.#gone.stakeholders.has(one)) {
      touched.stakeholders.add(one);
      const { id, kind, type } = stakeholders[one] as StakeholderRow;
      const changed = this.#oneOf(stakeholders[one] as StakeholderRow, other, STAKEHOLDER_FIELDS);
      const newType = kind === "AGENCY" ? (changed.type ?? type) : undefined;
      stakeholders[one] = { ...changed, id, kind, type: newType };
    } else if (what === 5 && !this.#gone.stakeholders.has(one)) {
      // A summary, say: nothing that is read here.
      touched.stakeholders.add(one);
    } else if (what === 6 && !this.#gone.stakeholders.has(one)) {
      touched.stakeholders.add(one);
      this.#gone.stakeholders.add(one);
      const { id } = stakeholders[one] as StakeholderRow;
      linkages.forEach(({ from, to }, i) => {
        if (from !== id && to !== id) return;
        touched.linkages.add(i);
        this.#gone.linkages.add(i);
      });
    }
  }

  /** A row with one field of another. */
  #oneOf<T extends object>(row: T, other: T, fields: readonly (keyof T)[]): T {
    const field = fields[this.#below(fields.length)] as keyof T;
    return { ...row, [field]: other[field] };
  }

  #below(count: number): number {
    return Math.floor(this.#next() * count);
  }

  #alive(): string {
    for (;;) {
      const one = this.#below(this.#rows.stakeholders.length);
      if (!this.#gone.stakeholders.has(one)) return (this.#rows.stakeholders[one] as StakeholderRow).id;
    }
  }
}
