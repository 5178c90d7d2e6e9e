import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import { byCodePoint } from "../../network/orders/by-code-point.js";
import { UNKNOWN } from "../../network/ids.js";
import type { Snapshot } from "../../network/versions/snapshot.js";
import { at, byte } from "../../network/arrays/typed-array.js";
import { TOOK_PLACE } from "../../store/repositories/unit-repository.js";
import type { AroundQuestions } from "../answerer.js";
import { incidentTo } from "./incident-to.js";
import { stepsOfEach } from "./steps-of-each.js";

const [CLUSTER, PROJECT] = [
  STAKEHOLDER_KIND_KEYS.indexOf("CLUSTER"),
  STAKEHOLDER_KIND_KEYS.indexOf("PROJECT"),
];

/** What belongs to stakeholders: a look at each linkage that one has. */
export function unitAnswers({ network }: Snapshot, signal: AbortSignal): Pick<AroundQuestions, "unitsOf"> {
  const { ids, kind, from, to, linkageKind, linkageKinds, role, roles, status, statuses } = network;
  const tookPlace = statuses.map((name) => TOOK_PLACE.some((one) => one === name));
  const [affiliation, lead] = [linkageKinds.indexOf("AFFILIATION"), roles.indexOf("LEAD")];
  /** Whom a linkage makes a unit of one of its ends. */
  const unitBy = (linkage: number, near: number): number => {
    const [start, end] = [at(from, linkage), at(to, linkage)];
    if (tookPlace[byte(status, linkage)] !== true) return UNKNOWN;
    if (end === near && byte(linkageKind, linkage) === affiliation && byte(kind, start) !== CLUSTER)
      return start;
    return start === near && byte(role, linkage) === lead && byte(kind, end) === PROJECT ? end : UNKNOWN;
  };
  return {
    unitsOf: () =>
      stepsOfEach(function* (id) {
        const near = ids.find(id);
        const linkages = yield* incidentTo(network, near, (linkage) => unitBy(linkage, near) !== UNKNOWN);
        const units = new Set(linkages.map((linkage) => unitBy(linkage, near)));
        return Array.from(units, (unit) => ids.at(unit)).sort(byCodePoint);
      }, signal),
  };
}
