/** The part of the untyped `jsonld` package that we use. */
declare module "jsonld" {
  import type { Quad } from "n3";

  export type JsonLdDocument = object;
  interface Options {
    readonly documentLoader: (url: string) => Promise<unknown>;
    /** What relative ids are relative to. */
    readonly base?: string;
    /** Hears of everything that is dropped. */
    readonly eventHandler?: (heard: {
      readonly event: { readonly code: string; readonly message: string; readonly details: object };
    }) => void;
  }
  const processor: {
    expand(document: object, options: Options): Promise<object[]>;
    compact(document: object, context: unknown, options: Options): Promise<Readonly<Record<string, unknown>>>;
    toRDF(document: object, options: Options): Promise<readonly Quad[]>;
  };
  export default processor;
}
