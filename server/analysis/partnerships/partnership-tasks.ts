import type { Steps } from "../../network/turns/steps.js";
import { defineTask } from "../../workers/task.js";
import { type LinkageList, networkOf } from "../network.js";
import { type FoldedList, foldSteps } from "./fold-projects.js";
import { growPartners, type GrownPartners, type PartnerGrowth } from "./grow-partners.js";
import { BestPairs, type Partnerships } from "./partnership.js";
import { coParticipants, isProject } from "./project-ties.js";

/** Which partnerships: those of some, or of all where `of` is null, with at least so many projects in common. */
export interface PartnershipSearch {
  readonly of: readonly number[] | null;
  readonly minInCommon: number;
  readonly first: number;
}

/** Stakeholders that are looked at between two yields. */
const A_STEP = 100;

/** The partnerships of each that is asked about, or of all in one answer; those with the most in common first. */
export const partnershipsTask = defineTask(
  import.meta.url,
  "partnershipsTask",
  function* (list: LinkageList, { of, minInCommon, first }: PartnershipSearch): Steps<Partnerships[]> {
    const network = networkOf(list);
    const eachCoParticipant = coParticipants(network);
    const found: BestPairs[] = of === null ? [new BestPairs(first)] : of.map(() => new BestPairs(first));
    const add = (pairs: BestPairs | undefined, one: number): void => {
      if (one < 0 || isProject(list, one)) return;
      eachCoParticipant(one, (other, projects) => {
        if (projects >= minInCommon && (of !== null || one < other)) pairs?.add(one, other, projects);
      });
    };
    for (let place = 0; place < (of?.length ?? list.size); place++) {
      if (place % A_STEP === 0) yield;
      if (of === null) add(found[0], place);
      else add(found[place], of[place] as number);
    }
    return found.map((pairs) => pairs.finish(network));
  },
);

/** A network without its projects; null where it would be too large. */
export const foldTask = defineTask(
  import.meta.url,
  "foldTask",
  (list: LinkageList, { most }: { most: number }): Steps<FoldedList | null> => foldSteps(list, most),
);

/** Who is around stakeholders over linkages and projects. */
export const growPartnersTask = defineTask(
  import.meta.url,
  "growPartnersTask",
  (list: LinkageList, asked: PartnerGrowth): Steps<GrownPartners> => growPartners(list, asked),
);
