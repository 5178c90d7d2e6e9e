import type { ComplexityEstimatorArgs } from "graphql-query-complexity";
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { SearchTypeEnum, type SearchType, StakeholderKindEnum } from "../../../schema/enums.js";
import { StakeholderFilter } from "../../../schema/filters/filters.js";
import { SearchHit, SearchResultConnection } from "../../../schema/search.js";
import type { StakeholderKind } from "../../../schema/stakeholder-kinds.js";
import { queryWords } from "../../network/text/search-words.js";
import type { FoundHit, FoundHits } from "../../questions/found-hit.js";
import type { RequestContext } from "../context.js";
import { badInput } from "../../errors.js";
import { type Page, pageSize, type Position, readPage, toPage } from "../../store/repositories/keyset.js";
import { checkNotEmpty } from "./arguments.js";
import { costs, firstCost, scanCost, sizesOf } from "./cost.js";
import { AFTER, cursorAt, placesAfter } from "./places.js";

type Given<T> = T | null | undefined;

const DEFAULT_HITS = 10;
const LONGEST_TEXT = 200;

/** Stakeholders and linkages of a network in whose words one word is looked for in one unit of cost, those near to it included. */
const SEARCHED_A_UNIT = 5_000;

/** What it costs to look for the words of a text; of a longer one it is refused. */
const wordsCost = (options: ComplexityEstimatorArgs): number => {
  const { text } = options.args as { readonly text: string };
  const { stakeholders, linkages } = sizesOf(options);
  const words = queryWords(text.slice(0, LONGEST_TEXT)).length;
  return Math.floor((words * (stakeholders + linkages)) / SEARCHED_A_UNIT);
};

/** So deep a search is paged. */
const DEEPEST = 1_000;

const NOTHING: FoundHits = { hits: [], count: 0, suggestion: null };

/** The place of a hit is its key. */
const BY_PLACE = { name: "SEARCH", descending: false, key: () => "", form: "number" } as const;

const TEXT = { description: "What to look for: at most 200 characters." };
const KINDS = { nullable: true, description: "Only stakeholders of these kinds." } as const;
const FILTER = { nullable: true, description: "Only stakeholders that it lets through." } as const;
const FIRST = { nullable: true, description: "How many at most: 0 to 100; 10 when absent." } as const;

@Resolver()
export class SearchResolver {
  @Query(() => [SearchHit], {
    complexity: costs(firstCost(DEFAULT_HITS), scanCost, wordsCost),
    description:
      "Stakeholders by any spelling of what is said of them, best first. Each word that carries something must be found, its beginning is enough, and case and accents make no difference; where fewer than five have all words, words near to them count too. See docs/search.md.",
  })
  async search(
    @Arg("text", () => String, TEXT) text: string,
    @Arg("kinds", () => [StakeholderKindEnum], KINDS) kinds: Given<StakeholderKind[]>,
    @Arg("filter", () => StakeholderFilter, FILTER) filter: Given<StakeholderFilter>,
    @Arg("first", () => Int, FIRST) first: Given<number>,
    @Arg("after", () => String, AFTER) after: Given<string>,
    @Ctx() context: RequestContext,
  ): Promise<object[]> {
    const skipped = placesAfter("search", after);
    const most = skipped + (pageSize("first", first) ?? DEFAULT_HITS);
    const { hits } = await found({ text, types: ["STAKEHOLDER"], kinds, filter, first: most }, context);
    return hits.slice(skipped).map((hit, place) => ({
      ...{ score: hit.score, forgiving: hit.forgiving, stakeholder: hit.node },
      cursor: cursorAt("search", skipped + place + 1),
      // Where it was found is worked out for whoever asks.
      get matchedIn() {
        return hit.matchedIn;
      },
      get matchedText() {
        return hit.matchedText;
      },
    }));
  }

  @Query(() => SearchResultConnection, {
    complexity: costs(firstCost(DEFAULT_HITS), scanCost, wordsCost),
    description:
      "Everything that has words, as `search` finds stakeholders: linkages, people, sectors, places, topics and documents too, with what may have been meant. 1000 can be paged through.",
  })
  async searchResults(
    @Arg("text", () => String, TEXT) text: string,
    @Arg("types", () => [SearchTypeEnum], { nullable: true, description: "Only these; all when absent." })
    types: Given<SearchType[]>,
    @Arg("kinds", () => [StakeholderKindEnum], KINDS) kinds: Given<StakeholderKind[]>,
    @Arg("filter", () => StakeholderFilter, FILTER) filter: Given<StakeholderFilter>,
    @Arg("first", () => Int, FIRST) first: Given<number>,
    @Arg("after", () => String, {
      nullable: true,
      description: "Only what comes after this cursor. 4000 characters at most.",
    })
    after: Given<string>,
    @Ctx() context: RequestContext,
  ): Promise<Page<FoundHit> & Pick<FoundHits, "suggestion">> {
    const request = readPage({ first: first ?? DEFAULT_HITS, after: after ?? null }, BY_PLACE);
    const skipped = Number(request.after?.key ?? 0);
    if (!Number.isInteger(skipped) || skipped < 0 || skipped >= DEEPEST)
      throw badInput(
        `\`after\` is the cursor of one of the first ${DEEPEST} hits.`,
        skipped,
        "Look for more words, or give a filter.",
      );
    const { limit } = request;
    const answer = await found({ text, types, kinds, filter, first: skipped + limit + 1 }, context);
    const rows = answer.hits.slice(skipped).map((node, place) => {
      const position = (): Position => [skipped + place + 1, node.node?.id ?? ""];
      return { position, node };
    });
    const page = toPage<FoundHit, (typeof rows)[number]>(rows, request, BY_PLACE, () => answer.count);
    // A copy would make the cursors of all hits.
    return Object.assign(page, { suggestion: answer.suggestion });
  }
}

interface Asked {
  readonly text: string;
  readonly types: Given<readonly SearchType[]>;
  readonly kinds: Given<StakeholderKind[]>;
  readonly filter: Given<StakeholderFilter>;
  readonly first: number;
}

/** Checks what is looked for and looks. */
async function found(asked: Asked, { ask }: RequestContext): Promise<FoundHits> {
  const { text, first, filter = null } = asked;
  if (text.length > LONGEST_TEXT)
    throw badInput(`\`text\` has ${LONGEST_TEXT} characters at most.`, text.length, "Look for fewer words.");
  const types = checkNotEmpty("types", asked.types);
  const kinds = checkNotEmpty("kinds", asked.kinds);
  const query = queryWords(text);
  return query.length === 0 || first === 0
    ? NOTHING
    : ask.search({ words: query, types, kinds, filter, first });
}
