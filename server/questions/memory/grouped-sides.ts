import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import type { Test } from "../../network/filters/conditions.js";
import { linkageTest, stakeholderTest, textIn } from "../../network/filters/filter-tests.js";
import { initiativeTest } from "../../network/filters/initiative-tests.js";
import { settled } from "../../network/filters/long-tests.js";
import { type MoneyColumns, NO_TEXT, type Network } from "../../network/network.js";
import { at, byte } from "../../network/arrays/typed-array.js";
import type { Steps } from "../../network/turns/steps.js";
import type { Grouping, MoneyKind } from "../../store/repositories/grouping.js";
import {
  OF_INITIATIVE_LINKAGES,
  OF_LINKAGES,
  OF_PROJECTS,
  OF_STAKEHOLDERS,
  type TraitOf,
} from "./group-traits.js";

/** The stakeholders or linkages of a list by their numbers, and what they are grouped by. */
export interface Side {
  readonly isListed: Test;
  readonly traits: readonly TraitOf[];
}

/** The two sides of a list; null where it has none of them. */
export interface Sides {
  readonly stakeholders: Side | null;
  readonly linkages: Side | null;
}

/** What a list means. Throws BAD_USER_INPUT for a filter that nothing could fulfil. */
export function* sidesOf(network: Network, list: Grouping): Steps<Sides> {
  switch (list.of) {
    case "stakeholders":
      return {
        stakeholders: {
          isListed: yield* settled(network, stakeholderTest(network, list.filter)),
          traits: list.by.map((key) => OF_STAKEHOLDERS[key](network)),
        },
        linkages: null,
      };
    case "linkages":
      return {
        stakeholders: null,
        linkages: {
          isListed: linkageTest(network, list.filter),
          traits: list.by.map((key) => OF_LINKAGES[key](network)),
        },
      };
    case "initiatives": {
      const { kind, stakeholders, linkages } = network;
      const { test: fits, prepare } = initiativeTest(network, list.filter);
      yield* prepare();
      return {
        stakeholders: {
          isListed: (index) =>
            byte(kind, index) === PROJECT && at(stakeholders.activity, index) !== NO_TEXT && fits(index),
          traits: list.by.map((key) => OF_PROJECTS[key](network)),
        },
        linkages: {
          isListed: both(
            linkageTest(network, null),
            (index) => at(linkages.activity, index) !== NO_TEXT && fits(-1 - index),
          ),
          traits: list.by.map((key) => OF_INITIATIVE_LINKAGES[key](network)),
        },
      };
    }
  }
}

const PROJECT = STAKEHOLDER_KIND_KEYS.indexOf("PROJECT");

const both =
  (one: Test, other: Test): Test =>
  (index) =>
    one(index) && other(index);

/** The kinds of money of stakeholders or linkages, by their numbers. */
export interface Money {
  readonly kindOf: (index: number) => MoneyKind | null;
  /** The same for all whose money is of one kind, and for no others. */
  readonly numberOf: (index: number) => number;
}

const CODES = 256;

/** The money that stakeholders or linkages state. */
export function moneyIn(network: Network, columns: MoneyColumns, status: Uint8Array): Money {
  const wholeOf = textIn(network, columns.whole);
  const { currencies, statuses } = network;
  return {
    kindOf: (index) => {
      const currency = currencies[byte(columns.currency, index)];
      if (!currency) return null;
      return { currency, status: statuses[byte(status, index)] || null, whole: wholeOf(index) };
    },
    numberOf: (index) => {
      const currency = byte(columns.currency, index);
      if (!currencies[currency]) return -1;
      return ((at(columns.whole, index) - NO_TEXT) * CODES + currency) * CODES + byte(status, index);
    },
  };
}
