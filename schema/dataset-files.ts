import type { z } from "zod";
import { LINKAGE_KIND_KEYS } from "./linkages.js";
import {
  agencyRecord,
  clusterRecord,
  type DatasetRecord,
  documentRecord,
  linkageRecord,
  placeRecord,
  projectRecord,
  sectorRecord,
  topicRecord,
  universityRecord,
} from "./record.js";

/** One file of a data set: which list it fills and how its records must look. */
export interface DatasetFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly list: keyof DatasetRecord;
  readonly record: z.ZodObject;
  /** The kind of linkage that the whole file holds. */
  readonly kind?: string;
}

const linkageFile = (key: string): DatasetFile => ({
  path: `linkages/${key.toLowerCase().replaceAll("_", "-")}.yaml`,
  list: "linkages",
  record: linkageRecord,
  kind: key,
});

/** The files that a folder of facts may hold, in reading order; each may be absent. */
export const DATASET_FILES: readonly DatasetFile[] = [
  { path: "documents.yaml", list: "documents", record: documentRecord },
  { path: "sectors.yaml", list: "sectors", record: sectorRecord },
  { path: "places.yaml", list: "places", record: placeRecord },
  { path: "topics.yaml", list: "topics", record: topicRecord },
  { path: "clusters.yaml", list: "clusters", record: clusterRecord },
  { path: "agencies.yaml", list: "agencies", record: agencyRecord },
  { path: "universities.yaml", list: "universities", record: universityRecord },
  { path: "projects.yaml", list: "projects", record: projectRecord },
  ...LINKAGE_KIND_KEYS.map(linkageFile),
];

/** Says which lines of which document each block is, and which carry facts; not part of the network. */
export const COVERAGE_FILE = "coverage.yaml";
