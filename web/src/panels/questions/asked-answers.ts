import "./asked-answers.css";

/** The answers to typed questions that the service gives, loaded with the first of them. */
export { FlowsAnswer } from "./flows-answer.js";
export { PartnersAnswer } from "./partners-answer.js";
