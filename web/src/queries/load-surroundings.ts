import { StartDocument } from "../generated/graphql.js";
import type { DocumentNode, PlaceNode, Surroundings } from "../state/facts.js";
import { ask } from "./ask.js";

/** Asks how much there is and what classifies it, in one question. */
export async function loadSurroundings(signal: AbortSignal): Promise<Surroundings> {
  const start = await ask(StartDocument, {}, signal);
  return {
    stakeholderCounts: {
      AGENCY: start.agencies.totalCount,
      CLUSTER: start.clusters.totalCount,
      UNIVERSITY: start.universities.totalCount,
      PROJECT: start.projects.totalCount,
    },
    linkageCount: start.linkages.totalCount,
    sectors: new Map(
      start.sectors.nodes.map(({ id, name, parent }) => [id, { id, name, parent: parent?.id ?? null }]),
    ),
    places: new Map(
      start.places.nodes.map(({ parent, latitude, longitude, ...place }): [string, PlaceNode] => [
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

/** How many stakeholders there are of all kinds. */
export const stakeholderTotal = ({ stakeholderCounts }: Surroundings): number =>
  Object.values(stakeholderCounts).reduce((sum, count) => sum + count, 0);
