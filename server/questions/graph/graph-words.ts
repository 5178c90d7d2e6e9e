import type { StakeholderKind } from "../../../schema/stakeholder-kinds.js";
import { eachInTurns } from "../../network/turns/each-in-turns.js";
import { Facets } from "../../network/facets.js";
import { OtherTexts } from "../../network/text/other-texts.js";
import { namesIn, stakeholderTexts } from "../../network/text/search-fields.js";
import { TextIndexBuilder } from "../../network/text/text-index-builder.js";
import { Texts } from "../../network/text/texts.js";
import type { GraphPort } from "../../store/graph/port.js";
import type { StoredFacet, StoredLinkage } from "../../store/repositories/stored.js";
import { wholeGraphRepository } from "../../store/repositories/whole-graph-repository.js";

/** A stakeholder as a search tells it from others. */
export interface Findable {
  readonly id: string;
  readonly kind: StakeholderKind;
  readonly degree: number;
}

/** The words of everything in a graph, for whoever keeps no network in memory. */
export interface GraphWords {
  /** Stakeholders by the number that their texts have; those who are gone stay, without texts. */
  readonly stakeholders: readonly Findable[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly facets: Facets;
  readonly texts: Texts;
  readonly others: OtherTexts;
}

/** Reads the words of a whole graph. */
export async function readWords(port: GraphPort): Promise<GraphWords> {
  const graph = wholeGraphRepository(port);
  const stored: StoredFacet[] = [];
  await eachInTurns(graph.facets, (facet) => stored.push(facet));
  const facets = new Facets(stored);
  const namesOf = namesIn((id) => facets.get(id));
  const texts = new TextIndexBuilder();
  const stakeholders: Findable[] = [];
  await eachInTurns(graph.stakeholders, (one) => {
    stakeholders.push({ id: one.id, kind: one.kind, degree: one.degree });
    texts.add(stakeholderTexts(one, namesOf));
  });
  const saying: StoredLinkage[] = [];
  const starts = stakeholders.map(({ id }) => id);
  await eachInTurns<StoredLinkage>(
    (take) => graph.linkages(starts, take),
    (linkage) => {
      if (OtherTexts.says(linkage)) saying.push(linkage);
    },
  );
  const others = await OtherTexts.of(stored, saying);
  const numbers = new Map(stakeholders.map(({ id }, number) => [id, number]));
  return { stakeholders, numbers, facets, texts: Texts.of(await texts.finish()), others };
}
