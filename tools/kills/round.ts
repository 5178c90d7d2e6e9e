import { setTimeout as pause } from "node:timers/promises";
import type { SeededRandom } from "../../tests/support/seeded-random.js";
import { empty, type Ground, startEditor, startImporter, startInstance, verify } from "./cast.js";
import type { Program } from "./program.js";

/** Who is killed: one that follows what others write, one that stores the first network, an import, or an editor. */
export const VICTIMS = ["follower", "first start", "importer", "editor"] as const;
export type Victim = (typeof VICTIMS)[number];

/** What became of a round. */
export interface Round {
  readonly victim: Victim;
  /** Whether it was still at work when it was killed. */
  readonly isKilled: boolean;
  /** How long it had run, in milliseconds. */
  readonly afterMs: number;
  /** The version of the log after it. */
  readonly version: number;
  /** What is wrong; nothing where all is as it must be. */
  readonly faults: readonly string[];
}

/** How long an editor may write before a kill, in milliseconds. */
const EDITING_MS = 3_000;
/** An import and a first start are killed after this share of what one takes: programs load before they write. */
const LEAST_SHARE = 0.4;

/** The instances that are there from round to round: two on a shared graph, none on a file. */
export class Rounds {
  #instances: Program[] = [];
  #importMs = 0;
  #startMs = 0;

  constructor(
    private readonly ground: Ground,
    private readonly random: SeededRandom,
  ) {}

  /** Lets an import and a first start run to their ends, so that what each takes is known. */
  async rehearse(): Promise<void> {
    const took = async (
      start: () => Program,
      isDone: (program: Program) => Promise<unknown>,
    ): Promise<number> => {
      await empty(this.ground);
      const begun = performance.now();
      const program = start();
      await isDone(program);
      await program.kill();
      return performance.now() - begun;
    };
    this.#importMs = await took(
      () => startImporter(this.ground, 0),
      ({ ended }) => ended,
    );
    this.#startMs = await took(() => startInstance(this.ground), isUp);
    await empty(this.ground);
  }

  /** Lets everybody work, kills the victim at a random moment, then the other writers at theirs, and looks what is left. */
  async run(victim: Victim, number: number): Promise<Round> {
    const { random } = this;
    if (victim === "first start") await this.#clear();
    const begun = performance.now();
    const writers = await this.#startWriters(victim, number);
    const one = victim === "follower" ? this.#instances[random.below(2)] : writers[0];
    if (one === undefined) throw new Error(`There is no ${victim}.`);
    await Promise.race([this.#moment(victim, writers), one.ended]);
    const afterMs = Math.round(performance.now() - begun);
    const isKilled = await one.kill();
    const others = writers.filter((writer) => writer !== one);
    for (const other of others) {
      await pause(random.below(1_000));
      if (victim === "first start") await isUp(other);
      else await other.kill();
    }
    if (victim === "first start") this.#instances = [...others];
    const { faults, version } = await this.#look([one, ...others]);
    return { victim, isKilled, afterMs, version, faults };
  }

  async #moment(victim: Victim, writers: readonly Program[]): Promise<void> {
    const wholeMs = { importer: this.#importMs, "first start": this.#startMs };
    if (victim === "importer" || victim === "first start") {
      await pause(wholeMs[victim] * (LEAST_SHARE + this.random.next() * (1 - LEAST_SHARE)));
      return;
    }
    await writers.find(({ name }) => name === "editor")?.prints(/^ready$/u);
    await pause(this.random.below(EDITING_MS));
  }

  async close(): Promise<void> {
    await this.#clear();
  }

  async #clear(): Promise<void> {
    for (const instance of this.#instances) await instance.kill();
    this.#instances = [];
    await empty(this.ground);
  }

  /** The victim comes first. */
  async #startWriters(victim: Victim, number: number): Promise<readonly Program[]> {
    const { ground } = this;
    if (victim === "first start")
      return Array.from({ length: ground.isShared ? 2 : 1 }, () => startInstance(ground));
    const starts = {
      importer: () => startImporter(ground, number),
      editor: () => startEditor(ground, number),
    };
    if (!ground.isShared) return victim === "follower" ? [] : [starts[victim]()];
    await this.#startInstances();
    return victim === "editor" ? [starts.editor(), starts.importer()] : [starts.importer(), starts.editor()];
  }

  async #startInstances(): Promise<void> {
    while (this.#instances.length < 2) this.#instances.push(startInstance(this.ground));
    await Promise.all(this.#instances.map(isUp));
  }

  /** Is the log whole, all in it that was told as stored, and do the instances that live come to the same version? */
  async #look(programs: readonly Program[]): Promise<{ faults: string[]; version: number }> {
    const { code, line } = await verify(this.ground);
    const { isRight, version = -1 } = JSON.parse(line) as { isRight?: boolean; version?: number };
    const faults = code === 0 && isRight === true ? [] : [`verify ended with ${code}: ${line}`];
    for (const stored of programs.flatMap(storedVersions))
      if (stored > version) faults.push(`version ${stored} was told as stored, but there are ${version}`);
    this.#instances = await living(this.#instances);
    for (const instance of this.#instances)
      if (!(await reaches(instance, version))) faults.push(`an instance did not come to version ${version}`);
    return { faults, version };
  }
}

const isUp = (instance: Program): Promise<unknown> => instance.prints(/explorer: /u);

const storedVersions = ({ lines }: Program): number[] =>
  lines.flatMap((line) => /^stored (\d+)$/u.exec(line)?.[1] ?? []).map(Number);

async function living(instances: readonly Program[]): Promise<Program[]> {
  const states = await Promise.all(
    instances.map(({ ended }) => Promise.race([ended.then(() => false), pause(0, true)])),
  );
  return instances.filter((_, index) => states[index]);
}

/** Whether what an instance has in memory comes to a version; it is asked for a minute. */
async function reaches(instance: Program, version: number): Promise<boolean> {
  const [, url = ""] = await instance.prints(/explorer: (http:[^"]+)\//u);
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const response = await fetch(`${url.replace("localhost", "127.0.0.1")}/readyz`);
    const { version: known = -1 } = (await response.json()) as { version?: number };
    if (known >= version) return known === version;
    await pause(50);
  }
  return false;
}
