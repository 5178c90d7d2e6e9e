import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Place } from "../../../schema/facets/place.js";
import { Party } from "../../../schema/initiative.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import { Agency } from "../../../schema/stakeholders/agency.js";
import { Project } from "../../../schema/stakeholders/project.js";
import { University } from "../../../schema/stakeholders/university.js";
import type { RequestContext } from "../context.js";
import type { StoredParty } from "../../store/repositories/initiative-repository.js";
import type { StoredFacet, StoredStakeholder } from "../../store/repositories/stored.js";

const load = (id: string | null, { loaders }: RequestContext): Promise<StoredStakeholder | null> | null =>
  id === null ? null : loaders.stakeholder.load(id);

@Resolver(() => Agency)
export class AgencyResolver {
  @FieldResolver(() => Stakeholder)
  parent(
    @Root() agency: StoredStakeholder,
    @Ctx() context: RequestContext,
  ): Promise<StoredStakeholder | null> | null {
    return load(agency.parent, context);
  }

  @FieldResolver(() => Place)
  jurisdiction(
    @Root() agency: StoredStakeholder,
    @Ctx() { loaders }: RequestContext,
  ): Promise<StoredFacet | null> | null {
    return agency.jurisdiction === null ? null : loaders.facet.load(agency.jurisdiction);
  }
}

@Resolver(() => University)
export class UniversityResolver {
  @FieldResolver(() => Stakeholder)
  parent(
    @Root() university: StoredStakeholder,
    @Ctx() context: RequestContext,
  ): Promise<StoredStakeholder | null> | null {
    return load(university.parent, context);
  }
}

@Resolver(() => Project)
export class ProjectResolver {
  @FieldResolver(() => Project)
  parent(
    @Root() project: StoredStakeholder,
    @Ctx() context: RequestContext,
  ): Promise<StoredStakeholder | null> | null {
    return load(project.parent, context);
  }

  @FieldResolver(() => String)
  title(@Root() project: StoredStakeholder): string {
    return project.name;
  }

  @FieldResolver(() => [Party])
  parties(
    @Root() project: StoredStakeholder,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly StoredParty[]> {
    return loaders.parties.load(project.id);
  }
}
