import type { GraphPort } from "../graph/port.js";
import type { Wanted } from "./columns.js";
import { facetRepository } from "./facet-repository.js";
import { initiativeRepository } from "./initiative-repository.js";
import { linkageRepository } from "./linkage-repository.js";
import { networkRepository } from "./network-repository.js";
import { partnerRepository } from "./partner-repository.js";
import { pathRepository } from "./path-repository.js";
import { searchRepository } from "./search-repository.js";
import { stakeholderRepository } from "./stakeholder-repository.js";
import { timelineRepository } from "./timeline-repository.js";
import { wholeNetworkRepository } from "./whole-network-repository.js";

/** All reads, over one port; of stakeholders and linkages they fetch what is wanted. */
export const createRepositories = (port: GraphPort, wanted: Wanted = {}) => ({
  facets: facetRepository(port),
  initiatives: initiativeRepository(port, wanted),
  linkages: linkageRepository(port, wanted),
  networks: networkRepository(port, wanted),
  partners: partnerRepository(port, wanted),
  paths: pathRepository(port, wanted),
  search: searchRepository(port),
  stakeholders: stakeholderRepository(port, wanted),
  timeline: timelineRepository(port),
  wholeNetworks: wholeNetworkRepository(port),
});

export type Repositories = ReturnType<typeof createRepositories>;
