import type { Network } from "../network.js";
import { linkagesBetween, projectsInCommon } from "./project-ties.js";

/** Two stakeholders, by number, the lower first, and the projects that both take part in, in ascending order. */
export interface Partnership {
  readonly between: readonly [one: number, other: number];
  readonly projects: readonly number[];
  /** How many linkages they have with each other. */
  readonly linkages: number;
}

/** Some partnerships, and how many there are in all. */
export interface Partnerships {
  readonly total: number;
  readonly first: readonly Partnership[];
}

type Pair = readonly [one: number, other: number, projects: number];

/** How many are gathered for each that is kept, before the rest is let go. */
const SLACK = 4;

/** Keeps the pairs with the most projects in common, equal ones by number. */
export class BestPairs {
  #pairs: Pair[] = [];
  #total = 0;

  constructor(private readonly most: number) {}

  add(one: number, other: number, projects: number): void {
    this.#total += 1;
    if (this.most === 0) return;
    this.#pairs.push([Math.min(one, other), Math.max(one, other), projects]);
    if (this.#pairs.length >= SLACK * this.most + 1_000) this.#letGo();
  }

  finish(network: Network): Partnerships {
    this.#letGo();
    const first = this.#pairs.map(([one, other]) => ({
      between: [one, other] as const,
      projects: projectsInCommon(network, one, other),
      linkages: linkagesBetween(network, one, other),
    }));
    return { total: this.#total, first };
  }

  #letGo(): void {
    this.#pairs.sort(([a, b, n], [c, d, m]) => m - n || a - c || b - d);
    this.#pairs.length = Math.min(this.#pairs.length, this.most);
  }
}
