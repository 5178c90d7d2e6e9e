import { Field, Float, ID, ObjectType } from "type-graphql";
import { ConfidenceEnum, ExchangeStateEnum, ResultStateEnum, ResultTypeEnum } from "./enums.js";
import { Document } from "./facets/document.js";
import { Topic } from "./facets/topic.js";
import { EdtfScalar } from "./scalars.js";
import type { Confidence, ExchangeState, ResultState, ResultType } from "./vocabulary.js";

@ObjectType({
  description: "Where a fact comes from: a document and the place in it.",
  simpleResolvers: true,
})
export class Source {
  @Field(() => Document, { description: "The document or data set." })
  document: Document;

  @Field(() => String, { description: "Where in the document: a paragraph, a table row, a record." })
  locator: string;
}

@ObjectType({ description: "An id that another register gives a stakeholder.", simpleResolvers: true })
export class Identifier {
  @Field(() => String, {
    description: "The register: `ROR`, `Wikidata`, `IATI`, `PIC`, a project code list …",
  })
  scheme: string;

  @Field(() => String, { description: "The id as that register writes it." })
  value: string;

  @Field(() => String, { nullable: true, description: "Its page in that register." })
  url: string | null;
}

@ObjectType({ description: "A sum of money.", simpleResolvers: true })
export class Money {
  @Field(() => Float, { description: "How much, in units of the currency." })
  amount: number;

  @Field(() => String, { description: "ISO 4217 code of the currency." })
  currency: string;

  @Field(() => ID, {
    nullable: true,
    description: "The linkage or project whose sum already holds this one; add up only sums without it.",
  })
  includedIn: string | null;
}

@ObjectType({ description: "A stated number of something.", simpleResolvers: true })
export class Quantity {
  @Field(() => Float, { description: "How many." })
  value: number;

  @Field(() => String, { description: "Of what." })
  unit: string;
}

@ObjectType({
  description: "A person whom the source names, or tells of by function alone.",
  simpleResolvers: true,
})
export class Person {
  @Field(() => String, {
    nullable: true,
    description: "The name as printed; null where only the function is.",
  })
  name: string | null;

  @Field(() => String, { nullable: true, description: "In which role or function." })
  role: string | null;
}

@ObjectType({ description: "What came of an activity.", simpleResolvers: true })
export class Result {
  @Field(() => ResultTypeEnum, { description: "Output, outcome or impact." })
  type: ResultType;

  @Field(() => String, { description: "The result in words." })
  text: string;

  @Field(() => ResultStateEnum, { description: "Observed or only anticipated." })
  state: ResultState;
}

@ObjectType({
  description: "Something a stakeholder needs or offers, as its source tells it.",
  simpleResolvers: true,
})
export class Exchange {
  @Field(() => Topic, { description: "What it is about; a need and an offer meet on a topic." })
  topic: Topic;

  @Field(() => String, { description: "The need or offer in words." })
  text: string;

  @Field(() => ExchangeStateEnum, { description: "Whether it still stands." })
  state: ExchangeState;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: "Since when it is asked for or on offer; null where not documented.",
  })
  since: string | null;

  @Field(() => ConfidenceEnum, { description: "Whether the source states it or we infer it from context." })
  confidence: Confidence;

  @Field(() => [Source], { description: "Where it is stated." })
  sources: Source[];
}
