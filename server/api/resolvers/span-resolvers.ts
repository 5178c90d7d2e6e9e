import { type ClassType, FieldResolver, Resolver, Root } from "type-graphql";
import { DateSpan } from "../../../schema/date-span.js";
import { edtfSpan, type Span } from "../../../schema/edtf.js";
import { Document } from "../../../schema/facets/document.js";
import { Initiative } from "../../../schema/initiative.js";
import { NetworkDiff } from "../../../schema/measures/network-diff.js";
import { TimelineBucket } from "../../../schema/network.js";
import { ValueSource } from "../../../schema/notes.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import { TakeUp } from "../../../schema/take-up.js";
import { Exchange } from "../../../schema/values.js";

/** The span of a date; null where there is no date. */
export const spanOf = (date: string | null | undefined): Span | null =>
  date == null ? null : edtfSpan(date);

/** The resolver of the span that stands beside a date, named after it. */
function besides(type: () => object, field: string): new () => object {
  // TypeGraphQL knows a field by the name of its method: those of one type must differ.
  const name = `${field}Span`;
  @Resolver(type as () => ClassType)
  class SpanResolver {
    @FieldResolver(() => DateSpan, {
      nullable: true,
      description: `The days of \`${field}\`; null where that is null.`,
    })
    [name](@Root() parent: Readonly<Record<string, string | null>>): Span | null {
      return spanOf(parent[field]);
    }
  }
  return SpanResolver;
}

/** The spans beside all dates that stand in their records as they are told. */
export const SPAN_RESOLVERS = [
  besides(() => Initiative, "period"),
  besides(() => Stakeholder, "founded"),
  besides(() => Document, "published"),
  besides(() => Document, "written"),
  besides(() => Document, "retrieved"),
  besides(() => ValueSource, "period"),
  besides(() => Exchange, "since"),
  besides(() => TakeUp, "since"),
  besides(() => TimelineBucket, "period"),
  besides(() => NetworkDiff, "from"),
  besides(() => NetworkDiff, "to"),
];
