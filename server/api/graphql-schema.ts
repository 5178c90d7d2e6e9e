import "reflect-metadata";
import {
  getNullableType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from "graphql";
import { buildSchema, type NonEmptyArray } from "type-graphql";
import { resolveTypename, type Typed } from "../../schema/node.js";
import { callDirectly } from "./direct-resolvers.js";
import { AggregateResolver } from "./resolvers/aggregate-resolver.js";
import { AvoidedResolver } from "./resolvers/avoided-resolver.js";
import { CommunityResolver } from "./resolvers/community-resolver.js";
import { IntroductionResolver, OpportunityResolver } from "./resolvers/opportunity-resolver.js";
import { OverviewResolver } from "./resolvers/overview-resolver.js";
import {
  DiffResolver,
  LinkageChangesResolver,
  StakeholderChangesResolver,
} from "./resolvers/diff-resolver.js";
import { DuplicateResolver } from "./resolvers/duplicate-resolver.js";
import { FACET_LIST_RESOLVERS } from "./resolvers/facet-list-resolver.js";
import {
  DocumentResolver,
  FacetResolver,
  PlaceResolver,
  SectorResolver,
} from "./resolvers/facet-resolvers.js";
import { HelperResolver } from "./resolvers/helper-resolver.js";
import { InitiativeResolver } from "./resolvers/initiative-resolver.js";
import { AgencyResolver, ProjectResolver, UniversityResolver } from "./resolvers/kind-resolvers.js";
import { LinkageResolver } from "./resolvers/linkage-resolver.js";
import {
  GapProofResolver,
  GapResolver,
  MatchCautionResolver,
  MatchCounterfactualResolver,
  MatchProofResolver,
  MatchReasonResolver,
} from "./resolvers/match-part-resolvers.js";
import { MatchResolver, StakeholderMatchResolver } from "./resolvers/match-resolver.js";
import { MeasureResolver, StakeholderMeasureResolver } from "./resolvers/measure-resolver.js";
import { NetworkResolver } from "./resolvers/network-resolver.js";
import { NetworkStatsResolver } from "./resolvers/network-stats-resolver.js";
import {
  DocumentNotesResolver,
  ExchangeConfidenceResolver,
  LinkageNotesResolver,
  LinkageStatusResolver,
  ProjectStatusResolver,
  RemarkResolver,
  RequestResolver,
  StakeholderNotesResolver,
  TopicResolver,
} from "./resolvers/note-resolvers.js";
import { NodeResolver } from "./resolvers/node-resolver.js";
import { PartnershipResolver, StakeholderPartnershipResolver } from "./resolvers/partnership-resolver.js";
import { RateLimitResolver } from "./resolvers/rate-limit-resolver.js";
import { SearchResolver } from "./resolvers/search-resolver.js";
import { SPAN_RESOLVERS } from "./resolvers/span-resolvers.js";
import { STAKEHOLDER_LIST_RESOLVERS } from "./resolvers/stakeholder-list-resolver.js";
import { StakeholderResolver } from "./resolvers/stakeholder-resolver.js";
import {
  MatchTakeUpResolver,
  OpportunityTakeUpResolver,
  StakeholderTakeUpResolver,
  TakeUpResolver,
} from "./resolvers/take-up-resolver.js";
import { TeamCandidateResolver, TeamResolver, TeamThingsResolver } from "./resolvers/team-resolver.js";
import { ExchangeResolver, SourceResolver } from "./resolvers/value-resolvers.js";

const RESOLVERS = [
  NodeResolver,
  ...STAKEHOLDER_LIST_RESOLVERS,
  StakeholderResolver,
  AgencyResolver,
  UniversityResolver,
  ProjectResolver,
  LinkageResolver,
  StakeholderNotesResolver,
  LinkageNotesResolver,
  LinkageStatusResolver,
  ProjectStatusResolver,
  RemarkResolver,
  RequestResolver,
  ExchangeConfidenceResolver,
  DocumentNotesResolver,
  TopicResolver,
  InitiativeResolver,
  ...FACET_LIST_RESOLVERS,
  FacetResolver,
  SectorResolver,
  PlaceResolver,
  DocumentResolver,
  SourceResolver,
  ExchangeResolver,
  NetworkResolver,
  AggregateResolver,
  AvoidedResolver,
  SearchResolver,
  StakeholderMatchResolver,
  MatchResolver,
  MatchReasonResolver,
  MatchProofResolver,
  MatchCautionResolver,
  MatchCounterfactualResolver,
  GapResolver,
  GapProofResolver,
  OpportunityResolver,
  IntroductionResolver,
  StakeholderTakeUpResolver,
  MatchTakeUpResolver,
  OpportunityTakeUpResolver,
  TakeUpResolver,
  TeamResolver,
  TeamCandidateResolver,
  TeamThingsResolver,
  HelperResolver,
  MeasureResolver,
  StakeholderMeasureResolver,
  CommunityResolver,
  OverviewResolver,
  PartnershipResolver,
  StakeholderPartnershipResolver,
  NetworkStatsResolver,
  DiffResolver,
  LinkageChangesResolver,
  StakeholderChangesResolver,
  DuplicateResolver,
  RateLimitResolver,
  ...SPAN_RESOLVERS,
] as unknown as NonEmptyArray<new () => object>;

/** Builds the schema; once a process, since TypeGraphQL keeps fields of earlier builds. */
export async function buildGraphqlSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({ resolvers: RESOLVERS, validate: false });
  // TypeGraphQL wraps `resolveType` in a promise for each object; a plain function answers at once.
  for (const type of Object.values(schema.getTypeMap()))
    if (isInterfaceType(type) || isUnionType(type))
      type.resolveType = (value: Typed) => resolveTypename(value);
  callDirectly(schema);
  // And it makes a call of each id that an interface's interface declares; an id is there to be read.
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && type.getFields()["id"]) delete type.getFields()["id"]?.resolve;
  // With a type that cannot be null, an error of one root field would empty the whole answer.
  const root = schema.getQueryType() as GraphQLObjectType;
  root.description =
    "What can be asked. Each field may be null with an error of its own, beside the answers of the others.";
  for (const field of Object.values(root.getFields())) field.type = getNullableType(field.type);
  return schema;
}
