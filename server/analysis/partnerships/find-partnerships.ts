import { badInput } from "../../errors.js";
import { UNKNOWN } from "../../network/ids.js";
import { at } from "../../network/arrays/typed-array.js";
import { type AnalysisScope, type Analyst } from "../analyst.js";
import type { KnownNetwork } from "../linkage-list.js";
import type { LinkageList } from "../network.js";
import type { GrownPartners, PartnerGrowth } from "./grow-partners.js";
import type { Partnerships } from "./partnership.js";
import { foldTask, growPartnersTask, type PartnershipSearch, partnershipsTask } from "./partnership-tasks.js";

/** As much as measures take in a service with two gigabytes of memory. */
const MOST_FOLDED = 5_000_000;

/** What folding walks: each project's parties in pairs, some ten a linkage. */
const costOf = ({ size, from }: LinkageList): number => 10 * (size + from.length);

/** A network without its projects. */
interface FoldedNetwork {
  readonly network: KnownNetwork;
  /** How many of its linkages stand for a project in common. */
  readonly partnerships: number;
}

const folded = new WeakMap<KnownNetwork, FoldedNetwork>();

/** A network whose projects are read as partnerships, folded once for each. Throws BAD_USER_INPUT for more than 5 million linkages. */
export async function foldProjects(
  { workers }: Analyst,
  whole: KnownNetwork,
  { caller, signal }: AnalysisScope,
): Promise<FoldedNetwork> {
  const known = folded.get(whole);
  if (known) return known;
  const order = { caller, signal, cost: costOf(whole.list) };
  const found = await workers.run(foldTask, whole.list, { most: MOST_FOLDED }, order);
  if (found === null)
    throw badInput(
      `Projects are read as partnerships where at most ${MOST_FOLDED} linkages come of it.`,
      "more",
      "Narrow it with `filter`: a period, kinds or places.",
    );
  const { list, members, placeOf, partnerships } = found;
  const network: KnownNetwork = {
    list,
    digest: `${whole.digest} without projects`,
    ids: { length: members.length, at: (place) => whole.ids.at(at(members, place)) },
    placeOf: (id) => {
      const place = whole.placeOf(id);
      return place === UNKNOWN ? UNKNOWN : at(placeOf, place);
    },
  };
  folded.set(whole, { network, partnerships });
  return { network, partnerships };
}

/** The partnerships of each that is asked about, or of all in one answer; see `PartnershipSearch`. */
export const findPartnerships = (
  { workers }: Analyst,
  { list }: KnownNetwork,
  asked: PartnershipSearch,
  { caller, signal }: AnalysisScope,
): Promise<Partnerships[]> =>
  workers.run(partnershipsTask, list, asked, { caller, signal, cost: costOf(list) });

/** Who is around stakeholders over linkages and projects. */
export const findAround = (
  { workers }: Analyst,
  { list }: KnownNetwork,
  asked: PartnerGrowth,
  { caller, signal }: AnalysisScope,
): Promise<GrownPartners> =>
  workers.run(growPartnersTask, list, asked, { caller, signal, cost: costOf(list) });
