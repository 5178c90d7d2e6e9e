import type { InProcess } from "./in-process.js";

/** As many hits as an answer shows. */
export const SHOWN_HITS = 20;

const QUERY = `query ($text: String!) { search(text: $text, first: ${SHOWN_HITS + 1}) { score } }`;

/** How many stakeholders the service finds for a text, up to one more than an answer shows. */
export async function hitCount(service: InProcess, text: string): Promise<number> {
  const { search } = (await service.ask(QUERY, { text })) as { search: readonly unknown[] };
  return search.length;
}
