import type { Answerer } from "../questions/answerer.js";
import { isNoName } from "../exchange/values/identifier-schemes.js";
import type { FoundHit } from "../questions/found-hit.js";
import { words } from "../../schema/fold.js";
import { stakeholderKindOfId } from "../../schema/stakeholder-kinds.js";
import type { StoredStakeholder } from "../store/repositories/stored.js";
import { type Candidate, toCandidate } from "./candidate.js";
import { bareIdentifier } from "./identifier-properties.js";
import { isCertain, judge, mayBeMeant } from "./judge.js";
import { readAround } from "./known-around.js";
import type { ReconcileQuery } from "./reconcile-query.js";

/** Whom the service asks. */
export type ReconcileAnswerer = Pick<Answerer, "search" | "facet" | "stakeholder">;

/** So many are looked at for any name, so that namesakes are seen. */
const LOOKED_AT = 25;
/** Of a longer name the beginning is looked for; it is compared whole. */
const LONGEST_TEXT = 200;

/** How many texts a query looks for: what it costs. */
export const searchesOf = (query: ReconcileQuery): number => textsOf(saying(query)).length;

/**
 * Who may be meant, best first. At most one is a match: the only one with the very name or number, where nothing that is
 * stated of it says otherwise.
 */
export async function reconcile(
  ask: ReconcileAnswerer,
  asked: ReconcileQuery,
): Promise<readonly Candidate[]> {
  const query = saying(asked);
  const found = await findAll(ask, query);
  const around = await readAround(
    ask,
    [...found.values()].map(({ record }) => record),
  );
  const judged = [...found.values()]
    .map((one) => ({ ...one, judgement: judge(query, one.record, around) }))
    .filter(({ judgement }) =>
      query.conditions.every(({ required }, place) => !required || judgement.fulfilled[place] === true),
    );
  const meant = judged.filter(({ judgement }) => mayBeMeant(judgement));
  return judged
    .map(({ record, hit, judgement }) =>
      toCandidate(query, record, around, {
        ...judgement,
        hit,
        isMatch: meant.length === 1 && isCertain(judgement),
      }),
    )
    .sort((a, b) => Number(b.match) - Number(a.match) || b.score - a.score)
    .slice(0, query.limit);
}

/** The query without names and values that only say that nothing is known, such as N/A: they are nobody's. */
const saying = ({ names, conditions, ...others }: ReconcileQuery): ReconcileQuery => ({
  ...others,
  names: names.filter((name) => !isNoName(name)),
  conditions: conditions
    .map((one) => ({ ...one, values: one.values.filter((value) => value !== "" && !isNoName(value)) }))
    .filter(({ values, required }) => values.length > 0 || required),
});

interface Found {
  readonly record: StoredStakeholder;
  /** Undefined where it was found by its id. */
  readonly hit: FoundHit | undefined;
}

/** By id, in the order of the search; each with its best hit. */
async function findAll(ask: ReconcileAnswerer, query: ReconcileQuery): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  const ids = query.names
    .map((name) => name.trim())
    .filter((name) => stakeholderKindOfId(name) !== undefined);
  const named = ids.length === 0 ? [] : (await ask.stakeholder().find(ids)).values();
  for (const record of named)
    if (query.kinds === null || query.kinds.includes(record.kind))
      found.set(record.id, { record, hit: undefined });
  for (const text of textsOf(query)) {
    const { hits } = await ask.search({
      words: words(text),
      types: ["STAKEHOLDER"],
      kinds: query.kinds,
      filter: null,
      first: LOOKED_AT,
    });
    for (const hit of hits) {
      const record = hit.node as StoredStakeholder;
      const before = found.get(record.id);
      if (before === undefined || (before.hit && before.hit.score < hit.score))
        found.set(record.id, { record, hit });
    }
  }
  return found;
}

/** What is searched for: names, and numbers that name somebody; where there are neither, what is said of it. */
function textsOf({ names, conditions }: ReconcileQuery): readonly string[] {
  const numbers = conditions
    .filter(({ property }) => property.identifies)
    .flatMap(({ values }) => values.map(bareIdentifier));
  const texts = [...names, ...numbers];
  const asked = texts.length > 0 ? texts : [conditions.flatMap(({ values }) => values).join(" ")];
  return [...new Set(asked.map((text) => text.slice(0, LONGEST_TEXT)))].filter(
    (text) => words(text).length > 0,
  );
}
