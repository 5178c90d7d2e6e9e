import { fold } from "../../../schema/fold.js";
import type { PersonRecord } from "../../../schema/record.js";
import type { StoredFacet, StoredLinkage } from "../../store/repositories/stored.js";
import { byCodePoint } from "../orders/by-code-point.js";
import { Codes } from "../columns/codes.js";
import { facetTexts, linkageTexts, personTexts, type SearchTexts } from "./search-fields.js";
import { Texts } from "./texts.js";
import { TextIndexBuilder } from "./text-index-builder.js";

/** A person where a linkage names it. */
interface Naming {
  readonly linkage: string;
  readonly person: PersonRecord;
}

type People = ReadonlyMap<string, readonly Naming[]>;

const PERSON = "person:";

/** Who is named alike is one person; where no name is printed, the function is the name. */
const keyOf = ({ name, role }: PersonRecord): string => PERSON + fold(name ?? role ?? "");

/** What can be found beside stakeholders: facets, linkages that state an activity or a result, and the people whom linkages name. */
export class OtherTexts {
  private constructor(
    readonly texts: Texts,
    /** Numbers all of them by id through all versions; people by their name. */
    private readonly keys: Codes,
    private readonly people: People,
  ) {}

  static async of(facets: Iterable<StoredFacet>, linkages: Iterable<StoredLinkage>): Promise<OtherTexts> {
    const nobody: People = new Map();
    const empty = new OtherTexts(Texts.of(await new TextIndexBuilder().finish()), new Codes(), nobody);
    const { keys } = empty;
    const [texts, people] = empty.#changes(
      new Map(Array.from(facets, (facet) => [facet.id, facet])),
      new Map(Array.from(linkages, (linkage) => [linkage.id, linkage])),
    );
    const index = new TextIndexBuilder();
    for (const own of texts.values()) index.add(own);
    return new OtherTexts(Texts.of(await index.finish()), keys, people);
  }

  /** Whether what is found in a linkage has to be kept. */
  static says(linkage: StoredLinkage): boolean {
    return linkage.people.length > 0 || linkageTexts(linkage).length > 0;
  }

  /** The id of one, or what a person is called here. */
  keyAt(number: number): string {
    return this.keys.names[number] as string;
  }

  /** Where a person is named, by the id of the linkage; none where the key is no person's. */
  namings(key: string): readonly Naming[] {
    return this.people.get(key) ?? [];
  }

  /** The texts of the person behind a key. */
  personTexts(key: string): SearchTexts {
    return personTexts(this.namings(key).map(({ person }) => person));
  }

  readonly compare = (a: number, b: number): number => byCodePoint(this.keyAt(a), this.keyAt(b));

  /** The same after some facets and linkages have changed; null for those that are gone. */
  async patched(
    facets: ReadonlyMap<string, StoredFacet | null>,
    linkages: ReadonlyMap<string, StoredLinkage | null>,
  ): Promise<OtherTexts> {
    const [changes, people] = this.#changes(facets, linkages);
    return changes.size === 0 && people === this.people
      ? this
      : new OtherTexts(await this.texts.patched(changes), this.keys, people);
  }

  #changes(
    facets: ReadonlyMap<string, StoredFacet | null>,
    linkages: ReadonlyMap<string, StoredLinkage | null>,
  ): [ReadonlyMap<number, SearchTexts>, People] {
    const texts = new Map<number, SearchTexts>();
    for (const [id, facet] of facets) texts.set(this.keys.of(id), facet ? facetTexts(facet) : []);
    for (const [id, linkage] of linkages) {
      const own = linkage ? linkageTexts(linkage) : [];
      if (own.length > 0 || this.keys.has(id)) texts.set(this.keys.of(id), own);
    }
    const [people, changed] = peopleAfter(this.people, linkages);
    for (const key of changed) {
      const named = people.get(key)?.map(({ person }) => person) ?? [];
      texts.set(this.keys.of(key), personTexts(named));
    }
    return [texts, people];
  }
}

/** The people after some linkages have changed, and who is named otherwise now. */
function peopleAfter(
  people: People,
  linkages: ReadonlyMap<string, StoredLinkage | null>,
): [People, ReadonlySet<string>] {
  const changed = new Set<string>();
  const after = new Map(people);
  for (const [key, namings] of people) {
    const left = namings.filter(({ linkage }) => !linkages.has(linkage));
    if (left.length === namings.length) continue;
    changed.add(key);
    after.set(key, left);
  }
  for (const linkage of linkages.values())
    for (const person of linkage?.people ?? []) {
      const key = keyOf(person);
      const all = [...(after.get(key) ?? []), { linkage: linkage?.id ?? "", person }];
      after.set(
        key,
        all.sort((a, b) => byCodePoint(a.linkage, b.linkage)),
      );
      changed.add(key);
    }
  for (const key of changed) if (after.get(key)?.length === 0) after.delete(key);
  return changed.size === 0 ? [people, changed] : [after, changed];
}
