/** So many may always be under way; what begins beside fewer than half of them takes what one alone takes. */
const LEAST = 16;

/** What is answered within this is never too late. */
const QUICK_MS = 20;

/** Questions take so many times what one alone takes before fewer may be under way. */
const MOST_TIMES = 2;

/** The limit moves once in so long, and by no fewer answers. */
const [WINDOW_MS, WINDOW_ANSWERS] = [100, 10];

/** How much of the average one answer makes up. */
const WEIGHT = 0.05;

/**
 * How many questions may be under way at once, such as those that the graph answers. It follows what they take: the limit
 * falls by a fifth where they take over twice what they take beside few others, and rises by one where it was reached and
 * they do not (additive increase, multiplicative decrease, with a latency without load as TCP Vegas has it). `now` is a
 * clock in milliseconds.
 */
export class ConcurrencyLimit {
  #underWay = 0;
  #limit: number;
  #aloneMs: number | undefined;
  #window = { beganAt: -Infinity, answers: 0, ms: 0, most: 0 };

  constructor(
    private readonly most: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#limit = most;
  }

  get isFull(): boolean {
    return this.#underWay >= this.#limit;
  }

  /**
   * What to call once the question is answered or given up, with whether its time says how busy the graph is; undefined
   * where it is one too many.
   */
  enter(): ((isTelling: boolean) => void) | undefined {
    if (this.isFull) return undefined;
    const [beganAt, beside] = [this.now(), this.#underWay];
    this.#underWay += 1;
    this.#window.most = Math.max(this.#window.most, this.#underWay);
    return (isTelling) => {
      this.#underWay -= 1;
      if (isTelling) this.#note(this.now() - beganAt, beside);
    };
  }

  #note(ms: number, beside: number): void {
    if (beside < LEAST / 2) this.#aloneMs = (this.#aloneMs ?? ms) * (1 - WEIGHT) + ms * WEIGHT;
    const window = this.#window;
    window.answers += 1;
    window.ms += ms;
    const now = this.now();
    if (window.answers < WINDOW_ANSWERS || now - window.beganAt < WINDOW_MS) return;
    this.#limit = this.#limitAfter(window.ms / window.answers, window.most);
    this.#window = { beganAt: now, answers: 0, ms: 0, most: this.#underWay };
  }

  #limitAfter(ms: number, most: number): number {
    const isLate = ms > Math.max(QUICK_MS, MOST_TIMES * (this.#aloneMs ?? Infinity));
    if (isLate && most > LEAST) return Math.max(LEAST, Math.floor(Math.min(this.#limit, most) * 0.8));
    return most >= this.#limit ? Math.min(this.most, this.#limit + 1) : this.#limit;
  }
}
