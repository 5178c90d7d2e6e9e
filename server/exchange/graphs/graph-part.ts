import type { RecordList } from "../importer.js";
import type { OwnFields } from "../rows/row-scope.js";

/** A node or an edge as a graph file has it: what it says by itself, and its attributes. */
export interface GraphElement {
  /** Where it stands, if not in the file that is read. */
  readonly file?: string;
  readonly line: number;
  readonly own: OwnFields;
  readonly cells: Readonly<Record<string, string>>;
}

/** What a reader of graph files gives, in any order. */
export type GraphPart =
  | { readonly sort: "node" | "edge"; readonly element: GraphElement }
  /** A sector, place, topic or document that our own exports bring along. */
  | { readonly facet: RecordList; readonly record: Readonly<Record<string, unknown>>; readonly line: number }
  /** Something that has no place here, to be counted and named. */
  | {
      readonly passed: string;
      readonly text: string;
      readonly line: number;
      readonly value?: string | undefined;
    }
  /** A record that lacks what it needs. */
  | { readonly refused: string; readonly line: number; readonly value?: string | undefined };

/** A value of a whole graph. */
export const ofTheGraph = (name: string, value: string, line: number): GraphPart => ({
  passed: `graph ${name}`,
  text: `values of the whole graph (${name}) have no place in the model.`,
  line,
  value,
});

/** A further value of an attribute that an element has already. */
export const repeatedValue = (name: string, value: string, line: number): GraphPart => ({
  passed: `repeated ${name}`,
  text: `elements have several values of the attribute ${name}: the first is taken. Write a list as one value with ";" in it.`,
  line,
  value,
});
