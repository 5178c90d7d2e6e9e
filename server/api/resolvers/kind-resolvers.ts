import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Place } from "../../../schema/facets/place.js";
import { Party } from "../../../schema/initiative.js";
import { Stakeholder } from "../../../schema/stakeholder.js";
import { Agency } from "../../../schema/stakeholders/agency.js";
import { Project } from "../../../schema/stakeholders/project.js";
import { University } from "../../../schema/stakeholders/university.js";
import type { RequestContext } from "../context.js";
import type { StoredParty } from "../../store/repositories/initiative-repository.js";
import type { Awaitable } from "../../store/awaitable.js";
import type { StoredFacet, StoredStakeholder } from "../../store/repositories/stored.js";
import { loadFacet } from "./load-facets.js";
import { loadStakeholder, type LoadedStakeholder } from "./load-stakeholder.js";

const load = (id: string | null, context: RequestContext): LoadedStakeholder | null =>
  id === null ? null : loadStakeholder(context, id);

@Resolver(() => Agency)
export class AgencyResolver {
  @FieldResolver(() => Stakeholder)
  parent(@Root() agency: StoredStakeholder, @Ctx() context: RequestContext): LoadedStakeholder | null {
    return load(agency.parent, context);
  }

  @FieldResolver(() => Place)
  jurisdiction(
    @Root() agency: StoredStakeholder,
    @Ctx() context: RequestContext,
  ): Awaitable<StoredFacet | null> {
    return agency.jurisdiction === null ? null : loadFacet(context, agency.jurisdiction);
  }
}

@Resolver(() => University)
export class UniversityResolver {
  @FieldResolver(() => Stakeholder)
  parent(@Root() university: StoredStakeholder, @Ctx() context: RequestContext): LoadedStakeholder | null {
    return load(university.parent, context);
  }
}

@Resolver(() => Project)
export class ProjectResolver {
  @FieldResolver(() => Project)
  parent(@Root() project: StoredStakeholder, @Ctx() context: RequestContext): LoadedStakeholder | null {
    return load(project.parent, context);
  }

  @FieldResolver(() => [String], { description: "Project codes as printed." })
  projectCodes(@Root() { codes }: StoredStakeholder): readonly string[] {
    return codes;
  }

  @FieldResolver(() => String, { description: "Its name, as the title of the initiative that it is." })
  title(@Root() project: StoredStakeholder): string {
    return project.name;
  }

  @FieldResolver(() => [Party], { description: "Everybody linked with it, by name; once for each role." })
  parties(
    @Root() project: StoredStakeholder,
    @Ctx() { loaders }: RequestContext,
  ): Awaitable<readonly StoredParty[]> {
    return loaders.each("partiesOf", [], []).load(project.id);
  }
}
