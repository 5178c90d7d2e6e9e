import { stakeholderKind } from "../../../schema/stakeholder-kinds.js";
import type { Column } from "../../store/repositories/columns.js";
import {
  LINKAGE_COLUMNS,
  STAKEHOLDER_COLUMNS,
  type StoredLinkage,
  type StoredStakeholder,
} from "../../store/repositories/stored.js";
import { degreeOf } from "../degree.js";
import type { Ids } from "../ids.js";
import { STAKEHOLDER_KIND_KEYS, type StakeholderKind } from "../../../schema/stakeholder-kinds.js";
import type { Network } from "../network.js";
import { type PackedField, recordPacker, knownOf } from "./record-packer.js";
import { type RecordShelf, ShelfBuilder } from "./record-shelf.js";
import type { Steps } from "../turns/steps.js";
import { at, byte } from "../arrays/typed-array.js";

/** The fields to pack: all but those that the network knows. */
const fieldsOf = (columns: readonly Column[], known: readonly string[]): PackedField[] =>
  columns
    .filter(({ field }) => !known.includes(field))
    .map(({ field, form }) => ({
      field,
      isText: form === "text",
      isList: form === "texts" || form === "jsonList",
    }));

const OF_STAKEHOLDERS = ["id", "kind", "degree"];
const OF_LINKAGES = ["id", "kind", "from", "to"];
const STAKEHOLDERS = recordPacker<StoredStakeholder>(fieldsOf(STAKEHOLDER_COLUMNS, OF_STAKEHOLDERS), [
  "__typename",
  ...OF_STAKEHOLDERS,
]);
const LINKAGES = recordPacker<StoredLinkage>(fieldsOf(LINKAGE_COLUMNS, OF_LINKAGES), [
  "__typename",
  ...OF_LINKAGES,
]);

/** What a network knows of a stakeholder. Holds nothing of its version. */
class KnownOfStakeholder {
  readonly __typename: string;

  constructor(
    readonly kind: StakeholderKind,
    readonly degree: number,
    private readonly ids: Ids,
    private readonly index: number,
  ) {
    this.__typename = stakeholderKind(kind).type;
  }

  get id(): string {
    return this.ids.at(this.index);
  }
}

/** The same of a linkage. */
class KnownOfLinkage {
  readonly __typename = "Linkage";
  readonly kind: string | undefined;
  private readonly ids: Ids;
  private readonly linkageIds: Ids;
  readonly start: number;
  readonly end: number;

  constructor(
    network: Network,
    private readonly index: number,
  ) {
    this.kind = network.linkageKinds[byte(network.linkageKind, index)];
    this.ids = network.ids;
    this.linkageIds = network.linkageIds;
    this.start = at(network.from, index);
    this.end = at(network.to, index);
  }

  get id(): string {
    return this.linkageIds.at(this.index);
  }

  get from(): string {
    return this.ids.at(this.start);
  }

  get to(): string {
    return this.ids.at(this.end);
  }
}

/** The number of an end of a linkage that was unpacked; undefined of any other. */
export function numberOfEnd(linkage: StoredLinkage, end: "from" | "to"): number | undefined {
  const known = knownOf(linkage);
  if (!(known instanceof KnownOfLinkage)) return undefined;
  return end === "from" ? known.start : known.end;
}

/** Linkages are more and smaller. */
const SHARE_OF_STAKEHOLDERS = 0.35;

/** The records of one version of the network, as many as the budget allows; whole ones, by number. */
export class NetworkRecords {
  private constructor(
    readonly stakeholders: RecordShelf<StoredStakeholder>,
    readonly linkages: RecordShelf<StoredLinkage>,
  ) {}

  /** Takes up records in the order of their numbers, as long as there is room. */
  static growing(mostBytes: number): RecordsBuilder {
    return new RecordsBuilder(
      new ShelfBuilder(STAKEHOLDERS, mostBytes * SHARE_OF_STAKEHOLDERS),
      new ShelfBuilder(LINKAGES, mostBytes * (1 - SHARE_OF_STAKEHOLDERS)),
      (stakeholders, linkages) => new NetworkRecords(stakeholders, linkages),
    );
  }

  get bytes(): number {
    return this.stakeholders.bytes + this.linkages.bytes;
  }

  get isWasteful(): boolean {
    return this.stakeholders.isWasteful || this.linkages.isWasteful;
  }

  /** Undefined where it is not held. */
  stakeholder(network: Network, index: number): StoredStakeholder | undefined {
    const degree = degreeOf(network, index);
    const kind = STAKEHOLDER_KIND_KEYS[byte(network.kind, index)] as StakeholderKind;
    const known = (): KnownOfStakeholder => new KnownOfStakeholder(kind, degree, network.ids, index);
    const record = this.stakeholders.get(index, known);
    // It may have been unpacked for a version in which it had fewer linkages, or more.
    return record === undefined || record.degree === degree
      ? record
      : STAKEHOLDERS.withKnown(record, known());
  }

  linkage(network: Network, index: number): StoredLinkage | undefined {
    return this.linkages.get(index, () => new KnownOfLinkage(network, index));
  }

  /** The records of the next version. */
  *patched(
    { ids, linkageIds }: Network,
    stakeholders: ReadonlyMap<string, StoredStakeholder | null>,
    linkages: ReadonlyMap<string, StoredLinkage | null>,
  ): Steps<NetworkRecords> {
    return new NetworkRecords(
      yield* this.stakeholders.patched(
        ids.length,
        byNumber(stakeholders, (id) => ids.find(id)),
      ),
      yield* this.linkages.patched(
        linkageIds.length,
        byNumber(linkages, (id) => linkageIds.find(id)),
      ),
    );
  }
}

const byNumber = <T>(changes: ReadonlyMap<string, T>, find: (id: string) => number): Map<number, T> =>
  new Map([...changes].map(([id, one]) => [find(id), one] as const).filter(([index]) => index >= 0));

/** Takes up the records of a first version. */
class RecordsBuilder {
  constructor(
    private readonly stakeholders: ShelfBuilder<StoredStakeholder>,
    private readonly linkages: ShelfBuilder<StoredLinkage>,
    readonly made: (
      stakeholders: RecordShelf<StoredStakeholder>,
      linkages: RecordShelf<StoredLinkage>,
    ) => NetworkRecords,
  ) {}

  addStakeholder(record: StoredStakeholder): void {
    this.stakeholders.add(record);
  }

  addLinkage(record: StoredLinkage): void {
    this.linkages.add(record);
  }

  finish(): NetworkRecords {
    return this.made(this.stakeholders.finish(), this.linkages.finish());
  }
}
