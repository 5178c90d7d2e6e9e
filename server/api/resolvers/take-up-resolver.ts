import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { MatchReasonTypeEnum } from "../../../schema/enums.js";
import { Match } from "../../../schema/match.js";
import { Opportunity } from "../../../schema/opportunity.js";
import type { TakeUpRecord } from "../../../schema/record.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import { TakeUp } from "../../../schema/take-up.js";
import { inOrderOfTime } from "../../../schema/take-up-order.js";
import type { FoundMatch } from "../../matching/found-match.js";
import type { StoredStakeholder } from "../../store/repositories/stored.js";
import type { RequestContext } from "../context.js";

/** A take-up with whose record it stands in. */
interface FoundTakeUp extends Omit<TakeUpRecord, "candidate"> {
  readonly seeker: string;
  readonly candidateId: string;
}

type Pair = Pick<FoundMatch, "seeker" | "candidate">;

const takeUpsOf = ({ id, takeUps }: Pick<StoredStakeholder, "id" | "takeUps">): FoundTakeUp[] =>
  inOrderOfTime(takeUps ?? []).map(({ candidate, ...one }) => ({
    ...one,
    seeker: id,
    candidateId: candidate,
  }));

/** The last take-up of a pair, whoever of the two was the seeker; null where there is none. */
async function takeUpOf(
  { seeker, candidate }: Pair,
  { loaders }: RequestContext,
): Promise<FoundTakeUp | null> {
  const ends = await Promise.all([seeker, candidate].map((id) => loaders.stakeholder.load(id)));
  const told = ends
    .flatMap((end) => (end === null ? [] : takeUpsOf(end)))
    .filter(({ candidateId }) => candidateId === seeker || candidateId === candidate);
  return inOrderOfTime(told).at(-1) ?? null;
}

@Resolver(() => Stakeholder)
export class StakeholderTakeUpResolver {
  @FieldResolver(() => [TakeUp], {
    description: "What came of suggesting others to it, in the order of time; empty where nothing is told.",
  })
  takeUps(@Root() stakeholder: StoredStakeholder): FoundTakeUp[] {
    return takeUpsOf(stakeholder);
  }
}

@Resolver(() => Match)
export class MatchTakeUpResolver {
  @FieldResolver(() => TakeUp, { nullable: true })
  takeUp(@Root() match: FoundMatch, @Ctx() context: RequestContext): Promise<FoundTakeUp | null> {
    return takeUpOf(match, context);
  }
}

@Resolver(() => Opportunity)
export class OpportunityTakeUpResolver {
  @FieldResolver(() => TakeUp, { nullable: true })
  takeUp(@Root() { match }: { match: Pair }, @Ctx() context: RequestContext): Promise<FoundTakeUp | null> {
    return takeUpOf(match, context);
  }
}

@Resolver(() => TakeUp)
export class TakeUpResolver {
  @FieldResolver(() => Stakeholder)
  seeker(
    @Root() { seeker }: FoundTakeUp,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StoredStakeholder | null> {
    return loaders.stakeholder.load(seeker);
  }

  @FieldResolver(() => Stakeholder)
  candidate(
    @Root() { candidateId }: FoundTakeUp,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StoredStakeholder | null> {
    return loaders.stakeholder.load(candidateId);
  }

  @FieldResolver(() => Stakeholder)
  by(
    @Root() { by }: FoundTakeUp,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StoredStakeholder | null> | null {
    return by === undefined ? null : loaders.stakeholder.load(by);
  }

  @FieldResolver(() => [MatchReasonTypeEnum])
  reasons(@Root() { reasons }: FoundTakeUp): readonly string[] {
    return reasons ?? [];
  }
}
