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
  TakeUpRecord,
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
import { type Column, flag, json, jsonList, number, projector, text, texts } from "./columns.js";

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
  readonly takeUps: readonly TakeUpRecord[] | null;
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

/** A sector, place, topic or document as stored; its parent by id. Fields of other kinds are null or empty. */
export interface StoredFacet extends Typed {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly otherNames: readonly string[];
  readonly codes: readonly { scheme: string; value: string; url?: string }[];
  readonly placeType: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly description: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly type: string | null;
  readonly url: string | null;
  readonly retrieved: string | null;
  readonly written: string | null;
  readonly sources: readonly SourceRecord[] | null;
  readonly remarks: readonly RemarkRecord[] | null;
}

export const STAKEHOLDER_COLUMNS = [
  ...text("id", "kind", "name", "acronym", "summary", "founded", "website", "createdAt", "updatedAt"),
  ...text(
    "agencyType",
    "parent",
    "jurisdiction",
    "projectType",
    "period",
    "status",
    "statusAsOf",
    "activity",
  ),
  ...number("memberCount", "degree", "firmCount", "employment"),
  ...flag("collective", "pilot"),
  ...texts("otherNames", "sectors", "places", "products", "codes"),
  ...jsonList("identifiers", "needs", "offers", "sources", "results"),
  ...json("budget", "remarks", "valueSources", "request", "takeUps"),
];

export const LINKAGE_COLUMNS: readonly Column<keyof StoredLinkage>[] = [
  { field: "kind", form: "text", expression: (r) => `type(${r})` },
  { field: "from", form: "text", expression: (r) => `startNode(${r}).id` },
  { field: "to", form: "text", expression: (r) => `endNode(${r}).id` },
  ...text(
    "id",
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
  ...flag("mutual"),
  ...jsonList("results", "people", "sources"),
  ...json("quantity", "remarks", "valueSources", "request"),
  { field: "amount", form: "json", expression: (r) => `${r}.money` },
];

const FACET_COLUMNS = [
  ...text("id", "name", "parent", "placeType", "description"),
  ...number("latitude", "longitude"),
  ...text("publisher", "published", "written", "type", "url", "retrieved"),
  ...texts("otherNames"),
  ...jsonList("codes"),
  ...json("sources", "remarks"),
];

/** What is read of stakeholders. */
export const stakeholderProjection = projector<StoredStakeholder, "id" | "kind">(
  STAKEHOLDER_COLUMNS,
  ["id", "kind"],
  ({ kind }) => stakeholderKind(kind).type,
);

/** Everything of stakeholders. */
export const STAKEHOLDER = stakeholderProjection.wanted({});

/** What is read of linkages. */
export const linkageProjection = projector<StoredLinkage, "id" | "kind" | "from" | "to">(
  LINKAGE_COLUMNS,
  ["id", "kind", "from", "to"],
  () => "Linkage",
);

/** Everything of linkages. */
export const LINKAGE = linkageProjection.wanted({});

/** Facets are few and small: always all of them. */
export const FACET = projector<StoredFacet, never>(
  FACET_COLUMNS,
  [],
  ({ id }) => facetLabelOfId(id) as string,
).wanted({});
