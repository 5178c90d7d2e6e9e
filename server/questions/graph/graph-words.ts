import type { StakeholderKind } from "../../../schema/stakeholder-kinds.js";
import { OtherTexts } from "../../network/text/other-texts.js";
import { namesIn, stakeholderTexts } from "../../network/text/search-fields.js";
import { TextIndexBuilder } from "../../network/text/text-index-builder.js";
import { Texts } from "../../network/text/texts.js";
import type { GraphPort } from "../../store/graph/port.js";
import { perVersion } from "../../store/per-version.js";
import type { StoredFacet, StoredLinkage } from "../../store/repositories/stored.js";
import { wholeGraphRepository } from "../../store/repositories/whole-graph-repository.js";

/** The words of everything in a graph, for whoever keeps no network in memory. */
export interface GraphWords {
  /** Stakeholders by id; their texts are numbered by it. */
  readonly stakeholders: readonly {
    readonly id: string;
    readonly kind: StakeholderKind;
    readonly degree: number;
  }[];
  readonly texts: Texts;
  readonly others: OtherTexts;
}

/** Gives the words of a graph as it is now; read once for each version of the data. */
export type ReadWords = () => Promise<GraphWords>;

export const wordsOf: (port: GraphPort) => ReadWords = perVersion(async (port) => {
  const graph = wholeGraphRepository(port);
  const facets = new Map<string, StoredFacet>();
  for await (const part of graph.facets()) for (const facet of part) facets.set(facet.id, facet);
  const namesOf = namesIn((id) => facets.get(id));
  const texts = new TextIndexBuilder();
  const stakeholders: GraphWords["stakeholders"][number][] = [];
  for await (const part of graph.stakeholders())
    for (const one of part) {
      stakeholders.push({ id: one.id, kind: one.kind, degree: one.degree });
      texts.add(stakeholderTexts(one, namesOf));
    }
  const saying: StoredLinkage[] = [];
  for await (const part of graph.linkages(stakeholders.map(({ id }) => id)))
    saying.push(...part.filter((linkage) => OtherTexts.says(linkage)));
  const others = await OtherTexts.of(facets.values(), saying);
  return { stakeholders, texts: Texts.of(await texts.finish()), others };
});
