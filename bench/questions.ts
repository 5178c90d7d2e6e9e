import type { Question } from "./question.js";
import { count } from "./questions/count.js";
import { facets } from "./questions/facets.js";
import { helpers } from "./questions/helpers.js";
import { hub1, hub2, median1, median2 } from "./questions/network.js";
import { matches } from "./questions/matches.js";
import { opportunities } from "./questions/opportunities.js";
import { nested } from "./questions/nested.js";
import { one } from "./questions/one.js";
import { page, page200 } from "./questions/page.js";
import { paths } from "./questions/paths.js";
import { search, searchBroad } from "./questions/search.js";
import { team } from "./questions/team.js";
import { timeline } from "./questions/timeline.js";

/** Every question, in the order of the table. A new one is a file in questions/ and a line here. */
export const QUESTIONS = [
  one,
  page,
  page200,
  nested,
  median1,
  median2,
  hub1,
  hub2,
  paths,
  search,
  searchBroad,
  count,
  facets,
  timeline,
  matches,
  opportunities,
  helpers,
  team,
] as const satisfies readonly Question[];
