/** What typed questions ask and what they are answered by: a piece of its own, loaded with the first text that is typed. */
export { askedQuestions, exchangesIn, questionsAbout } from "./asked-questions.js";
export { facetsOf } from "./found-facets.js";
export { hasAllWords } from "./has-all-words.js";
export { endsOf } from "./named-ends.js";
export { nearestQuestions } from "../nearest-questions.js";
export { joinedNames, readAsked } from "./read-asked.js";
export { readQuestion } from "./read-question.js";
export { kindsAbsent, unreadNote } from "./unread-note.js";
