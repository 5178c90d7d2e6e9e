import type { InitiativeOrderField } from "../../schema/orders.js";
import { byCodePoint } from "./orders/by-code-point.js";
import { daysColumn } from "./columns/days-column.js";
import { passingNumbers } from "./arrays/growing-list.js";
import { inTurns } from "./turns/in-turns.js";
import { STAKEHOLDER_KIND_KEYS } from "../../schema/stakeholder-kinds.js";
import { GONE_LINKAGE, type Network, NO_TEXT } from "./network.js";
import { Orders, type SortColumn } from "./orders/orders.js";
import { placesOf } from "./arrays/sorted-numbers.js";
import { sortInSlices } from "./turns/sort-in-slices.js";
import type { Steps } from "./turns/steps.js";
import { at, byte } from "./arrays/typed-array.js";

const PROJECT = STAKEHOLDER_KIND_KEYS.indexOf("PROJECT");

/** Those that are looked at before the clock is. */
const A_STEP = 16_384;

/** Linkages and projects that state an activity, numbered for themselves, in the orders that are asked for. */
export class Initiatives {
  private constructor(
    /** The project's number, or -1 - the linkage's. */
    readonly numbers: Int32Array,
    readonly orders: Orders<InitiativeOrderField>,
  ) {}

  /** Looks at everything once. */
  static async of(network: Network): Promise<Initiatives> {
    const numbers = await inTurns(numbersOf(network));
    const idOf = (index: number): string => idOfNumber(network, at(numbers, index));
    const all = Int32Array.from(numbers.keys());
    const order = await sortInSlices(all, (a, b) => byCodePoint(idOf(a), idOf(b)));
    const byId = { order, places: await inTurns(placesOf(order, numbers.length)) };
    const columns = {
      PERIOD: daysColumn(numbers.map((number) => dayOf(network, number))),
      TITLE: titleColumn(network, numbers),
      ID: null,
    };
    return new Initiatives(numbers, new Orders({ byId, idOf, columns }));
  }
}

function* numbersOf(network: Network): Steps<Int32Array> {
  const { kind, stakeholders, linkageKind, linkages } = network;
  const found = passingNumbers();
  for (let index = 0; index < kind.length; index++) {
    if (byte(kind, index) === PROJECT && at(stakeholders.activity, index) !== NO_TEXT) found.push(index);
    if (index % A_STEP === 0) yield;
  }
  for (let index = 0; index < linkageKind.length; index++) {
    if (byte(linkageKind, index) !== GONE_LINKAGE && at(linkages.activity, index) !== NO_TEXT)
      found.push(-1 - index);
    if (index % A_STEP === 0) yield;
  }
  return found.toArray();
}

const idOfNumber = ({ ids, linkageIds }: Network, number: number): string =>
  number < 0 ? linkageIds.at(-1 - number) : ids.at(number);

const dayOf = ({ stakeholders, day }: Network, number: number): number =>
  number < 0 ? at(day, -1 - number) : at(stakeholders.earliest, number);

const titleColumn = ({ stakeholders, linkages, textOf }: Network, numbers: Int32Array): SortColumn => ({
  keyOf: (index) => {
    const number = at(numbers, index);
    return textOf(number < 0 ? at(linkages.title, -1 - number) : at(stakeholders.title, number));
  },
});
