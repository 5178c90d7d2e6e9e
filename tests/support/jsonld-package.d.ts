declare module "jsonld" {
  export type JsonLdDocument = object;
  interface Options {
    readonly documentLoader: (url: string) => Promise<never>;
  }
  const processor: {
    expand(document: object, options: Options): Promise<object[]>;
    compact(document: object, context: unknown, options: Options): Promise<Readonly<Record<string, unknown>>>;
  };
  export default processor;
}
