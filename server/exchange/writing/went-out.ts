import type { LinkageRecord } from "../../../schema/record.js";
import { digest, linkageDigest } from "../../store/writers/properties.js";

/** What a record was when it went out: its fingerprint without its sources, and these as JSON. */
export interface WentOut {
  readonly digest: string;
  readonly sources: string;
}

/** The fingerprint of what a record says, whoever says it. */
export const factsDigest = (record: { readonly id: string }): string =>
  record.id.startsWith("linkage:")
    ? linkageDigest({ ...(record as LinkageRecord), sources: [] })
    : digest({ ...record, sources: [] });
