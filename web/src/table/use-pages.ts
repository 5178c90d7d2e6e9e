import { useRef, useState } from "react";
import { useLoad } from "../app/use-load.js";
import type { Loaded } from "../app/work.js";
import { t } from "../words/words.js";

/** A page of a list of the service. */
export interface Page<Row> {
  readonly totalCount: number;
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** The pages of a list that were asked for, one after the other. */
interface Pages<Row> {
  readonly key: string;
  readonly rows: readonly Row[];
  readonly total: number;
  /** Behind which the next page begins. */
  readonly end: string | null;
}

/**
 * A list of the service page by page: the first at once, the next when `more` is called. Another key begins anew; the rows of
 * the one before stay until the first of its own are there.
 */
export function usePages<Row>(
  key: string,
  load: (after: string | null, signal: AbortSignal) => Promise<Page<Row>>,
): Loaded<Pages<Row>> & { readonly more: () => void } {
  const [asked, setAsked] = useState({ key, pages: 1 });
  const pages = asked.key === key ? asked.pages : 1;
  const kept = useRef<Pages<Row> | null>(null);
  const loaded = useLoad(`${key} page ${pages}`, t("table.loading"), async (signal): Promise<Pages<Row>> => {
    const before = kept.current?.key === key && pages > 1 ? kept.current : null;
    const page = await load(before?.end ?? null, signal);
    return {
      key,
      rows: [...(before?.rows ?? []), ...page.nodes],
      total: page.totalCount,
      end: page.pageInfo.endCursor ?? null,
    };
  });
  kept.current = loaded.value;
  return {
    ...loaded,
    more: () => {
      setAsked({ key, pages: pages + 1 });
    },
  };
}
