/** What typed questions ask and what they are answered by: a piece of its own, loaded with the first text that is typed. */
export { askedQuestions, exchangesIn, questionsAbout } from "./asked-questions.js";
export { joinedNames, readAsked } from "./read-asked.js";
