import type { LinkageKindDefinition } from "./linkage-kind.js";
import { adoption } from "./linkages/adoption.js";
import { affiliation } from "./linkages/affiliation.js";
import { collaboration } from "./linkages/collaboration.js";
import { coverage } from "./linkages/coverage.js";
import { funding } from "./linkages/funding.js";
import { implementation } from "./linkages/implementation.js";
import { matchmaking } from "./linkages/matchmaking.js";
import { model } from "./linkages/model.js";
import { ownershipTransfer } from "./linkages/ownership-transfer.js";
import { research } from "./linkages/research.js";
import { technicalAssistance } from "./linkages/technical-assistance.js";
import { training } from "./linkages/training.js";

/** Every kind of linkage, in the order of menus and legends. A new kind is a file in linkages/ and a line here. */
export const LINKAGE_KINDS = [
  matchmaking,
  collaboration,
  training,
  funding,
  technicalAssistance,
  research,
  adoption,
  implementation,
  coverage,
  ownershipTransfer,
  affiliation,
  model,
] as const satisfies readonly LinkageKindDefinition[];

export type LinkageKind = (typeof LINKAGE_KINDS)[number]["key"];

/** The keys alone, as GraphQL, Cypher and zod want them. */
export const LINKAGE_KIND_KEYS = LINKAGE_KINDS.map((kind) => kind.key);

/** The definition of a kind. */
export const linkageKind = (key: LinkageKind): LinkageKindDefinition =>
  LINKAGE_KINDS.find((kind) => kind.key === key) as LinkageKindDefinition;
