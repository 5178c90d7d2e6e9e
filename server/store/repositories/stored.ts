import type { LinkageKind } from "../../../schema/linkages.js";
import type { Typed } from "../../../schema/node.js";
import type {
  ExchangeRecord,
  MoneyRecord,
  PersonRecord,
  RemarkRecord,
  RequestRecord,
  ResultRecord,
  SourceRecord,
  ValueSourceRecord,
} from "../../../schema/record.js";
import { type StakeholderKind, stakeholderKind } from "../../../schema/stakeholder-kinds.js";
import type {
  AgencyType,
  Confidence,
  LinkageRole,
  LinkageStatus,
  ProjectType,
} from "../../../schema/vocabulary.js";
import { facetLabelOfId } from "./patterns.js";
import { type Column, json, jsonList, list, plain, type Projection, projector } from "./columns.js";

/** What is said about a fact; null where nothing is. */
interface Noted {
  readonly remarks: readonly RemarkRecord[] | null;
  readonly valueSources: readonly ValueSourceRecord[] | null;
  readonly statusAsOf: string | null;
  readonly request: RequestRecord | null;
}

/** A stakeholder as stored: facets and other stakeholders by id. Fields of other kinds are null or empty. */
export interface StoredStakeholder extends Typed, Noted {
  readonly id: string;
  readonly kind: StakeholderKind;
  readonly name: string;
  readonly acronym: string | null;
  readonly otherNames: readonly string[];
  readonly summary: string | null;
  readonly sectors: readonly string[];
  readonly places: readonly string[];
  readonly founded: string | null;
  readonly website: string | null;
  readonly identifiers: readonly { scheme: string; value: string; url?: string }[];
  readonly needs: readonly ExchangeRecord[];
  readonly offers: readonly ExchangeRecord[];
  readonly collective: boolean;
  readonly memberCount: number | null;
  readonly degree: number;
  readonly sources: readonly SourceRecord[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly products: readonly string[];
  readonly firmCount: number | null;
  readonly employment: number | null;
  readonly pilot: boolean | null;
  readonly agencyType: AgencyType | null;
  readonly parent: string | null;
  readonly jurisdiction: string | null;
  readonly projectType: ProjectType | null;
  readonly codes: readonly string[];
  readonly budget: MoneyRecord | null;
  readonly period: string | null;
  readonly status: LinkageStatus | null;
  readonly activity: string | null;
  readonly results: readonly ResultRecord[];
}

/** A linkage as stored: its ends by id. */
export interface StoredLinkage extends Typed, Noted {
  readonly id: string;
  readonly kind: LinkageKind;
  readonly from: string;
  readonly to: string;
  readonly mutual: boolean;
  readonly role: LinkageRole | null;
  readonly title: string | null;
  readonly activity: string | null;
  readonly results: readonly ResultRecord[];
  readonly status: LinkageStatus;
  readonly period: string | null;
  readonly amount: MoneyRecord | null;
  readonly quantity: { value: number; unit: string } | null;
  readonly people: readonly PersonRecord[];
  readonly confidence: Confidence;
  readonly sources: readonly SourceRecord[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A sector, place, topic or document as stored; its parent by id. */
export interface StoredFacet extends Typed {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly otherNames: readonly string[];
  readonly codes: readonly { scheme: string; value: string; url?: string }[];
  readonly published?: string | null;
  readonly written?: string | null;
  readonly retrieved?: string | null;
  readonly sources?: readonly SourceRecord[] | null;
  readonly remarks?: readonly RemarkRecord[] | null;
}

const STAKEHOLDER_COLUMNS: readonly Column[] = [
  ...plain(
    "id",
    "kind",
    "name",
    "acronym",
    "summary",
    "founded",
    "website",
    "collective",
    "memberCount",
    "degree",
  ),
  ...plain(
    "createdAt",
    "updatedAt",
    "firmCount",
    "employment",
    "pilot",
    "agencyType",
    "parent",
    "jurisdiction",
  ),
  ...plain("projectType", "period", "status", "statusAsOf", "activity"),
  ...list("otherNames", "sectors", "places", "products", "codes"),
  ...jsonList("identifiers", "needs", "offers", "sources", "results"),
  ...json("budget", "remarks", "valueSources", "request"),
];

const LINKAGE_COLUMNS: readonly Column[] = [
  { field: "kind", form: "plain", expression: (r) => `type(${r})` },
  { field: "from", form: "plain", expression: (r) => `startNode(${r}).id` },
  { field: "to", form: "plain", expression: (r) => `endNode(${r}).id` },
  ...plain(
    "id",
    "mutual",
    "role",
    "title",
    "activity",
    "status",
    "statusAsOf",
    "period",
    "confidence",
    "createdAt",
    "updatedAt",
  ),
  ...jsonList("results", "people", "sources"),
  ...json("quantity", "remarks", "valueSources", "request"),
  { field: "amount", form: "json", expression: (r) => `${r}.money` },
];

const FACET_COLUMNS: readonly Column[] = [
  ...plain("id", "name", "parent", "placeType", "latitude", "longitude", "description"),
  ...plain("publisher", "published", "written", "type", "url", "retrieved"),
  ...list("otherNames"),
  ...jsonList("codes"),
  ...json("sources", "remarks"),
];

/** What a request reads of stakeholders. */
export const stakeholderProjection = projector<StoredStakeholder>(
  STAKEHOLDER_COLUMNS,
  ["id", "kind"],
  (fields) => stakeholderKind(fields["kind"] as StakeholderKind).type,
);

/** Everything of stakeholders. */
export const STAKEHOLDER = stakeholderProjection({});

/** What a request reads of linkages. */
export const linkageProjection = projector<StoredLinkage>(
  LINKAGE_COLUMNS,
  ["id", "kind", "from", "to"],
  () => "Linkage",
);

/** Everything of linkages. */
export const LINKAGE = linkageProjection({});

/** Facets are few and small: always all of them. */
export const FACET: Projection<StoredFacet> = projector<StoredFacet>(
  FACET_COLUMNS,
  [],
  (fields) => facetLabelOfId(fields["id"] as string) as string,
)({});
