import { useMemo } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { useLoad } from "../app/use-load.js";
import { PlaceCodesDocument } from "../generated/graphql.js";
import { ask } from "../queries/ask.js";
import type { LonLat } from "./outline.js";
import { middlesOf } from "./outlines.js";
import { pointsOf } from "./points.js";
import type { PlaceSheet } from "./place-sheet.js";
import { t } from "../words/words.js";

const MOST_ASKED = 100;
const COUNTRIES = "ISO3166-1";

/** The middles of those places that are countries, by the codes that the service has for them. */
async function countryPoints(ids: readonly string[], signal: AbortSignal): Promise<Map<string, LonLat>> {
  const { nodes } = await ask(PlaceCodesDocument, { ids: [...ids] }, signal);
  const letters = new Map(
    nodes.flatMap((node) => {
      if (node === null || !("codes" in node)) return [];
      const code = node.codes.find(({ scheme }) => scheme === COUNTRIES);
      return code === undefined ? [] : [[node.id, code.value] as const];
    }),
  );
  const middles = await middlesOf([...letters.values()]);
  return new Map(
    [...letters].flatMap(([id, code]) => {
      const middle = middles.get(code);
      return middle === undefined ? [] : [[id, middle] as const];
    }),
  );
}

/** Where the places of a sheet lie; null while that is being found out. A country without a point of its own lies in its middle. */
export function usePlacePoints(sheet: PlaceSheet | null): ReadonlyMap<string, LonLat> | null {
  const { around } = useExplorer();
  const known = useMemo(() => pointsOf(around.places), [around]);
  const missing = useMemo(
    () =>
      (sheet?.groups ?? [])
        .map(({ id }) => id)
        .filter((id) => !known.has(id))
        .slice(0, MOST_ASKED),
    [sheet, known],
  );
  const key = missing.join(" ");
  const { value, error } = useLoad(
    key === "" ? null : `points ${key}`,
    t("places.loading"),
    async (signal) => ({
      key,
      points: await countryPoints(missing, signal),
    }),
  );
  const more = value?.key === key ? value.points : null;
  const isKnown = key === "" || more !== null || error !== null;
  return useMemo(() => (isKnown ? new Map([...known, ...(more ?? [])]) : null), [isKnown, known, more]);
}
