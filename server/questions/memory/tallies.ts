import { UNKNOWN } from "../../network/ids.js";
import type { MoneyColumns, Network } from "../../network/network.js";
import { ROWS_A_STEP, type Steps } from "../../network/turns/steps.js";
import { real } from "../../network/arrays/typed-array.js";
import type { Grouping, Holder, Tally, Trait } from "../../store/repositories/grouping.js";
import type { TraitOf } from "./group-traits.js";
import { type Money, moneyIn, type Side, sidesOf } from "./grouped-sides.js";

/** The money of stakeholders, and that of linkages. */
const moneyOf = ({ stakeholders, linkages, status }: Network) => ({
  stakeholders: { columns: stakeholders, status: stakeholders.status },
  linkages: { columns: linkages, status },
});

/** What a list falls into; looks at everything once. */
export function* tallies(network: Network, list: Grouping): Steps<readonly Tally[]> {
  const sides = yield* sidesOf(network, list);
  const found: Tally[] = [];
  for (const name of ["stakeholders", "linkages"] as const) {
    const [side, { columns, status }] = [sides[name], moneyOf(network)[name]];
    if (!side) continue;
    for (const tally of yield* talliesOf(side, columns, moneyIn(network, columns, status))) found.push(tally);
  }
  return found;
}

function* talliesOf(
  { isListed, traits }: Side,
  { amount }: MoneyColumns,
  money: Money,
): Steps<readonly Tally[]> {
  const traitsOf = sharing(traits);
  const byTraits = new Map<Tally["traits"], Map<number, Adding>>();
  const found: Adding[] = [];
  for (let index = 0; index < amount.length; index++) {
    if (index % ROWS_A_STEP === 0) yield;
    if (!isListed(index)) continue;
    const own = traitsOf(index);
    const kind = money.numberOf(index);
    let tallies = byTraits.get(own);
    if (tallies === undefined) byTraits.set(own, (tallies = new Map<number, Adding>()));
    let tally = tallies.get(kind);
    if (tally === undefined) {
      tally = { traits: own, money: money.kindOf(index), count: 0, thousandths: 0 };
      tallies.set(kind, tally);
      found.push(tally);
    }
    tally.count += 1;
    if (tally.money) tally.thousandths += thousandthsAt(amount, index);
  }
  return found;
}

/** A tally while it grows. */
type Adding = { -readonly [K in keyof Tally]: Tally[K] };

const textOf = (trait: Trait): string =>
  typeof trait === "string" ? trait : (trait?.join("\u0001") ?? "\u0000");

/** The traits of things by their numbers: the same array for all that have the same. */
function sharing(traits: readonly TraitOf[]): (index: number) => Tally["traits"] {
  const known = new Map<string, Tally["traits"]>();
  return (index) => {
    const own = traits.map((of) => of(index));
    const key = own.map(textOf).join("\u0002");
    const shared = known.get(key) ?? own;
    if (shared === own) known.set(key, own);
    return shared;
  };
}

const thousandthsAt = (amounts: Float64Array, index: number): number =>
  Math.floor(real(amounts, index) * 1000 + 0.5);

/** Things by their ids, whether they are in the list or not; unknown ones are missing. */
export function* holders(network: Network, list: Grouping, ids: readonly string[]): Steps<readonly Holder[]> {
  const sides = yield* sidesOf(network, list);
  const money = moneyOf(network);
  const numbers = { stakeholders: network.ids, linkages: network.linkageIds };
  const holderOf = (name: "stakeholders" | "linkages"): ((id: string) => Holder[]) => {
    const { columns, status } = money[name];
    const [side, { kindOf }] = [sides[name], moneyIn(network, columns, status)];
    const traitsOf = sharing(side?.traits ?? list.by.map(() => () => null));
    return (id) => {
      const index = numbers[name].find(id);
      if (index === UNKNOWN) return [];
      const traits = traitsOf(index);
      const [own, isListed] = [kindOf(index), side?.isListed(index) ?? false];
      const thousandths = own ? thousandthsAt(columns.amount, index) : 0;
      return [{ id, isListed, traits, money: own, thousandths }];
    };
  };
  const [asStakeholder, asLinkage] = [holderOf("stakeholders"), holderOf("linkages")];
  const found: Holder[] = [];
  for (const [place, id] of ids.entries()) {
    if (place % ROWS_A_STEP === 0) yield;
    found.push(...(id.startsWith("linkage:") ? asLinkage(id) : asStakeholder(id)));
  }
  return found;
}
