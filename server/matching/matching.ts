import { type Network, toDay, UNDATED } from "../network/network.js";
import { at, byte } from "../network/arrays/typed-array.js";
import type { Workers } from "../workers/worker-pool.js";
import { idPlaces } from "../network/id-places.js";
import { columnsOf, type MatchColumns } from "./view/match-columns.js";
import { type MatchDesk, viewCost } from "./match-desk.js";
import { readMatchModel, type SavedModel } from "./model/match-model.js";
import { patchTask, viewTask } from "./match-tasks.js";
import type { MatchView } from "./view/match-view.js";
import { changeOf, type Touched } from "./view/patched-view.js";

/** Keeps what matches are made from up to date with a network; one for each graph. */
export interface Matching {
  /**
   * Takes the next version of the network; `touched` since the one taken before, undefined where that is not known. Gives
   * the desk of this version or a later one. Versions that come meanwhile are taken together.
   */
  follow(network: Network, touched?: Touched): Promise<MatchDesk>;
  /** The newest desk; waits only where there is none yet. Rejects where nothing was ever taken, or could not be. */
  desk(): Promise<MatchDesk>;
}

/** Up to so many touched things are compared at once, to see whether matching reads any of them. */
const FEW = 100;

const NOTHING: Touched = { stakeholders: new Int32Array(0), linkages: new Int32Array(0) };

/** Derives views in the pool, one at a time; `today` gives days since 1970-01-01. */
export function createMatching(workers: Workers, model = readMatchModel(), today = todayNow): Matching {
  let current: MatchDesk | undefined;
  let next: { network: Network; touched: Touched | undefined } | undefined;
  let following: Promise<MatchDesk> | undefined;

  async function derive(network: Network, touched: Touched | undefined): Promise<MatchDesk> {
    const columns = columnsOf(network);
    const asOf = asOfDay(columns, today());
    const before = current;
    if (before?.view.network === network) return before;
    const isPatch = before !== undefined && touched !== undefined && before.view.asOf === asOf;
    const places = idPlaces(network.ids, isPatch ? before.view.places : undefined);
    if (isPatch && isUnread(before.view, columns, touched)) return keep(before, network, columns);
    const order = { caller: "matching", cost: viewCost(network) };
    const view = isPatch
      ? await workers.run(patchTask, before.subject, { network: columns, touched, places }, order)
      : await workers.run(viewTask, columns, { asOf, places }, order);
    if (before) workers.forget(before.subject);
    return deskOf(workers, model, { ...view, network: columns }, network);
  }

  async function catchUp(): Promise<MatchDesk> {
    // Begins after `following` is set, and ends it in the same step in which nothing more waits.
    await Promise.resolve();
    try {
      for (;;) {
        const wanted = next;
        if (wanted === undefined && current !== undefined) return current;
        if (wanted === undefined) throw new Error("There is no network to match in yet.");
        next = undefined;
        await take(wanted.network, wanted.touched);
      }
    } finally {
      following = undefined;
    }
  }

  async function take(network: Network, touched: Touched | undefined): Promise<void> {
    try {
      current = await derive(network, touched);
    } catch (error) {
      // Whatever comes next is derived anew: it is not known what this one changed.
      next = { network: next?.network ?? network, touched: undefined };
      throw error;
    }
  }

  const start = (): Promise<MatchDesk> => (following ??= catchUp());

  return {
    follow: (network, touched) => {
      const isFirst = current === undefined && next === undefined && following === undefined;
      next = { network, touched: isFirst ? undefined : bothTouched(next ? next.touched : NOTHING, touched) };
      return start();
    },
    desk: () => (current ? Promise.resolve(current) : start()),
  };
}

const todayNow = (): number => toDay(new Date().toISOString().slice(0, 10));

/** The same desk for a network that differs in nothing that matching reads; what threads hold stays where it can. */
function keep(before: MatchDesk, network: Network, columns: MatchColumns): MatchDesk {
  const view = { ...before.view, network };
  const isSame = Object.entries(columns).every(
    ([name, column]) =>
      name === "facets" || before.subject.view.network[name as keyof MatchColumns] === column,
  );
  if (isSame) return { ...before, view };
  before.workers.forget(before.subject);
  return deskOf(before.workers, before.subject.model, { ...view, network: columns }, network);
}

const deskOf = (workers: Workers, model: SavedModel, view: MatchView, network: Network): MatchDesk => ({
  view: { ...view, network },
  subject: { view, model },
  workers,
});

const isUnread = (view: MatchView, columns: MatchColumns, touched: Touched): boolean =>
  touched.stakeholders.length + touched.linkages.length <= FEW &&
  changeOf(view, columns, touched) === undefined;

/** What was touched by either; undefined where one is not known. */
export function bothTouched(one: Touched | undefined, other: Touched | undefined): Touched | undefined {
  if (one === undefined || other === undefined) return undefined;
  const join = (a: Int32Array, b: Int32Array): Int32Array =>
    a.length === 0 ? b : Int32Array.from(new Set([...a, ...b])).sort();
  return {
    stakeholders: join(one.stakeholders, other.stakeholders),
    linkages: join(one.linkages, other.linkages),
  };
}

/** A removed linkage has this kind. */
const REMOVED = 255;

/** The day after the newest dated linkage, so that an old network does not count as long dead; today at the latest. */
export function asOfDay(
  { day, linkageKind }: Pick<MatchColumns, "day" | "linkageKind">,
  today: number,
): number {
  let newest = UNDATED;
  for (let linkage = 0; linkage < day.length; linkage++) {
    const known = at(day, linkage);
    if (known > newest && known < today && byte(linkageKind, linkage) !== REMOVED) newest = known;
  }
  return newest === UNDATED ? today : newest + 1;
}
