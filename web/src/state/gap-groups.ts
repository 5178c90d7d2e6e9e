import type { AgencyType, GapsQuery, StakeholderKind } from "../generated/graphql.js";
import { groupBy } from "./group-by.js";
import type { Highlight } from "./highlight.js";
import { endsOf, shortName } from "./match-highlight.js";
import { t } from "../words/words.js";

type Gap = NonNullable<GapsQuery["gaps"]>[number];

/** The same gap of several stakeholders: what they lack, and the peers who have it. */
export interface GapGroup {
  /** What is lacking and the peers, as ids: the same as long as the data tell of them. */
  readonly key: string;
  /** What is lacking, as a heading: "No partner that offers …". */
  readonly lack: string;
  /** How many of which peers have it. */
  readonly share: string;
  readonly lacking: readonly Gap["stakeholder"][];
  readonly proof: Gap["proof"];
}

/** A group of partners as the API writes it: a kind of stakeholder, for agencies followed by their type. */
function noPartner(group: string): string {
  const [kind = "", type = ""] = group.split(" ");
  return type === ""
    ? t(`gap.noPartner.${kind as StakeholderKind}`)
    : t(`gap.noAgency.${type as AgencyType}`);
}

function lackOf({ lacksLinkageKind, lacksPartnerGroup, lacksOffer }: Gap): string {
  if (lacksOffer != null) return t("gap.noOffer", { offer: lacksOffer.name });
  if (lacksLinkageKind != null) return t(`gap.noLinkage.${lacksLinkageKind}`);
  return noPartner(lacksPartnerGroup ?? "");
}

function shareOf({ having, peers: count, peerKind, peerSector, peerPlace }: Gap): string {
  const peers = t(`gap.peers.${peerKind}`, { count });
  const shared = [peerSector?.name, peerPlace?.name].filter((name) => name != null);
  const where = shared.join(t("list.comma"));
  return t("gap.share", { having, peers: where === "" ? peers : t("gap.peersOf", { peers, where }) });
}

const keyOf = (gap: Gap): string =>
  [
    gap.lacksOffer?.id ?? gap.lacksLinkageKind ?? gap.lacksPartnerGroup ?? "",
    gap.peerKind,
    gap.peerSector?.id ?? "",
    gap.peerPlace?.id ?? "",
  ].join("!");

/** Puts gaps together that lack the same beside the same peers, in the order in which the first of each came. */
export function gapGroups(gaps: readonly Gap[]): GapGroup[] {
  const groups = groupBy(gaps, keyOf);
  return [...groups].flatMap(([key, [first, ...more]]) =>
    first === undefined
      ? []
      : [
          {
            key,
            lack: lackOf(first),
            share: shareOf(first),
            lacking: [first, ...more].map(({ stakeholder }) => stakeholder),
            proof: first.proof,
          },
        ],
  );
}

/** What the map shows of a gap: who lacks it, and peers with the linkages by which they have it. */
export function gapHighlight({ lack, lacking, proof }: GapGroup): Highlight {
  const { ids, pairs } = endsOf(proof.flatMap(({ linkages }) => linkages));
  const peers = proof.map(({ stakeholder }) => stakeholder);
  const who =
    lacking.length <= 3
      ? lacking.map(shortName).join(t("list.comma"))
      : t("count.stakeholders", { count: lacking.length });
  return {
    meetings: [],
    stakeholders: [...new Set([...lacking, ...peers].map(({ id }) => id).concat(ids))],
    pairs,
    words: t("gap.onMap", { lack, who, count: peers.length }),
  };
}
