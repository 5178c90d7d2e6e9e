import type { AgencyType, GapsQuery, LinkageKind, StakeholderKind } from "../generated/graphql.js";
import { groupBy } from "./group-by.js";
import type { Highlight } from "./highlight.js";
import { endsOf, shortName } from "./match-highlight.js";
import { counted, LINKAGE_KINDS, STAKEHOLDER_KINDS, typeInWords } from "./wording.js";

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

const linkageKind = (kind: LinkageKind): string => LINKAGE_KINDS[kind].toLowerCase();

const withArticle = (noun: string): string => `${/^(?:[aeio]|NGO)/u.test(noun) ? "an" : "a"} ${noun}`;

/** A group of partners as the API writes it: a kind of stakeholder, for agencies followed by their type. */
function partnerGroup(group: string): string {
  const [kind = "", type = ""] = group.split(" ");
  if (type === "OTHER") return "an agency of another type";
  if (type === "") return withArticle(STAKEHOLDER_KINDS[kind as StakeholderKind].one.toLowerCase());
  const name = typeInWords(type as AgencyType);
  return withArticle(/^(?:UN|NGO)/u.test(name) ? name : name.toLowerCase());
}

function lackOf({ lacksLinkageKind, lacksPartnerGroup, lacksOffer }: Gap): string {
  if (lacksOffer != null) return `No partner that offers: ${lacksOffer.name}`;
  if (lacksLinkageKind != null) return `No linkage of the kind ${linkageKind(lacksLinkageKind)}`;
  return `No partner that is ${partnerGroup(lacksPartnerGroup ?? "")}`;
}

function shareOf({ having, peers, peerKind, peerSector, peerPlace }: Gap): string {
  const { one, many } = STAKEHOLDER_KINDS[peerKind];
  const shared = [peerSector?.name, peerPlace?.name].filter((name) => name != null);
  const where = shared.length === 0 ? "" : ` of ${shared.join(", ")}`;
  return `${having.toLocaleString("en")} of ${counted(peers, `other ${one.toLowerCase()}`, `other ${many.toLowerCase()}`)}${where} ${having === 1 ? "has" : "have"} one.`;
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
    lacking.length <= 3 ? lacking.map(shortName).join(", ") : counted(lacking.length, "stakeholder");
  return {
    meetings: [],
    stakeholders: [...new Set([...lacking, ...peers].map(({ id }) => id).concat(ids))],
    pairs,
    words: `${lack}: ${who}, beside ${counted(peers.length, "peer")} who ${peers.length === 1 ? "has" : "have"} one.`,
  };
}
