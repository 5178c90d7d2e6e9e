import { Arg, type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { DateSpan } from "../../../schema/date-span.js";
import { edtfDays, type Span } from "../../../schema/edtf.js";
import { ConfidenceEnum, RemarkSortEnum } from "../../../schema/enums.js";
import { Document } from "../../../schema/facets/document.js";
import { Topic } from "../../../schema/facets/topic.js";
import { InitiativeRequest } from "../../../schema/initiative.js";
import { Linkage } from "../../../schema/linkage.js";
import { Remark, ValueSource } from "../../../schema/notes.js";
import type {
  ExchangeRecord,
  RemarkRecord,
  RequestRecord,
  SourceRecord,
  ValueSourceRecord,
} from "../../../schema/record.js";
import { EdtfScalar } from "../../../schema/scalars.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import { Project } from "../../../schema/stakeholders/project.js";
import { Exchange, Source } from "../../../schema/values.js";
import type { Confidence, RemarkSort } from "../../../schema/vocabulary.js";
import type { StoredFacet, StoredLinkage, StoredStakeholder } from "../../store/repositories/stored.js";
import type { RequestContext } from "../context.js";
import { loadKnown } from "../loaders/load-known.js";
import { checkNotEmpty } from "./arguments.js";
import { spanOf } from "./span-resolvers.js";

type Given<T> = T | null | undefined;
type Noted = Pick<StoredLinkage, "remarks" | "valueSources">;
type Dated = Pick<StoredStakeholder, "status" | "statusAsOf" | "sources">;

const STATUS_AS_OF =
  "As of when the status holds: as its record says, else as of its latest dated document; null where nothing is dated.";
const STATUS_AS_OF_SPAN = "The days of `statusAsOf`; null where that is null.";
const ONLY_SORTS = "Only of these sorts; all when absent.";
function ofSorts(sorts: Given<readonly RemarkSort[]>): (remark: RemarkRecord) => boolean {
  const only = checkNotEmpty("sorts", sorts);
  return ({ sort }) => only === null || only.includes(sort);
}

/** The first day on which a document can have been written. */
const firstDay = (date: string): string => edtfDays(date).earliest ?? "";

/** As of when a status holds: as its record says, else as of the document that was surely written last. */
async function statusAsOf(
  { status, statusAsOf: stated, sources }: Dated,
  { loaders }: RequestContext,
): Promise<string | null> {
  if (stated !== null || status === null) return stated;
  const ids = [...new Set(sources.map(({ document }) => document))];
  const dates = (await loadKnown(loaders.facet, ids)).flatMap(
    ({ published, written, retrieved }) => published ?? written ?? retrieved ?? [],
  );
  return dates.sort((a, b) => (firstDay(a) < firstDay(b) ? 1 : -1))[0] ?? null;
}

/** The resolver of what all with remarks answer alike, for one type. */
function notesOf(type: () => ClassType) {
  @Resolver(type)
  class NotesResolver {
    @FieldResolver(() => [Remark])
    remarks(
      @Root() { remarks }: Noted,
      @Arg("sorts", () => [RemarkSortEnum], { nullable: true, description: ONLY_SORTS })
      sorts: Given<readonly RemarkSort[]>,
    ): readonly RemarkRecord[] {
      return (remarks ?? []).filter(ofSorts(sorts));
    }

    @FieldResolver(() => [ValueSource])
    valueSources(@Root() { valueSources }: Noted): readonly ValueSourceRecord[] {
      return valueSources ?? [];
    }
  }
  return NotesResolver;
}

export const StakeholderNotesResolver = notesOf(() => Stakeholder as ClassType);
export const LinkageNotesResolver = notesOf(() => Linkage);

@Resolver(() => Linkage)
export class LinkageStatusResolver {
  @FieldResolver(() => EdtfScalar, { nullable: true, description: STATUS_AS_OF })
  statusAsOf(@Root() linkage: StoredLinkage, @Ctx() context: RequestContext): Promise<string | null> {
    return statusAsOf(linkage, context);
  }

  @FieldResolver(() => DateSpan, { nullable: true, description: STATUS_AS_OF_SPAN })
  async statusAsOfSpan(@Root() linkage: StoredLinkage, @Ctx() context: RequestContext): Promise<Span | null> {
    return spanOf(await statusAsOf(linkage, context));
  }
}

@Resolver(() => Project)
export class ProjectStatusResolver {
  @FieldResolver(() => EdtfScalar, { nullable: true, description: STATUS_AS_OF })
  statusAsOf(@Root() project: StoredStakeholder, @Ctx() context: RequestContext): Promise<string | null> {
    return statusAsOf(project, context);
  }

  @FieldResolver(() => DateSpan, { nullable: true, description: STATUS_AS_OF_SPAN })
  async statusAsOfSpan(
    @Root() project: StoredStakeholder,
    @Ctx() context: RequestContext,
  ): Promise<Span | null> {
    return spanOf(await statusAsOf(project, context));
  }
}

@Resolver(() => Remark)
export class RemarkResolver {
  @FieldResolver(() => [Source])
  sources(@Root() { sources }: RemarkRecord): readonly SourceRecord[] {
    return sources ?? [];
  }

  @FieldResolver(() => [Stakeholder], { description: "Other stakeholders that it speaks of." })
  about(
    @Root() { about }: RemarkRecord,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly StoredStakeholder[]> {
    return loadKnown(loaders.stakeholder, about ?? []);
  }
}

@Resolver(() => InitiativeRequest)
export class RequestResolver {
  @FieldResolver(() => Stakeholder)
  by(@Root() { by }: RequestRecord, @Ctx() { loaders }: RequestContext): Promise<StoredStakeholder | null> {
    return loaders.stakeholder.load(by);
  }

  @FieldResolver(() => Stakeholder)
  of(
    @Root() { of }: RequestRecord,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StoredStakeholder | null> | null {
    return of === undefined ? null : loaders.stakeholder.load(of);
  }

  @FieldResolver(() => [Linkage], { description: "Linkages that serve it; empty where none is told of." })
  servedBy(
    @Root() { servedBy }: RequestRecord,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly StoredLinkage[]> {
    return loadKnown(loaders.linkage, servedBy ?? []);
  }
}

@Resolver(() => Exchange)
export class ExchangeConfidenceResolver {
  @FieldResolver(() => ConfidenceEnum)
  confidence(@Root() { confidence }: ExchangeRecord): Confidence {
    return confidence ?? "STATED";
  }
}

@Resolver(() => Document)
export class DocumentNotesResolver {
  @FieldResolver(() => [Remark], { description: "What is to be known about it; empty where nothing is." })
  remarks(@Root() { remarks }: StoredFacet): readonly RemarkRecord[] {
    return remarks ?? [];
  }
}

@Resolver(() => Topic)
export class TopicResolver {
  @FieldResolver(() => [Source], {
    description: "Where a document defines it; empty where the topic is ours.",
  })
  sources(@Root() { sources }: StoredFacet): readonly SourceRecord[] {
    return sources ?? [];
  }
}
