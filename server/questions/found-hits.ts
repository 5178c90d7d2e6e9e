import type { SearchField, SearchType } from "../../schema/enums.js";
import type { FoundByWords, Searched, WordHit } from "../network/text/find-by-words.js";
import { type MatchedText, matchedText, meantBy } from "../network/text/matched-text.js";
import type { OtherTexts } from "../network/text/other-texts.js";
import {
  facetTexts,
  linkageTexts,
  namesIn,
  type SearchTexts,
  stakeholderTexts,
} from "../network/text/search-fields.js";
import type { StoredFacet, StoredStakeholder } from "../store/repositories/stored.js";
import type { Awaitable } from "../store/awaitable.js";
import type { OfEach, RecordQuestions, TextSearch } from "./answerer.js";
import type { FoundHit, FoundHits } from "./found-hit.js";

/** Where words are looked for. */
export interface WordSource {
  readonly stakeholders: Searched & { readonly idAt: (hit: number) => string };
  readonly others: OtherTexts;
  readonly records: Pick<RecordQuestions, "stakeholder" | "linkage" | "facet">;
  /** A facet where all are at hand; where left out, those of the hits are read. */
  readonly facetAt?: (id: string) => StoredFacet | undefined;
}

/** What a hit in a part of the source is: its type, by the beginning of its id, and its id. */
interface Place {
  readonly type: SearchType;
  readonly id: string;
}

type Find = (parts: readonly Searched[]) => Promise<FoundByWords>;

/** Answers a text search by what `find` finds in the parts that are searched. */
export async function foundHits(source: WordSource, asked: TextSearch, find: Find): Promise<FoundHits> {
  const { hits, count } = await find(partsOf(source, asked));
  const places = hits.map((hit) => placeOf(source, hit));
  const told = await tellerOf(source, places);
  const found = hits.flatMap((hit, place) => told(hit, places[place] as Place) ?? []);
  const [best] = found;
  const suggestion = best?.forgiving ? meantBy(asked.words, best.texts(), best.slots) : null;
  return { hits: found, count, suggestion };
}

/** Stakeholders and what else there is; each only where it is asked for. */
function partsOf({ stakeholders, others }: WordSource, { types, kinds, filter }: TextSearch): Searched[] {
  const isAsked = (type: string): boolean => types === null || types.some((one) => one === type);
  const narrows = kinds !== null || filter !== null;
  const typeAt = (hit: number): string => typeOf(others.keyAt(hit));
  return [
    { ...stakeholders, admits: isAsked("STAKEHOLDER") ? stakeholders.admits : () => false },
    {
      texts: others.texts,
      admits: narrows ? () => false : (hit) => isAsked(typeAt(hit)),
      compareEqual: others.compare,
    },
  ];
}

const typeOf = (id: string): string => id.slice(0, id.indexOf(":")).toUpperCase();

function placeOf({ stakeholders, others }: WordSource, { part, hit }: WordHit): Place {
  if (part === 0) return { type: "STAKEHOLDER", id: stakeholders.idAt(hit) };
  const id = others.keyAt(hit);
  return { type: typeOf(id) as SearchType, id };
}

/** A hit that looks through its texts when somebody asks where it was found. */
class ToldHit implements FoundHit {
  readonly score: number;
  readonly forgiving: boolean;
  readonly slots: WordHit["slots"];
  #where: MatchedText | undefined;

  constructor(
    readonly type: SearchType,
    { score, isNear, slots }: WordHit,
    readonly node: FoundHit["node"],
    readonly person: FoundHit["person"],
    readonly texts: () => SearchTexts,
  ) {
    this.score = score;
    this.forgiving = isNear;
    this.slots = slots;
  }

  get matchedIn(): SearchField {
    return this.#best().matchedIn;
  }

  get matchedText(): string {
    return this.#best().matchedText;
  }

  #best(): MatchedText {
    return (this.#where ??= matchedText(this.texts(), this.slots));
  }
}

/** Reads what hits are; what is gone meanwhile is told as undefined. */
async function tellerOf(
  { others, records, facetAt }: WordSource,
  places: readonly Place[],
): Promise<(hit: WordHit, place: Place) => ToldHit | undefined> {
  const idsOf = (type: SearchType): string[] =>
    places.flatMap((place) => (place.type === type ? [place.id] : []));
  const named = idsOf("PERSON").flatMap((key) => others.namings(key).map(({ linkage }) => linkage));
  const stakeholders = await readOf(records.stakeholder(), idsOf("STAKEHOLDER"));
  const linkages = await readOf(records.linkage(), [...idsOf("LINKAGE"), ...named]);
  const facets = await readOf(records.facet(), [
    ...FACETS.flatMap(idsOf),
    ...(facetAt ? [] : [...stakeholders.values()].flatMap(facetsOf)),
  ]);
  const namesOf = namesIn(facetAt ?? ((id) => facets.get(id)));
  return (hit, { type, id }) => {
    if (type === "PERSON") {
      const namings = others.namings(id);
      const person = {
        name: namings[0]?.person.name ?? null,
        roles: [...new Set(namings.flatMap((one) => one.person.role ?? []))],
        linkages: namings.flatMap(({ linkage }) => linkages.get(linkage) ?? []),
      };
      return new ToldHit(type, hit, null, person, () => others.personTexts(id));
    }
    const told = <T extends NonNullable<FoundHit["node"]>>(
      node: T,
      texts: (node: T) => SearchTexts,
    ): ToldHit => new ToldHit(type, hit, node, null, () => texts(node));
    const stakeholder = stakeholders.get(id);
    if (stakeholder) return told(stakeholder, (one) => stakeholderTexts(one, namesOf));
    const linkage = type === "LINKAGE" ? linkages.get(id) : undefined;
    if (linkage) return told(linkage, linkageTexts);
    const facet = facets.get(id);
    return facet && told(facet, facetTexts);
  };
}

const FACETS: readonly SearchType[] = ["SECTOR", "PLACE", "TOPIC", "DOCUMENT"];

/** Nothing is read for nobody. */
const readOf = <T>(each: OfEach<T>, ids: readonly string[]): Awaitable<ReadonlyMap<string, T>> =>
  ids.length === 0 ? new Map<string, T>() : each.find([...new Set(ids)]);

const facetsOf = ({ sectors, places, needs, offers }: StoredStakeholder): string[] => [
  ...sectors,
  ...places,
  ...[...needs, ...offers].map(({ topic }) => topic),
];
