import {
  stakeholderKind,
  type StakeholderKind,
  type StakeholderType,
} from "../../schema/stakeholder-kinds.js";
import type { GraphPort } from "../graph/port.js";

/** How many stakeholders one read brings. */
const A_READ = 10_000;

/** What are stakeholders sorted by? */
const KEYS =
  "MATCH (n:Stakeholder) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit RETURN n.id AS id, n.kind AS kind, n.nameKey AS name, n.degree AS degree ORDER BY id";

/** What a stakeholder may be sorted by. */
export interface KeyRow {
  readonly id: string;
  readonly kind: StakeholderKind;
  readonly type: StakeholderType;
  readonly nameKey: string;
  readonly degree: number;
}

const toKeyRow = ([id, kind, nameKey, degree]: readonly unknown[]): KeyRow => ({
  id: id as string,
  kind: kind as StakeholderKind,
  type: stakeholderKind(kind as StakeholderKind).type,
  nameKey: nameKey as string,
  degree: degree as number,
});

export const orderRepository = (port: GraphPort) => ({
  /** The keys of all stakeholders by id, in parts that keep the service answering. */
  async keys(): Promise<KeyRow[]> {
    const all: KeyRow[] = [];
    for (let more = true; more;) {
      const rows = await port.read(KEYS, { after: all.at(-1)?.id ?? "", limit: A_READ });
      for (const row of rows) all.push(toKeyRow(row));
      more = rows.length === A_READ;
    }
    return all;
  },
});
