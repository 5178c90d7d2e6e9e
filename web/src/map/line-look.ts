import { type Bundle, strengthOf } from "../state/bundles.js";
import { groupBy } from "../state/group-by.js";
import type { Ink } from "./palette.js";

/** Up to so many lines each is drawn in full; of more, the strongest so many, where they have room. */
const FEW = 400;
/** For each stakeholder so many strong lines have room. */
const ROOMY = 1;
/** Of the lines of one stakeholder so many stand out: a hub that is linked with everybody hides all others else. */
const OF_ONE = 30;
/** How much of their colour the weakest of many lines keep where there is room, and where there is the least. */
const FAINTEST = { roomy: 0.25, dense: 0.08 };

/** How a line is drawn: its width in pixels, and its colour. */
export interface LineLook {
  readonly width: number;
  readonly colour: string;
}

const channel = (hex: string, from: number): number => Number.parseInt(hex.slice(from, from + 2), 16);

/** A colour (#rrggbb) of which `share` is kept, and the rest that of the paper. */
const thinned = (colour: string, paper: string, share: number): string =>
  `#${[1, 3, 5]
    .map((at) => Math.round(channel(paper, at) + (channel(colour, at) - channel(paper, at)) * share))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")}`;

/** For each strength of some lines how many are at least as strong. */
function atLeastAsStrong(strengths: readonly number[]): (strength: number) => number {
  const sorted = [...strengths].sort((a, b) => b - a);
  const counts = new Map(sorted.map((strength, place) => [strength, place + 1] as const));
  return (strength) => counts.get(strength) ?? sorted.length;
}

/** How far a line stands out among others (0 to 1), of which so many may: the less, the more are at least as strong. */
const prominence = (atLeast: number, room: number): number => Math.min(1, room / atLeast) ** 2;

/** Draws lines by what they stand for; the more of them there are, in all or of one stakeholder, the more the weak ones fade into the paper. */
export function lineLooks(
  bundles: readonly Bundle[],
  ink: Ink,
): (bundle: Bundle, colour: string) => LineLook {
  const widthOf = (bundle: Bundle): number => 1 + Math.min(2.5, Math.log2(strengthOf(bundle)) * 0.8);
  if (bundles.length <= FEW) return (bundle, colour) => ({ width: widthOf(bundle), colour });
  const ofEach = groupBy(
    bundles.flatMap((bundle) => [bundle.from, bundle.to].map((id) => ({ id, strength: strengthOf(bundle) }))),
    ({ id }) => id,
  );
  const room = Math.min(FEW, ROOMY * ofEach.size);
  const among = atLeastAsStrong(bundles.map(strengthOf));
  const amongOwn = new Map(
    [...ofEach].map(([id, own]) => [
      id,
      { count: own.length, atLeast: atLeastAsStrong(own.map(({ strength }) => strength)) },
    ]),
  );
  return (bundle, colour) => {
    const strength = strengthOf(bundle);
    const ends = [bundle.from, bundle.to].flatMap((id) => amongOwn.get(id) ?? []);
    const rank = Math.min(
      prominence(among(strength), room),
      ...ends.map(({ atLeast }) => prominence(atLeast(strength), OF_ONE)),
    );
    const crowd = Math.max(bundles.length / room / 8, ...ends.map(({ count }) => count / OF_ONE / 4), 1);
    const least = Math.max(FAINTEST.dense, FAINTEST.roomy / crowd);
    const share = least + (1 - least) * rank;
    return { width: 0.6 + (widthOf(bundle) - 0.6) * rank, colour: thinned(colour, ink.paper, share) };
  };
}
