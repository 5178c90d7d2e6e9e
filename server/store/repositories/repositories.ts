import type { GraphPort } from "../graph/port.js";
import type { Wanted } from "./columns.js";
import { facetRepository } from "./facet-repository.js";
import { initiativeRepository } from "./initiative-repository.js";
import { createRecords, type Records } from "./kept-records.js";
import { linkageRepository } from "./linkage-repository.js";
import { networkRepository } from "./network-repository.js";
import { partnerRepository } from "./partner-repository.js";
import { pathRepository } from "./path-repository.js";
import { recordReaders } from "./record-reader.js";
import { searchRepository } from "./search-repository.js";
import { stakeholderRepository } from "./stakeholder-repository.js";
import { timelineRepository } from "./timeline-repository.js";
import { wholeNetworkRepository } from "./whole-network-repository.js";

/** All reads, over one port; of stakeholders and linkages they fetch what is wanted and not among the records yet. */
export function createRepositories(port: GraphPort, wanted: Wanted = {}, records: Records = createRecords()) {
  const readers = recordReaders(wanted, records);
  return {
    facets: facetRepository(port),
    initiatives: initiativeRepository(port, readers),
    linkages: linkageRepository(port, readers, wanted),
    networks: networkRepository(port, readers),
    partners: partnerRepository(port, readers),
    paths: pathRepository(port, readers),
    search: searchRepository(port),
    stakeholders: stakeholderRepository(port, readers),
    timeline: timelineRepository(port),
    wholeNetworks: wholeNetworkRepository(port),
  };
}

export type Repositories = ReturnType<typeof createRepositories>;
