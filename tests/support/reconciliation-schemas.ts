import { z } from "zod";

/** What the answers of the Reconciliation Service API have to be, stated from its JSON schemas. */
const address = z.string().regex(/^https?:\/\//u);
const named = z.object({ id: z.string().min(1), name: z.string().min(1) });
const type = named.extend({ broader: z.array(named).optional() });
const template = (pattern: RegExp): z.ZodObject<{ url: z.ZodString }> =>
  z.object({ url: z.string().regex(pattern) });
const service = z.object({ service_url: address, service_path: z.string() });
const size = { width: z.number().int(), height: z.number().int() };

export const stableManifestSchema = z.object({
  versions: z.array(z.string()).refine((versions) => versions.includes("0.2")),
  name: z.string(),
  identifierSpace: z.string(),
  schemaSpace: z.string(),
  defaultTypes: z.array(type),
  view: template(/\{\{id\}\}/u),
  preview: z.object({ url: z.string().regex(/\{\{id\}\}/u), ...size }),
  suggest: z.object({ entity: service, type: service, property: service }),
  extend: z.object({ propose_properties: service, property_settings: z.array(z.unknown()) }),
  batchSize: z.number().int(),
});

export const draftManifestSchema = z.object({
  versions: z.array(z.string()).refine((versions) => versions.includes("1.0-draft")),
  name: z.string(),
  view: template(/[^{]\{id\}/u),
  defaultTypes: z.array(type),
  preview: z.object(size),
  suggest: z.object({ entity: z.boolean(), type: z.boolean(), property: z.boolean() }),
  extend: z.object({ proposeProperties: z.boolean(), propertySettings: z.array(z.unknown()) }),
  batchSize: z.number().int(),
  standardizedScore: z.literal(true),
});

const candidate = named.extend({
  description: z.string(),
  score: z.number().min(0).max(100),
  match: z.boolean(),
  type: z.array(named),
  features: z
    .array(named.extend({ value: z.union([z.boolean(), z.number()]) }))
    .refine((features) => new Set(features.map(({ id }) => id)).size === features.length),
});

export const stableResultSchema = z.record(z.string(), z.object({ result: z.array(candidate) }));
export const draftResultSchema = z.object({ results: z.array(z.object({ candidates: z.array(candidate) })) });

export const entitiesSchema = z.object({
  result: z.array(named.extend({ description: z.string(), notable: z.array(named) })),
});
export const suggestedSchema = z.object({ result: z.array(named) });
export const proposalSchema = z.object({
  type: z.string(),
  properties: z.array(named),
  limit: z.number().optional(),
});

const value = z.union([
  z.strictObject({ id: z.string(), name: z.string() }),
  z.strictObject({ str: z.string() }),
  z.strictObject({ int: z.number().int() }),
  z.strictObject({ float: z.number() }),
]);
const meta = z.array(named);

export const stableExtensionSchema = z.object({
  meta,
  rows: z.record(z.string(), z.record(z.string(), z.array(value))),
});
export const draftExtensionSchema = z.object({
  meta,
  rows: z.array(
    z.object({ id: z.string(), properties: z.array(z.object({ id: z.string(), values: z.array(value) })) }),
  ),
});
