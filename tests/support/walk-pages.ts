import type { Service } from "./service.js";

/** A page of a connection as the tests select it: SELECTED. */
export interface AskedPage {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** What a query selects of a connection so that it can be walked. */
export const SELECTED =
  "{ edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";

/** A list to walk: the query takes $first, $after, $last and $before; `pick` finds the connection in its data. */
export interface PagedList {
  readonly query: string;
  readonly pick: (data: unknown) => AskedPage;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** All pages of a list in the order of walking, backwards from its end or forwards from its start. */
export async function walkPages(
  service: Service,
  list: PagedList,
  size: number,
  backwards: boolean,
): Promise<AskedPage[]> {
  const pages: AskedPage[] = [];
  let cursor: string | null = null;
  for (;;) {
    const asked = backwards ? { last: size, before: cursor } : { first: size, after: cursor };
    const page = list.pick(await service.get(list.query, { ...list.variables, ...asked }));
    pages.push(page);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    cursor = backwards ? startCursor : endCursor;
    if (!(backwards ? hasPreviousPage : hasNextPage) || cursor === null || pages.length > 1000) return pages;
  }
}

/** The pages that a list of these ids must be cut into, with what each must say of itself, cursors apart. */
export function expectedPages(ids: readonly string[], size: number, backwards: boolean): object[] {
  const count = Math.max(1, Math.ceil(ids.length / size));
  return Array.from({ length: count }, (_, index) => {
    const end = backwards ? ids.length - index * size : Math.min(ids.length, (index + 1) * size);
    const start = backwards ? Math.max(0, end - size) : index * size;
    const [first, last] = [index === 0, index === count - 1];
    return {
      ids: ids.slice(start, end),
      hasNextPage: backwards ? !first : !last,
      hasPreviousPage: backwards ? !last : !first,
    };
  });
}

/** A page as `expectedPages` writes it; throws where its parts do not agree with each other. */
export function toExpected({ edges, nodes, pageInfo }: AskedPage): object {
  const ids = edges.map(({ node }) => node.id);
  const agree =
    JSON.stringify(ids) === JSON.stringify(nodes.map(({ id }) => id)) &&
    pageInfo.startCursor === (edges[0]?.cursor ?? null) &&
    pageInfo.endCursor === (edges.at(-1)?.cursor ?? null);
  if (!agree)
    throw new Error(
      `edges, nodes and cursors of a page disagree: ${JSON.stringify({ edges, nodes, pageInfo })}`,
    );
  return { ids, hasNextPage: pageInfo.hasNextPage, hasPreviousPage: pageInfo.hasPreviousPage };
}
