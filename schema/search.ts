import { Field, Float, ObjectType } from "type-graphql";
import { SearchFieldEnum, type SearchField, type SearchType, SearchTypeEnum } from "./enums.js";
import { Linkage } from "./linkage.js";
import { Node } from "./node.js";
import { connectionOf } from "./paging.js";
import { Stakeholder } from "./stakeholder.js";

@ObjectType({ description: "A stakeholder that a text search found.", simpleResolvers: true })
export class SearchHit {
  @Field(() => String, {
    description: "Where it stands, for `after`; opaque. By place: what changes meanwhile may move it.",
  })
  cursor: string;

  @Field(() => Float, { description: "How well it fits; higher is better. Comparable within one search." })
  score: number;

  @Field(() => Stakeholder, { description: "The stakeholder." })
  stakeholder: Stakeholder;

  @Field(() => SearchFieldEnum, { description: "Where the text was found best." })
  matchedIn: SearchField;

  @Field(() => String, { description: "The text there." })
  matchedText: string;

  @Field(() => Boolean, {
    description:
      "Whether it has only words that are near to those that were written: another ending or spelling, initials, words written together or apart, or most of the words.",
  })
  forgiving: boolean;
}

@ObjectType({
  description: "A person whom linkages name alike, or tell of by function alone.",
  simpleResolvers: true,
})
class FoundPerson {
  @Field(() => String, { nullable: true, description: "The name as printed; null where none is." })
  name: string | null;

  @Field(() => [String], { description: "In which roles or functions." })
  roles: string[];

  @Field(() => [Linkage], { description: "The linkages that name this person, by id." })
  linkages: Linkage[];
}

@ObjectType({ description: "Something that a text search found.", simpleResolvers: true })
class SearchResult {
  @Field(() => SearchTypeEnum, { description: "What it is." })
  type: SearchType;

  @Field(() => Node, {
    nullable: true,
    description: "The stakeholder, linkage, sector, place, topic or document; null for a person.",
  })
  node: Node | null;

  @Field(() => FoundPerson, { nullable: true, description: "The person; null for everything else." })
  person: FoundPerson | null;

  @Field(() => Float, { description: "How well it fits; higher is better. Comparable within one search." })
  score: number;

  @Field(() => SearchFieldEnum, { description: "Where the text was found best." })
  matchedIn: SearchField;

  @Field(() => String, { description: "The text there." })
  matchedText: string;

  @Field(() => Boolean, {
    description: "Whether it has only words that are near to those that were written.",
  })
  forgiving: boolean;
}

@ObjectType("SearchResultConnection", {
  description: "A page of what a text search found.",
  simpleResolvers: true,
})
class Connection extends connectionOf("SearchResult", SearchResult) {
  @Field(() => String, {
    nullable: true,
    description:
      "What may have been meant, in the words of the best hit; null where something has the very words, or nothing was found.",
  })
  suggestion: string | null;
}
export const SearchResultConnection = Connection;
