import { rewriteColumn, rewriteRows, type RowWriter } from "../../network/arrays/rewrite-rows.js";
import { resized, sharedReals } from "../../network/arrays/shared-arrays.js";
import { type SparseRows, transposeSteps } from "../../network/arrays/sparse-rows.js";
import type { Steps } from "../../network/turns/steps.js";
import { at, byte, real } from "../../network/arrays/typed-array.js";
import { type MatchColumns, sizeOf } from "./match-columns.js";
import { isProject, lengthOf, otherEnd, type PartnerGraph, rowOf } from "./partner-graph.js";

/** Projects of up to so many parties are one class of size; larger ones than the last are the fifth. */
const SIZE_CLASSES = [3, 8, 15, 30] as const;

/** What stakeholders do, with older work counting less: 1 for a sector stated, plus what is left of each project's weight. */
export interface Profile {
  /** Stakeholder by class. */
  readonly rows: SparseRows;
  /** Class by stakeholder. */
  readonly columns: SparseRows;
  /** Sum and Euclidean length of a row. */
  readonly total: Float64Array;
  readonly length: Float64Array;
}

export interface Profiles {
  /** By sector: its own and its projects'. */
  readonly sectors: Profile;
  /** By sector and size of the project: class = sector * 5 + size class. */
  readonly projectKinds: Profile;
  /** Projects of several parties that a stakeholder takes part in, and the decayed weight of those that it leads. */
  readonly activity: Float64Array;
  readonly leading: Float64Array;
  /** Decayed weight of the latest work: 1 today, a half after a half-life, 0 without any. */
  readonly latest: Float64Array;
}

/** The number of size classes of a project. */
export const PROJECT_SIZES = SIZE_CLASSES.length + 1;

/** Profiles before, and the stakeholders (ascending) whose rows may be others now. */
export interface ProfileChange {
  readonly before: Profiles;
  readonly rows: Int32Array;
}

/** Reads what everybody did, as of the day of the graph; linear in the participations, or in those of the rows that changed and a copy. */
export function* profileSteps(
  network: MatchColumns,
  graph: PartnerGraph,
  change?: ProfileChange,
): Steps<Profiles> {
  const size = sizeOf(network);
  const { parties, projects, freshness } = graph;
  const column = (key: "activity" | "leading" | "latest", value: (one: number) => number): Float64Array =>
    rewriteColumn(change ? resized(change.before[key], size) : sharedReals(size), change?.rows, value);
  const eachShared = (one: number, visit: (project: number, count: number) => void): void => {
    for (const project of rowOf(projects, one)) {
      const count = lengthOf(parties, project);
      if (count >= 2) visit(project, count);
    }
  };
  const activity = column("activity", (one) => {
    let count = 0;
    eachShared(one, () => count++);
    return count;
  });
  yield;
  const latest = column("latest", (one) => {
    let most = 0;
    eachShared(one, (project) => (most = Math.max(most, real(freshness, project))));
    return most;
  });
  yield;
  const leading = column("leading", (one) => leadingOf(network, graph, one));
  yield;
  const ofKey = (key: "sectors" | "projectKinds"): { before: Profile; rows: Int32Array } | undefined =>
    change && { before: change.before[key], rows: change.rows };
  const sectorCount = network.facets.sectors.length;
  const eachSector = (
    one: number,
    visit: (sector: number, sizeClass: number, weight: number) => void,
  ): void => {
    eachShared(one, (project, count) => {
      const sectors = rowOf(network.sectors, project);
      for (const sector of sectors)
        visit(sector, projectSize(count), real(freshness, project) / sectors.length);
    });
  };
  const sectors = yield* toProfile(size, sectorCount, ofKey("sectors"), (one, add) => {
    if (!isProject(network, one)) for (const sector of rowOf(network.sectors, one)) add(sector, 1);
    eachSector(one, (sector, _, weight) => {
      add(sector, weight);
    });
  });
  const classes = sectorCount * PROJECT_SIZES;
  const projectKinds = yield* toProfile(size, classes, ofKey("projectKinds"), (one, add) => {
    eachSector(one, (sector, sizeClass, weight) => {
      add(sector * PROJECT_SIZES + sizeClass, weight);
    });
  });
  return { sectors, projectKinds, activity, leading, latest };
}

/** The class of a project's size, 0 to 4. */
export function projectSize(parties: number): number {
  const index = SIZE_CLASSES.findIndex((limit) => parties <= limit);
  return index < 0 ? SIZE_CLASSES.length : index;
}

/** The decayed weight of the projects of several parties that a stakeholder leads, project by project. */
function leadingOf(network: MatchColumns, { parties, freshness }: PartnerGraph, one: number): number {
  const led: number[] = [];
  for (let e = at(network.offsets, one); e < at(network.offsets, one + 1); e++) {
    const linkage = at(network.incident, e);
    if (network.roles[byte(network.role, linkage)] !== "LEAD") continue;
    const project = otherEnd(network, linkage, one);
    if (lengthOf(parties, project) >= 2) led.push(project);
  }
  return led.sort((a, b) => a - b).reduce((sum, project) => sum + real(freshness, project), 0);
}

/** Adds up what `read` adds for each stakeholder, class by class in the order in which they are first met. */
function* toProfile(
  size: number,
  classes: number,
  change: { readonly before: Profile; readonly rows: Int32Array } | undefined,
  read: (one: number, add: (column: number, value: number) => void) => void,
): Steps<Profile> {
  const total = change ? resized(change.before.total, size) : sharedReals(size);
  const length = change ? resized(change.before.length, size) : sharedReals(size);
  const sums = new Float64Array(classes);
  let met: number[] = [];
  const add = (column: number, value: number): void => {
    if (sums[column] === 0) met.push(column);
    sums[column] = real(sums, column) + value;
  };
  const write = (one: number, out: RowWriter): void => {
    let [sum, squares] = [0, 0];
    read(one, add);
    for (const column of met) {
      const value = real(sums, column);
      out.push(column, value);
      sum += value;
      squares += value * value;
      sums[column] = 0;
    }
    met = [];
    total[one] = sum;
    length[one] = Math.sqrt(squares);
  };
  const rows = yield* rewriteRows(
    { size, change: change && { before: change.before.rows, rows: change.rows } },
    write,
  );
  return { rows, columns: yield* transposeSteps(rows, classes), total, length };
}
