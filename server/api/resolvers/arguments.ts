import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import { LONGEST_ID } from "../../../schema/text-lengths.js";
import type { RequestContext } from "../context.js";
import { badInput, LinkagesError } from "../../errors.js";
import { meantByIds } from "./meant-by-ids.js";
import { anchorOf } from "../../store/repositories/linkage-repository.js";
import { facetLabelOfId } from "../../store/repositories/patterns.js";
import type { StoredFacet, StoredStakeholder } from "../../store/repositories/stored.js";

/** A prefix and a name, without spaces, and not too long. */
const isWhole = (id: string): boolean => id.length <= LONGEST_ID && /^[a-z]+:\S+$/u.test(id);

/** Throws BAD_USER_INPUT unless the id is one of a stakeholder. */
export function checkStakeholderId(id: string): void {
  if (!stakeholderKindOfId(id) || !isWhole(id))
    throw badInput(
      "The id of a stakeholder is cluster:, agency:, university: or project: and a name without spaces.",
      id,
      "Find ids with `search`.",
    );
}

/** Throws BAD_USER_INPUT unless the id is one of a linkage. */
export function checkLinkageId(id: string): void {
  if (!stakeholderKindOfId(anchorOf(id) ?? "") || !isWhole(id))
    throw badInput(
      "The id of a linkage is `linkage:`, the id of one of its ends, `/` and a name.",
      id,
      "Find ids with `linkages`.",
    );
}

/** What an id is one of; throws BAD_USER_INPUT for anything else. */
export function checkNodeId(id: string): "stakeholder" | "linkage" | "facet" {
  if (id.startsWith("linkage:")) {
    checkLinkageId(id);
    return "linkage";
  }
  if (facetLabelOfId(id) && isWhole(id)) return "facet";
  if (stakeholderKindOfId(id) && isWhole(id)) return "stakeholder";
  throw badInput(
    "An id is what it is one of (cluster:, agency:, university:, project:, linkage:, sector:, place:, topic: or document:) and a name without spaces.",
    id,
    "Find ids with `search`.",
  );
}

/** The stakeholders with these ids, in their order; throws NOT_FOUND that names every unknown one. */
export async function getStakeholders(
  context: RequestContext,
  ids: readonly string[],
): Promise<StoredStakeholder[]> {
  ids.forEach(checkStakeholderId);
  const found = await context.loaders.stakeholder.loadMany(ids);
  await throwUnknown(
    context,
    ids.filter((_, index) => found[index] === null),
  );
  for (const one of found) if (one instanceof Error) throw one;
  return found as StoredStakeholder[];
}

/** Throws NOT_FOUND that names every unknown one of these ids of stakeholders. */
export async function checkKnown(context: RequestContext, ids: readonly string[]): Promise<void> {
  ids.forEach(checkStakeholderId);
  const existing = await context.ask.existing(ids);
  await throwUnknown(
    context,
    ids.filter((id) => !existing.has(id)),
  );
}

async function throwUnknown(
  { askInFull }: RequestContext,
  ids: readonly string[],
  what: "stakeholder" | FacetSort = "stakeholder",
  where = "search",
): Promise<void> {
  if (ids.length === 0) return;
  const meant = await meantByIds(askInFull(), ids, what);
  const cure = [...(meant === null ? [] : [`Did you mean ${meant}?`]), `Find ids with \`${where}\`.`];
  throw new LinkagesError("NOT_FOUND", { what, id: ids.join(" or "), cure: cure.join(" ") });
}

type FacetSort = "sector" | "place" | "topic" | "document";

/** The facets of a sort with these ids; throws BAD_USER_INPUT, or NOT_FOUND that names every unknown one. */
export async function getFacets(
  context: RequestContext,
  ids: readonly string[],
  sort: FacetSort,
): Promise<StoredFacet[]> {
  const lists = `${sort}s`;
  for (const id of ids)
    if (!id.startsWith(`${sort}:`) || !isWhole(id))
      throw badInput(
        `The id of a ${sort} is ${sort}: and a name without spaces.`,
        id,
        `Find ids with \`${lists}\`.`,
      );
  const found = await context.loaders.facet.loadMany(ids);
  await throwUnknown(
    context,
    ids.filter((_, index) => found[index] === null),
    sort,
    lists,
  );
  for (const one of found) if (one instanceof Error) throw one;
  return found as StoredFacet[];
}

/** The facet of a sort with this id; throws BAD_USER_INPUT or NOT_FOUND. */
export async function getFacet(context: RequestContext, id: string, sort: FacetSort): Promise<StoredFacet> {
  const [found] = await getFacets(context, [id], sort);
  return found as StoredFacet;
}

/** A whole number within limits; throws BAD_USER_INPUT. */
export function checkRange(name: string, value: number, least: number, most: number): number {
  if (value < least || value > most)
    throw badInput(
      `\`${name}\` is a whole number from ${least} to ${most}.`,
      value,
      "Choose one in between.",
    );
  return value;
}

/** A number from 0 to 1; throws BAD_USER_INPUT. */
export function checkShare(name: string, value: number): void {
  if (value < 0 || value > 1)
    throw badInput(`\`${name}\` is a number from 0 to 1.`, value, "Choose one in between.");
}

/** A list of so many at most; throws BAD_USER_INPUT. */
export function checkCount(name: string, list: readonly unknown[], most: number): void {
  if (list.length > most)
    throw badInput(`\`${name}\` names ${most} at most.`, list.length, "Ask in several queries.");
}

/** A list that, where it is given, names something; throws BAD_USER_INPUT for an empty one. */
export function checkNotEmpty<T>(
  name: string,
  list: readonly T[] | null | undefined,
  cure = "Leave it out to mean all of them.",
): readonly T[] | null {
  if (list?.length === 0) throw badInput(`\`${name}\` names at least one.`, list, cure);
  return list ?? null;
}
