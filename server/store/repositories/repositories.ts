import type { GraphPort } from "../graph/port.js";
import type { Wanted } from "./columns.js";
import { facetRepository } from "./facet-repository.js";
import { initiativeRepository } from "./initiative-repository.js";
import { createRecords, type Records } from "./kept-records.js";
import { linkageRepository } from "./linkage-repository.js";
import { networkRepository } from "./network-repository.js";
import { partnerRepository } from "./partner-repository.js";
import { pathRepository } from "./path-repository.js";
import { type RecordReaders, recordReaders } from "./record-reader.js";
import { stakeholderRepository } from "./stakeholder-repository.js";
import { tallyRepository } from "./tally-repository.js";
import { timelineRepository } from "./timeline-repository.js";
import { toldPairRepository } from "./told-pair-repository.js";
import { unitRepository } from "./unit-repository.js";
import { wholeNetworkRepository } from "./whole-network-repository.js";

/** All reads, over one port; of stakeholders and linkages they fetch what is wanted and not among the records yet. */
export const createRepositories = (
  port: GraphPort,
  wanted: Wanted = {},
  records: Records = createRecords(),
): Repositories => new Repositories(port, wanted, records);

/** Each is made when it is first asked for: most requests need one or two. */
export class Repositories {
  readonly #made = new Map<unknown, unknown>();
  readonly #readers: RecordReaders;

  constructor(
    private readonly port: GraphPort,
    private readonly wanted: Wanted,
    records: Records,
  ) {
    this.#readers = recordReaders(wanted, records);
  }

  get facets() {
    return this.#once(facetRepository, () => facetRepository(this.port));
  }

  get initiatives() {
    return this.#once(initiativeRepository, () => initiativeRepository(this.port, this.#readers));
  }

  get linkages() {
    return this.#once(linkageRepository, () => linkageRepository(this.port, this.#readers, this.wanted));
  }

  get networks() {
    return this.#once(networkRepository, () => networkRepository(this.port, this.#readers));
  }

  get partners() {
    return this.#once(partnerRepository, () => partnerRepository(this.port, this.#readers));
  }

  get paths() {
    return this.#once(pathRepository, () => pathRepository(this.port, this.#readers));
  }

  get stakeholders() {
    return this.#once(stakeholderRepository, () => stakeholderRepository(this.port, this.#readers));
  }

  get tallies() {
    return this.#once(tallyRepository, () => tallyRepository(this.port));
  }

  get timeline() {
    return this.#once(timelineRepository, () => timelineRepository(this.port));
  }

  get toldPairs() {
    return this.#once(toldPairRepository, () => toldPairRepository(this.port));
  }

  get units() {
    return this.#once(unitRepository, () => unitRepository(this.port));
  }

  get wholeNetworks() {
    return this.#once(wholeNetworkRepository, () => wholeNetworkRepository(this.port));
  }

  #once<T>(kind: (...parts: never[]) => T, make: () => T): T {
    let made = this.#made.get(kind) as T | undefined;
    if (made === undefined) this.#made.set(kind, (made = make()));
    return made;
  }
}
