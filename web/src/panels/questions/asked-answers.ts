import "./asked-answers.css";

/** The answers that the service gives, loaded with the first of them. */
export { ExchangesAnswer } from "./exchanges-answer.js";
export { FlowsAnswer } from "./flows-answer.js";
export { PartnersAnswer } from "./partners-answer.js";
