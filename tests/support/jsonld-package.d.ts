declare module "jsonld" {
  export type JsonLdDocument = object;
  const processor: {
    expand(document: object, options: { documentLoader: (url: string) => Promise<never> }): Promise<object[]>;
  };
  export default processor;
}
