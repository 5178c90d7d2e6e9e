import type DataLoader from "dataloader";

/** What a loader has for these ids, in their order; unknown ids are left out, failures thrown. */
export async function loadKnown<T>(
  loader: DataLoader<string, T | null>,
  ids: readonly string[],
): Promise<T[]> {
  const found = ids.length === 0 ? [] : await loader.loadMany(ids);
  return found.flatMap((one) => {
    if (one instanceof Error) throw one;
    return one === null ? [] : [one];
  });
}
