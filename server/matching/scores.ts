import type { Score } from "./score.js";
import { activity } from "./scores/activity.js";
import { connectingPath } from "./scores/connecting-path.js";
import { kindAffinity } from "./scores/kind-affinity.js";
import { kindPartners } from "./scores/kind-partners.js";
import { leadership } from "./scores/leadership.js";
import { needOffer } from "./scores/need-offer.js";
import { neighbouringSector } from "./scores/neighbouring-sector.js";
import { observedResults } from "./scores/observed-results.js";
import { partnerPlaces } from "./scores/partner-places.js";
import { placeAffinity } from "./scores/place-affinity.js";
import { placePartners } from "./scores/place-partners.js";
import { projectLikeness } from "./scores/project-likeness.js";
import { recency } from "./scores/recency.js";
import { resourceAllocation } from "./scores/resource-allocation.js";
import { sectorActivity } from "./scores/sector-activity.js";
import { sectorLikeness } from "./scores/sector-likeness.js";
import { sharedWork } from "./scores/shared-work.js";

/** Every score of the blend, in the order of the model's weights. A new score is a file in scores/ and a line here. */
export const SCORES: readonly Score[] = [
  needOffer,
  resourceAllocation,
  sharedWork,
  connectingPath,
  observedResults,
  kindPartners,
  partnerPlaces,
  projectLikeness,
  sectorActivity,
  sectorLikeness,
  neighbouringSector,
  placePartners,
  placeAffinity,
  kindAffinity,
  activity,
  leadership,
  recency,
];
