import { at } from "../network/arrays/typed-array.js";
import type { MatchView } from "./view/match-view.js";

/** What seekers have in common for whom a score gives everybody the same: a number for each such set of seekers. */
export type Sharing = (view: MatchView, seeker: number) => number;

/** All seekers are alike. */
export const byNobody: Sharing = () => 0;

/** Those of one kind and type are; -1 for none. */
export const byGroup: Sharing = (view, seeker) => at(view.group, seeker);

/** Those of one place are; -1 for none. */
export const byPlace: Sharing = (view, seeker) => at(view.place, seeker);
