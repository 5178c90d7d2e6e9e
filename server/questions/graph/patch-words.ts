import { readChanges } from "../../network/versions/read-changes.js";
import { namesIn, type SearchTexts, stakeholderTexts } from "../../network/text/search-fields.js";
import type { GraphPort } from "../../store/graph/port.js";
import type { Commit } from "../../store/log/log-repository.js";
import { changedRowsRepository } from "../../store/repositories/changed-rows-repository.js";
import type { StoredFacet, StoredLinkage } from "../../store/repositories/stored.js";
import type { Findable, GraphWords } from "./graph-words.js";

/**
 * The words of a graph after some commits: only what they changed is read, and the ends of linkages that they changed, whose
 * degrees order equal hits. Null where a sector, place or topic has another name: many may have it.
 */
export async function patchWords(
  port: GraphPort,
  before: GraphWords,
  commits: readonly Commit[],
): Promise<GraphWords | null> {
  const changes = await readChanges(port, commits);
  if ([...changes.facets].some(([id, facet]) => isRenamed(before.facets.get(id), facet))) return null;
  const ends = endsOf(commits, [...changes.linkages.values()]).filter((id) => !changes.stakeholders.has(id));
  const linked = await changedRowsRepository(port).stakeholders(ends);
  const facets = before.facets.patched(changes.facets);
  const namesOf = namesIn((id) => facets.get(id));
  const stakeholders = [...before.stakeholders];
  const numbers = new Map(before.numbers);
  const put = ({ id, kind, degree }: Findable): number => {
    const number = numbers.get(id) ?? stakeholders.length;
    numbers.set(id, number);
    stakeholders[number] = { id, kind, degree };
    return number;
  };
  const texts = new Map<number, SearchTexts>();
  for (const [id, one] of changes.stakeholders) {
    const number = one ? put(one) : numbers.get(id);
    if (number !== undefined) texts.set(number, one ? stakeholderTexts(one, namesOf) : []);
  }
  for (const { row } of linked.values()) if (numbers.has(row.id)) put(row);
  return {
    ...{ stakeholders, numbers, facets },
    texts: await before.texts.patched(texts),
    others: await before.others.patched(changes.facets, changes.linkages),
  };
}

/** A facet that is new is named by nobody but those who come with it. */
const isRenamed = (before: StoredFacet | undefined, after: StoredFacet | null): boolean =>
  before !== undefined &&
  (after === null ||
    [before.name, ...before.otherNames].join("\n") !== [after.name, ...after.otherNames].join("\n"));

/** Whose degree may have changed: the ends of the changed linkages, as they were and as they are. */
function endsOf(commits: readonly Commit[], linkages: readonly (StoredLinkage | null)[]): string[] {
  const ends = new Set<string>();
  const add = (end: unknown): void => {
    if (typeof end === "string") ends.add(end);
  };
  for (const { changes } of commits)
    for (const { id, before } of changes)
      if (id.startsWith("linkage:")) [before["from"], before["to"]].forEach(add);
  for (const linkage of linkages) [linkage?.from, linkage?.to].forEach(add);
  return [...ends];
}
