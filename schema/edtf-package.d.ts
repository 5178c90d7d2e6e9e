/** The part of the untyped `edtf` package that we use: bounds are milliseconds since 1970. */
declare module "edtf" {
  export default function edtf(text: string, options?: { types?: string[] }): { min: number; max: number };
}
