import { Field, Float, Int, ObjectType } from "type-graphql";
import {
  MeasureKeyEnum,
  MeasureMethodEnum,
  MeasureYieldEnum,
  type MeasureMethod,
  type MeasureYield,
} from "../enums.js";
import type { MeasureKey } from "../measure-keys.js";
import { Stakeholder } from "../stakeholder.js";
import { Counted } from "./counted.js";

@ObjectType({ description: "A number that shapes a measure.", simpleResolvers: true })
export class MeasureParameter {
  @Field(() => String, { description: "Its name." })
  name: string;

  @Field(() => Float, { description: "Its value." })
  value: number;

  @Field(() => String, { description: "What it does." })
  meaning: string;
}

@ObjectType({ description: "What a measure says, and how.", simpleResolvers: true })
export class MeasureDefinition {
  @Field(() => MeasureKeyEnum, { description: "Its key." })
  key: MeasureKey;

  @Field(() => String, { description: "The field's term for it." })
  title: string;

  @Field(() => String, { description: "What it tells about a stakeholder, in plain words." })
  meaning: string;

  @Field(() => MeasureYieldEnum, { description: "What its values are." })
  yields: MeasureYield;

  @Field(() => Boolean, { description: "Whether low values rank first." })
  lowestFirst: boolean;

  @Field(() => Boolean, {
    description: "Whether large networks are computed in full too; otherwise from a sample, with the error.",
  })
  alwaysExact: boolean;

  @Field(() => [MeasureParameter], { description: "What shapes it." })
  parameters: MeasureParameter[];

  @Field(() => String, { description: "Where it is defined." })
  reference: string;
}

/** What every answer of a measure says about how it came about. */
@ObjectType({ simpleResolvers: true })
abstract class Measurement {
  @Field(() => MeasureKeyEnum, { description: "The measure." })
  measure: MeasureKey;

  @Field(() => Float, {
    nullable: true,
    description: "How far the value may be off: half the width of its 95% interval. Null where exact.",
  })
  error: number | null;

  @Field(() => MeasureMethodEnum, { description: "How it was computed." })
  method: MeasureMethod;

  @Field(() => Int, { nullable: true, description: "From how many starting points, where sampled." })
  samples: number | null;

  @Field(() => Int, { description: "How many stakeholders have a value, and so a rank." })
  ranked: number;

  @Field(() => Counted, { description: "What was counted." })
  counted: Counted;
}

@ObjectType({ description: "A stakeholder's place in the order of a measure.", simpleResolvers: true })
export class RankedStakeholder extends Measurement {
  @Field(() => String, {
    description: "Where it stands, for `after`; opaque. By place: what changes meanwhile may move it.",
  })
  cursor: string;

  @Field(() => Int, { description: "Its place from 1; equal values share the best one (1, 2, 2, 4)." })
  rank: number;

  @Field(() => Float, { description: "The value." })
  value: number;

  @Field(() => Stakeholder, { description: "The stakeholder." })
  stakeholder: Stakeholder;
}

@ObjectType({ description: "What a measure says about one stakeholder.", simpleResolvers: true })
export class MeasuredValue extends Measurement {
  @Field(() => Float, {
    nullable: true,
    description:
      "The value; null where the stakeholder is not in the filtered network or the measure has none for it.",
  })
  value: number | null;

  @Field(() => Int, { nullable: true, description: "Its place from 1; equal values share the best one." })
  rank: number | null;
}
