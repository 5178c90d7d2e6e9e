import { Codes } from "./columns/codes.js";
import { DayNumbers } from "./columns/day-numbers.js";
import { TextTable } from "./text/text-table.js";

/** What the columns of a network number: names and texts are only ever added, so that its versions share them. */
export class Dictionaries {
  /** A kind of stakeholder, or a kind and a type. */
  readonly groups = new Codes();
  readonly sectors = new Codes();
  readonly places = new Codes();
  /** What agencies are competent for. */
  readonly jurisdictions = new Codes();
  readonly topics = new Codes();
  readonly documents = new Codes();
  readonly linkageKinds = new Codes();
  readonly roles = new Codes();
  readonly statuses = new Codes();
  readonly confidences = new Codes();
  /** The first stands for none, so that a column of zeros takes no memory. */
  readonly currencies = new Codes([""]);
  readonly projectTypes = new Codes();
  /** How periods begin, as far as the month. */
  readonly starts = new Codes();
  /** Folded activities and titles of initiatives. */
  readonly texts = new TextTable();
  readonly days = new DayNumbers();
}
