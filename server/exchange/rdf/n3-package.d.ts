/** The part of the untyped `n3` package that we use. */
declare module "n3" {
  export interface Term {
    readonly termType: string;
    readonly value: string;
    readonly language?: string;
    readonly datatype?: { readonly value: string };
  }
  export interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  export class Parser {
    /** Throws an error whose context names the line. */
    parse(text: string): Quad[];
  }
}
