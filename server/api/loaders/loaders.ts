import DataLoader from "dataloader";
import type { Answerer, OfEach } from "../../questions/answerer.js";
import type { Awaitable } from "../../store/awaitable.js";
import type { StoredFacet, StoredLinkage, StoredStakeholder } from "../../store/repositories/stored.js";

type Find<A> = (ids: readonly string[]) => Awaitable<ReadonlyMap<string, A>>;

/** Joins what is asked in the same turn, `none` for unknown ids; it reads for one id once. */
const loaderOf = <A, N>(find: Find<A>, none: N): DataLoader<string, A | N> =>
  new DataLoader(async (ids: readonly string[]) => {
    const found = await find(ids);
    return ids.map((id) => found.get(id) ?? none);
  });

/** The questions about each of many. */
type EachQuestion = {
  [Q in keyof Answerer]: Answerer[Q] extends (...asked: never[]) => OfEach<unknown> ? Q : never;
}[keyof Answerer];

type AnswerOf<Q extends EachQuestion> = ReturnType<Answerer[Q]> extends OfEach<infer A> ? A : never;

/** Asks about one of many: at once where nothing has to be read, else together with all others of the same turn. */
interface Asked<A> {
  load(id: string): Awaitable<A>;
}

/** The loaders of one request. */
export class Loaders {
  /** What is known of records without reading, asked of each. */
  readonly known: {
    readonly stakeholder: OfEach<StoredStakeholder>;
    readonly facet: OfEach<StoredFacet>;
  };
  readonly #shared = new Map<string, unknown>();

  constructor(private readonly ask: Answerer) {
    this.known = { stakeholder: ask.stakeholder(), facet: ask.facet() };
  }

  get stakeholder(): DataLoader<string, StoredStakeholder | null> {
    return this.#once("record", "stakeholder", () => recordLoader(this.known.stakeholder));
  }

  get linkage(): DataLoader<string, StoredLinkage | null> {
    return this.#once("record", "linkage", () => recordLoader(this.ask.linkage()));
  }

  get facet(): DataLoader<string, StoredFacet | null> {
    return this.#once("record", "facet", () => recordLoader(this.known.facet));
  }

  /** A question that all who ask it with equal arguments share; `none` answers for unknown ids. */
  each<Q extends EachQuestion>(
    question: Q,
    asked: Parameters<Answerer[Q]>,
    none: AnswerOf<Q>,
  ): Asked<AnswerOf<Q>> {
    return this.#once(question, asked, () => {
      const put = this.ask[question] as (...args: Parameters<Answerer[Q]>) => OfEach<AnswerOf<Q>>;
      return askedOf(put.apply(this.ask, asked), none);
    });
  }

  /**
   * The loader of a field that takes arguments: those parents that ask with equal arguments share one `find`, which
   * must depend on `field` and `args` alone.
   */
  ofField<T>(field: string, args: unknown, find: Find<T>, none: T): DataLoader<string, T> {
    return this.#once(`field ${field}`, args, () => loaderOf(find, none));
  }

  /** What was made for this key before, or is now; a key is only ever used for one type. */
  #once<T>(name: string, args: unknown, make: () => T): T {
    const key = `${name} ${JSON.stringify(args)}`;
    const made = this.#shared.get(key) ?? make();
    this.#shared.set(key, made);
    return made as T;
  }
}

const recordLoader = <T>(question: OfEach<T>): DataLoader<string, T | null> =>
  loaderOf<T, null>((ids) => question.find(ids), null);

function askedOf<A>(question: OfEach<A>, none: A): Asked<A> {
  let loader: DataLoader<string, A> | undefined;
  return {
    load: (id) =>
      question.known(id) ?? (loader ??= loaderOf<A, A>((ids) => question.find(ids), none)).load(id),
  };
}
