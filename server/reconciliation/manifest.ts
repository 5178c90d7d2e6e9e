import { ENTITY_TYPES } from "./entity-types.js";
import { BATCH_SIZE } from "./reconcile-query.js";

const NAME = "Linkages";
export const PREVIEW_SIZE = { width: 430, height: 250 };

/** The manifest of version 0.2, as OpenRefine reads it. `origin` is the address of the service without a path. */
export function stableManifest(origin: string, endpoint: string): object {
  const service = (path: string): object => ({ service_url: endpoint, service_path: path });
  return {
    versions: ["0.2"],
    name: NAME,
    identifierSpace: "urn:linkages:",
    schemaSpace: "urn:linkages:term:",
    defaultTypes: ENTITY_TYPES,
    view: { url: `${origin}/?select={{id}}` },
    preview: { url: `${endpoint}/preview?id={{id}}`, ...PREVIEW_SIZE },
    suggest: {
      entity: service("/suggest/entity"),
      type: service("/suggest/type"),
      property: service("/suggest/property"),
    },
    extend: { propose_properties: service("/extend/propose"), property_settings: [] },
    batchSize: BATCH_SIZE,
  };
}

/** The manifest of the draft of version 1.0, whose paths are fixed. */
export const draftManifest = (origin: string): object => ({
  versions: ["1.0-draft"],
  name: NAME,
  defaultTypes: ENTITY_TYPES,
  view: { url: `${origin}/?select={id}` },
  preview: PREVIEW_SIZE,
  suggest: { entity: true, type: true, property: true },
  extend: { proposeProperties: true, propertySettings: [] },
  batchSize: BATCH_SIZE,
  lang: "en",
  standardizedScore: true,
});
