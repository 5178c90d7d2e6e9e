import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "What the client that asks may still spend.", simpleResolvers: true })
export class RateLimit {
  @Field(() => Int, { description: "What this request costs." })
  cost: number;

  @Field(() => Int, { description: "What the client may spend in a minute." })
  limit: number;

  @Field(() => Int, { description: "What is left of it, this request paid." })
  remaining: number;

  @Field(() => String, { description: "When it is whole again (ISO 8601)." })
  resetAt: string;
}
