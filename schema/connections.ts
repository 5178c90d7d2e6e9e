import { Field, Int, ObjectType } from "type-graphql";
import { LinkageKindEnum } from "./enums.js";
import { Document } from "./facets/document.js";
import { Place } from "./facets/place.js";
import { Sector } from "./facets/sector.js";
import { Topic } from "./facets/topic.js";
import { Initiative } from "./initiative.js";
import { Linkage } from "./linkage.js";
import type { LinkageKind } from "./linkages.js";
import { connectionOf } from "./paging.js";
import { Stakeholder } from "./stakeholder.js";
import { Agency } from "./stakeholders/agency.js";
import { Cluster } from "./stakeholders/cluster.js";
import { Project } from "./stakeholders/project.js";
import { University } from "./stakeholders/university.js";

export const StakeholderConnection = connectionOf("Stakeholder", Stakeholder);
export const ClusterConnection = connectionOf("Cluster", Cluster);
export const AgencyConnection = connectionOf("Agency", Agency);
export const UniversityConnection = connectionOf("University", University);
export const ProjectConnection = connectionOf("Project", Project);
export const LinkageConnection = connectionOf("Linkage", Linkage);
export const InitiativeConnection = connectionOf("Initiative", Initiative);
export const SectorConnection = connectionOf("Sector", Sector);
export const PlaceConnection = connectionOf("Place", Place);
export const TopicConnection = connectionOf("Topic", Topic);
export const DocumentConnection = connectionOf("Document", Document);

@ObjectType({ description: "A neighbour, and how it is linked.", simpleResolvers: true })
class PartnerEdge {
  @Field(() => String, { description: "Where this neighbour stands; opaque." })
  cursor: string;

  @Field(() => Stakeholder, { description: "The neighbour." })
  node: Stakeholder;

  @Field(() => Int, { description: "How many linkages there are between the two." })
  linkageCount: number;

  @Field(() => [LinkageKindEnum], { description: "Of which kinds they are." })
  kinds: LinkageKind[];
}

export const PartnerConnection = connectionOf("Partner", Stakeholder, PartnerEdge);
