/** The part of the untyped `js-yaml` package that we use. */
declare module "js-yaml" {
  export const CORE_SCHEMA: object;
  /** Throws a YAMLException, whose message holds the line. */
  export function load(text: string, options: { schema: object }): unknown;
  export class YAMLException extends Error {}
}
