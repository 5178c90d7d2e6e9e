import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { LinkageKindEnum, StakeholderKindEnum } from "../../../schema/enums.js";
import { Place } from "../../../schema/facets/place.js";
import { Sector } from "../../../schema/facets/sector.js";
import { Topic } from "../../../schema/facets/topic.js";
import { Linkage } from "../../../schema/linkage.js";
import {
  Gap,
  GapProof,
  MatchCaution,
  MatchCounterfactual,
  MatchProof,
  MatchReason,
} from "../../../schema/match.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import { MATCH_CAUTIONS, MATCH_REASONS } from "../../../schema/vocabulary.js";
import type { RequestContext } from "../context.js";
import { loadKnown } from "../loaders/load-known.js";
import type { FoundCounterfactual, FoundGap, FoundMatch, FoundProof } from "../../matching/found-match.js";
import { loadFacets } from "./load-facets.js";

type Proven = Pick<FoundProof, "stakeholders" | "linkages">;
type Reason = FoundMatch["reasons"][number];
type Caution = FoundMatch["cautions"][number];

const stakeholdersOf = (proven: Proven, { loaders }: RequestContext): Promise<object[]> =>
  loadKnown(loaders.stakeholder, proven.stakeholders);
const linkagesOf = (proven: Pick<Proven, "linkages">, { loaders }: RequestContext): Promise<object[]> =>
  loadKnown(loaders.linkage, proven.linkages);
const facet = (id: string | null | undefined, { loaders }: RequestContext): Promise<object | null> | null =>
  id == null ? null : loaders.facet.load(id);

@Resolver(() => MatchReason)
export class MatchReasonResolver {
  @FieldResolver(() => String)
  meaning(@Root() reason: Reason): string {
    return MATCH_REASONS[reason.type];
  }
}

@Resolver(() => MatchProof)
export class MatchProofResolver {
  @FieldResolver(() => [Stakeholder])
  stakeholders(@Root() proof: FoundProof, @Ctx() context: RequestContext): Promise<object[]> {
    return stakeholdersOf(proof, context);
  }

  @FieldResolver(() => [Linkage])
  linkages(@Root() proof: FoundProof, @Ctx() context: RequestContext): Promise<object[]> {
    return linkagesOf(proof, context);
  }

  @FieldResolver(() => [Sector])
  sectors(@Root() proof: FoundProof, @Ctx() context: RequestContext): ReturnType<typeof loadFacets> {
    return loadFacets(context, proof.sectors);
  }

  @FieldResolver(() => [Place])
  places(@Root() proof: FoundProof, @Ctx() context: RequestContext): ReturnType<typeof loadFacets> {
    return loadFacets(context, proof.places);
  }

  @FieldResolver(() => [Topic])
  topics(@Root() proof: FoundProof, @Ctx() context: RequestContext): ReturnType<typeof loadFacets> {
    return loadFacets(context, proof.topics);
  }
}

@Resolver(() => MatchCaution)
export class MatchCautionResolver {
  @FieldResolver(() => String)
  meaning(@Root() caution: Caution): string {
    return MATCH_CAUTIONS[caution.type];
  }

  @FieldResolver(() => [Stakeholder])
  stakeholders(@Root() caution: Caution, @Ctx() context: RequestContext): Promise<object[]> {
    return stakeholdersOf(caution, context);
  }

  @FieldResolver(() => [Linkage])
  linkages(@Root() caution: Caution, @Ctx() context: RequestContext): Promise<object[]> {
    return linkagesOf(caution, context);
  }
}

@Resolver(() => MatchCounterfactual)
export class MatchCounterfactualResolver {
  @FieldResolver(() => Topic)
  offer(@Root() change: FoundCounterfactual, @Ctx() context: RequestContext): Promise<object | null> | null {
    return facet(change.topic, context);
  }

  @FieldResolver(() => Stakeholder)
  sharedPartner(
    @Root() change: FoundCounterfactual,
    @Ctx() { loaders }: RequestContext,
  ): Promise<object | null> | null {
    return change.partner === null ? null : loaders.stakeholder.load(change.partner);
  }
}

@Resolver(() => Gap)
export class GapResolver {
  @FieldResolver(() => Stakeholder)
  stakeholder(@Root() gap: FoundGap, @Ctx() { loaders }: RequestContext): Promise<object | null> {
    return loaders.stakeholder.load(gap.stakeholder);
  }

  @FieldResolver(() => LinkageKindEnum)
  lacksLinkageKind(@Root() { lacks }: FoundGap): string | null {
    return "linkageKind" in lacks ? lacks.linkageKind : null;
  }

  @FieldResolver(() => String)
  lacksPartnerGroup(@Root() { lacks }: FoundGap): string | null {
    return "partnerGroup" in lacks ? lacks.partnerGroup : null;
  }

  @FieldResolver(() => Topic)
  lacksOffer(@Root() { lacks }: FoundGap, @Ctx() context: RequestContext): Promise<object | null> | null {
    return "topic" in lacks ? facet(lacks.topic, context) : null;
  }

  @FieldResolver(() => StakeholderKindEnum)
  peerKind(@Root() gap: FoundGap): string {
    return gap.peersShare.kind;
  }

  @FieldResolver(() => Sector)
  peerSector(@Root() gap: FoundGap, @Ctx() context: RequestContext): Promise<object | null> | null {
    return facet(gap.peersShare.sector, context);
  }

  @FieldResolver(() => Place)
  peerPlace(@Root() gap: FoundGap, @Ctx() context: RequestContext): Promise<object | null> | null {
    return facet(gap.peersShare.place, context);
  }
}

@Resolver(() => GapProof)
export class GapProofResolver {
  @FieldResolver(() => Stakeholder)
  stakeholder(
    @Root() proof: FoundGap["proof"][number],
    @Ctx() { loaders }: RequestContext,
  ): Promise<object | null> {
    return loaders.stakeholder.load(proof.stakeholder);
  }

  @FieldResolver(() => [Linkage])
  linkages(@Root() proof: FoundGap["proof"][number], @Ctx() context: RequestContext): Promise<object[]> {
    return linkagesOf(proof, context);
  }
}
