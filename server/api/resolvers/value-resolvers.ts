import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Document } from "../../../schema/facets/document.js";
import { Topic } from "../../../schema/facets/topic.js";
import type { ExchangeRecord, SourceRecord } from "../../../schema/record.js";
import { Exchange, Source } from "../../../schema/values.js";
import type { RequestContext } from "../context.js";
import type { Awaitable } from "../../store/awaitable.js";
import type { StoredFacet } from "../../store/repositories/stored.js";
import { loadFacet } from "./load-facets.js";

@Resolver(() => Source)
export class SourceResolver {
  @FieldResolver(() => Document)
  document(@Root() source: SourceRecord, @Ctx() context: RequestContext): Awaitable<StoredFacet | null> {
    return loadFacet(context, source.document);
  }
}

@Resolver(() => Exchange)
export class ExchangeResolver {
  @FieldResolver(() => Topic)
  topic(@Root() exchange: ExchangeRecord, @Ctx() context: RequestContext): Awaitable<StoredFacet | null> {
    return loadFacet(context, exchange.topic);
  }
}
