import { mark, slug } from "../importing/slug.js";

/** What a linkage without an id is known by. */
export interface IdentifiedLinkage {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly period?: unknown;
  readonly role?: unknown;
  readonly amount?: unknown;
}

/** The end under which a linkage is found: a project, else where it begins. */
export const anchorEnd = ({ from, to }: IdentifiedLinkage): string => (to.startsWith("project:") ? to : from);

/**
 * The id of a linkage whose file has none: made of what the linkage is, its ends, kind, period, role and sum. So a column
 * that is moved or added makes no other linkage of it.
 */
export function linkageIdentity(namespace: string, linkage: IdentifiedLinkage): string {
  const { kind, from, to, period, role } = linkage;
  const money = linkage.amount as { amount?: number; currency?: string } | undefined;
  const anchor = anchorEnd(linkage);
  const content = mark(JSON.stringify([from, to, kind, period, role, money?.amount, money?.currency]));
  return `linkage:${anchor}/${namespace}-${slug(kind)}-${slug(anchor === from ? to : from)}-${content}`;
}
