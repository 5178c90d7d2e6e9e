import { useLoad } from "../app/use-load.js";
import type { Loaded } from "../app/work.js";
import { PathsBetweenDocument, type PathsBetweenQuery } from "../generated/graphql.js";
import { ask } from "../queries/ask.js";
import type { View } from "../state/view.js";
import { t } from "../words/words.js";

/** The shortest ways between two, in the order of the API. */
export type Ways = NonNullable<PathsBetweenQuery["paths"]>;

const LONGEST = 6;

/** Asks for the ways between the two of a route, under the time and the kinds of linkages that the view has chosen. */
export function useRoute({ route, during, filters }: View): Loaded<Ways> {
  const isAsked = route?.from != null && route.to != null && route.from !== route.to;
  const key = isAsked
    ? JSON.stringify([route.from, route.to, route.avoiding, route.alone, during, filters.linkage])
    : null;
  return useLoad(key, t("paths.looking"), async (signal) => {
    if (route?.from == null || route.to == null) return [];
    const { from, to, avoiding, alone } = route;
    const kinds = filters.linkage.length > 0 ? [...filters.linkage] : null;
    const avoided = { avoiding: [...avoiding], withUnits: !alone };
    const variables = { from, to, ...avoided, maxLength: LONGEST, during, kinds };
    return (await ask(PathsBetweenDocument, variables, signal)).paths;
  });
}

/** The stakeholders on the way that is drawn; none without one. */
export const drawnWay = (route: View["route"], ways: Ways | null): readonly string[] =>
  route === null ? [] : (ways?.[route.shown]?.stakeholders.map(({ id }) => id) ?? []);
