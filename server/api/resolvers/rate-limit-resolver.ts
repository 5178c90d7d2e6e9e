import { Ctx, Query, Resolver } from "type-graphql";
import { RateLimit } from "../../../schema/rate-limit.js";
import type { RequestContext } from "../context.js";

@Resolver()
export class RateLimitResolver {
  @Query(() => RateLimit, {
    nullable: true,
    description: "What the client may still spend in this minute; null where clients are not limited.",
  })
  rateLimit(@Ctx() { spending }: RequestContext): RateLimit | null {
    return spending?.() ?? null;
  }
}
