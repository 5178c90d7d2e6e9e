import {
  MorePlacesDocument,
  MoreSectorsDocument,
  type NextPageFragment,
  StartDocument,
} from "../generated/graphql.js";
import { type DocumentNode, type PlaceNode, stakeholderTotal, type Surroundings } from "../state/facts.js";
import type { View } from "../state/view.js";
import { ask } from "./ask.js";

interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: NextPageFragment;
}

const MOST_PAGES = 50;

/** All of a list whose first page came already. */
async function withRest<T>(first: Page<T>, more: (after: string) => Promise<Page<T>>): Promise<readonly T[]> {
  const found = [...first.nodes];
  let { pageInfo } = first;
  for (let page = 1; pageInfo.hasNextPage && pageInfo.endCursor != null && page < MOST_PAGES; page++) {
    const next = await more(pageInfo.endCursor);
    found.push(...next.nodes);
    ({ pageInfo } = next);
  }
  return found;
}

/** Asks how much there is and what classifies it, in one question where that is at most a hundred of each. */
export async function loadSurroundings(signal: AbortSignal): Promise<Surroundings> {
  const start = await ask(StartDocument, {}, signal);
  const [sectors, places] = await Promise.all([
    withRest(start.sectors, async (after) => (await ask(MoreSectorsDocument, { after }, signal)).sectors),
    withRest(start.places, async (after) => (await ask(MorePlacesDocument, { after }, signal)).places),
  ]);
  return {
    stakeholderCounts: {
      AGENCY: start.agencies.totalCount,
      CLUSTER: start.clusters.totalCount,
      UNIVERSITY: start.universities.totalCount,
      PROJECT: start.projects.totalCount,
    },
    linkageCount: start.linkages.totalCount,
    sectors: new Map(sectors.map(({ id, name, parent }) => [id, { id, name, parent: parent?.id ?? null }])),
    places: new Map(
      places.map(({ parent, latitude, longitude, ...place }): [string, PlaceNode] => [
        place.id,
        { ...place, parent: parent?.id ?? null, latitude: latitude ?? null, longitude: longitude ?? null },
      ]),
    ),
    documents: new Map(
      start.documents.nodes.map(({ id, name, publisher, url }): [string, DocumentNode] => [
        id,
        { id, name, publisher: publisher ?? null, url: url ?? null },
      ]),
    ),
  };
}

/** How many stakeholders there are to be shown: projects are none of them where they are folded. */
export const mostOnMap = ({ throughProjects }: Pick<View, "throughProjects">, around: Surroundings): number =>
  stakeholderTotal(around) - (throughProjects ? around.stakeholderCounts.PROJECT : 0);
