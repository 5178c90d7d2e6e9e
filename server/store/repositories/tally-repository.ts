import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import type { GraphPort, Row } from "../graph/port.js";
import { Bindings } from "./bindings.js";
import { checkedRow, flag, type Form, number, orNull, text, texts } from "./checked-rows.js";
import { type Side, type Sides, sidesOf } from "./grouped-sides.js";
import type { Grouping, Holder, MoneyKind, Tally, Trait } from "./grouping.js";
import { anchorOf } from "./linkage-repository.js";
import { LINKAGE_TYPES } from "./patterns.js";

/** How many things one read asks for by id. */
const A_READ = 1_000;

/** Money is JSON text of an amount, a currency and perhaps an id: no value of it has these signs in it unescaped. */
const MONEY = {
  amount: `toFloat(split(split(split(money, '"amount":')[1], ',')[0], '}')[0])`,
  currency: `split(split(money, '"currency":"')[1], '"')[0] AS currency`,
  status: "CASE WHEN money IS NULL THEN null ELSE status END AS status",
  whole: `CASE WHEN money CONTAINS '"includedIn":' THEN split(money, '"includedIn":')[1] ELSE null END AS whole`,
};

const THOUSANDTHS = `floor(${MONEY.amount} * 1000 + 0.5)`;
const KIND_OF_MONEY = `${MONEY.currency}, ${MONEY.status}, ${MONEY.whole}`;

const STAKEHOLDERS = "MATCH (i:Stakeholder)";
const LINKAGES = `MATCH (a:Stakeholder)-[i:${LINKAGE_TYPES}]->(b:Stakeholder)`;

const named = (traits: readonly string[]): string => traits.map((_, place) => `t${place}, `).join("");
const asNamed = (traits: readonly string[]): string =>
  traits.map((trait, place) => `${trait} AS t${place}, `).join("");

/** How many of these have the same traits and money of the same kind, and what do their amounts add up to? */
const tallies = (match: string, { where, traits }: Side, money: string): string =>
  `${match} WHERE ${where} WITH ${asNamed(traits)}${money} AS money, i.status AS status WITH ${named(traits)}${KIND_OF_MONEY}, ${THOUSANDTHS} AS thousandths RETURN ${named(traits)}currency, status, whole, count(*) AS total, coalesce(sum(thousandths), 0) AS thousandths`;

/** What have these of what a list is grouped by, which money, and are they in it? */
const holders = (match: string, { where, traits }: Side, money: string): string =>
  `${match} WITH ${asNamed(traits)}${money} AS money, i.status AS status, i.id AS id, coalesce(${where}, false) AS listed RETURN ${named(traits)}${KIND_OF_MONEY}, id, listed, coalesce(${THOUSANDTHS}, 0.0) AS thousandths`;

const STAKEHOLDERS_BY_ID = "UNWIND $keys AS key MATCH (i:Stakeholder {id: key})";
const LINKAGES_BY_ID = `UNWIND $keys AS key MATCH (a:Stakeholder {id: key[0]})-[i:${LINKAGE_TYPES} {id: key[1]}]-(b:Stakeholder)`;

const trait: Form<Trait> = (value): value is Trait => value === null || text(value) || texts(value);
const KIND_FORMS = [orNull(text), orNull(text), orNull(text)];

/** Reads of lists in groups; one statement for each side of a list. */
export const tallyRepository = (port: GraphPort) => ({
  /** Each row is checked and decoded as it is gone through. */
  async of(list: Grouping): Promise<Iterable<Tally>> {
    const bindings = new Bindings();
    const { stakeholders, linkages } = sidesOf(list, { linkage: "i", from: "a", to: "b" }, bindings);
    const forms = [...list.by.map(() => trait), ...KIND_FORMS, number, number];
    const read = async (statement: string) => ({
      statement,
      rows: await port.read(statement, bindings.parameters()),
    });
    const found = await Promise.all([
      ...(stakeholders ? [read(tallies(STAKEHOLDERS, stakeholders, "i.budget"))] : []),
      ...(linkages ? [read(tallies(LINKAGES, linkages, "i.money"))] : []),
    ]);
    function* decoded(): Iterable<Tally> {
      for (const { statement, rows } of found)
        for (const row of rows) {
          const [...cells] = checkedRow(forms, row, statement) as Row;
          const [count, thousandths] = cells.slice(-2) as [number, number];
          yield { ...alike(list, cells), count, thousandths };
        }
    }
    return decoded();
  },

  /** Things by their ids, whether they are in the list or not; unknown ones are missing. */
  async holders(list: Grouping, ids: readonly string[]): Promise<Holder[]> {
    const forms = [...list.by.map(() => trait), ...KIND_FORMS, text, flag, number];
    const bindings = new Bindings();
    const scope = { linkage: "i", near: "a", far: "b", walked: true };
    const { stakeholders, linkages } = withBoth(sidesOf(list, scope, bindings), list);
    const read = async (statement: string, keys: readonly (string | readonly string[])[]) => {
      const found: Holder[] = [];
      for (let start = 0; start < keys.length; start += A_READ) {
        const some = bindings.parameters({ keys: keys.slice(start, start + A_READ) });
        for (const row of await port.read(statement, some)) {
          const [...cells] = checkedRow(forms, row, statement) as Row;
          const [id, isListed, thousandths] = cells.slice(-3) as [string, boolean, number];
          found.push({ ...alike(list, cells), id, isListed, thousandths });
        }
      }
      return found;
    };
    const anchored = ids.flatMap((id) => (anchorOf(id) === null ? [] : [[anchorOf(id) as string, id]]));
    const found = await Promise.all([
      read(holders(STAKEHOLDERS_BY_ID, stakeholders, "i.budget"), ids.filter(stakeholderKindOfId)),
      read(holders(LINKAGES_BY_ID, linkages, "i.money"), anchored),
    ]);
    return found.flat();
  },
});

/** Where a list has one side alone, what is on the other is not in it. */
function withBoth(
  { stakeholders, linkages }: Sides,
  { by }: Grouping,
): { stakeholders: Side; linkages: Side } {
  const none = { where: "false", traits: by.map(() => "null") };
  return { stakeholders: stakeholders ?? none, linkages: linkages ?? none };
}

function alike({ by }: Grouping, cells: Row): Pick<Tally, "traits" | "money"> {
  const [currency, status, whole] = cells.slice(by.length) as (string | null)[];
  const money: MoneyKind | null =
    currency == null
      ? null
      : { currency, status: status ?? null, whole: whole == null ? null : firstText(whole) };
  return { traits: cells.slice(0, by.length) as Trait[], money };
}

/** The JSON text that some JSON begins with. */
const firstText = (json: string): string =>
  JSON.parse((/^"(?:[^"\\]|\\.)*"/u.exec(json) as RegExpExecArray)[0]) as string;
