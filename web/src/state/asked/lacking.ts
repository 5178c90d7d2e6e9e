import type { LinkageKind, StakeholderKind } from "../../generated/graphql.js";
import { t } from "../../words/words.js";
import { shortName } from "../match-highlight.js";
import type { Question } from "../questions.js";
import type { End, Grounds } from "./grounds.js";

/** The ids of a kind that have no partner who passes. */
function unlinked({ network }: Grounds, kind: StakeholderKind, isPartner: (id: string) => boolean): string[] {
  const linked = new Set(
    network.linkages.flatMap(({ from, to }) => [
      ...(isPartner(to) ? [from] : []),
      ...(isPartner(from) ? [to] : []),
    ]),
  );
  return [...network.stakeholders.values()]
    .filter((one) => one.kind === kind && !linked.has(one.id) && !isPartner(one.id))
    .map(({ id }) => id);
}

/** Those of a kind that have no linkage with some others, selected together on the map of all. */
export function lacking(
  grounds: Grounds,
  kind: StakeholderKind,
  others: string,
  isPartner: (id: string) => boolean,
): Question | null {
  const group = grounds.isWhole ? unlinked(grounds, kind, isPartner) : [];
  return group.length === 0
    ? null
    : { text: t("question.lacking", { many: t(`kind.many.${kind}`), others }), part: { group } };
}

const ACTORS = ["AGENCY", "CLUSTER", "UNIVERSITY"] as const;

/** All but projects that have no linkage with one, selected together. */
export const strangersTo = (grounds: Grounds, one: End): Question => ({
  text: t("question.strangers", { name: shortName(one) }),
  part: { group: ACTORS.flatMap((kind) => unlinked(grounds, kind, (id) => id === one.id)) },
});

/** Those of a kind, or all but projects, that have no linkage of a kind, selected together. */
export function lackingLinkage(
  { network }: Grounds,
  kind: StakeholderKind | undefined,
  linkage: LinkageKind,
): Question | null {
  const has = new Set(
    network.linkages.filter((one) => one.kind === linkage).flatMap(({ from, to }) => [from, to]),
  );
  const group = [...network.stakeholders.values()]
    .filter((one) => (kind ? one.kind === kind : one.kind !== "PROJECT") && !has.has(one.id))
    .map(({ id }) => id);
  const many = kind ? t(`kind.many.${kind}`) : t("question.actors");
  const text = t("question.lackingLinkage", { many, kind: t(`linkageKind.inside.${linkage}`) });
  return group.length === 0 ? null : { text, part: { group } };
}
