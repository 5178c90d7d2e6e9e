import type { RequestContext } from "../api/context.js";
import type { HeldAround } from "../network/held-around.js";
import { type PageRequest, type PageRow, rowsAt, type Sort } from "../store/repositories/keyset.js";
import type { StoredLinkage } from "../store/repositories/stored.js";

/**
 * The pages of the linkages of some stakeholders, of which the held network knows which they are: at most two statements
 * beside each other, one for the linkages that are not kept yet and one for those at their other ends, where the request
 * reads them.
 */
export async function pagesAround(
  { repositories: { linkages, stakeholders } }: RequestContext,
  around: HeldAround,
  ids: readonly string[],
  { descending }: Sort,
  request: PageRequest,
): Promise<Map<string, PageRow<StoredLinkage>[]>> {
  const pages = ids.map((id) => around.page(id, descending, request));
  const far = linkages.readsEnds() ? [...new Set(pages.flatMap((page) => page.far))] : [];
  const keys = new Map(pages.flatMap((page) => page.keys.map((key) => [key[1], key] as const)));
  const [found] = await Promise.all([linkages.byKeys([...keys.values()]), stakeholders.byIds(far)]);
  const nodes = new Map(found.map((linkage) => [linkage.id, linkage]));
  return new Map(
    pages.map(({ keys: own }, index) => [
      ids[index] as string,
      rowsAt(
        own.map(([, id]) => [null, id]),
        own.flatMap(([, id]) => nodes.get(id) ?? []),
      ),
    ]),
  );
}
