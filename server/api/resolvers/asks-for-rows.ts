import type { Wanted } from "../../store/repositories/columns.js";

/** Whether a request may read what stands on a page; one that asks for the total alone need not fetch any. */
export const asksForRows = ({ fields }: Wanted): boolean =>
  fields === undefined || ["nodes", "edges", "pageInfo"].some((field) => fields.has(field));
