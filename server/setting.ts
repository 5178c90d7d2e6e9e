import { z } from "zod";

/** One setting of the service. */
export interface Setting<T> {
  /** What is used when the environment does not name it; empty for nothing. */
  readonly fallback: string;
  readonly schema: z.ZodType<T, string>;
  /** What a value must be, as an error and docs/settings.md say it. */
  readonly required: string;
  readonly meaning: string;
}

export const setting = <T>(
  fallback: string,
  schema: z.ZodType<T, string>,
  required: string,
  meaning: string,
) => ({
  fallback,
  schema,
  required,
  meaning,
});

/** A whole number in a range. */
export const count = (fallback: number, least: number, most: number, meaning: string) =>
  setting(
    String(fallback),
    z
      .string()
      .regex(/^\d{1,10}$/)
      .transform(Number)
      .pipe(z.number().min(least).max(most)),
    `a whole number from ${least} to ${most}`,
    meaning,
  );

/** A text that is never empty. */
export const text = (fallback: string, required: string, meaning: string) =>
  setting(fallback, z.string().min(1), required, meaning);

/** A text that may be left out. */
export const optional = (required: string, meaning: string) =>
  setting(
    "",
    z.string().transform((value) => (value === "" ? undefined : value)),
    required,
    meaning,
  );

/** Names with commas between them. */
export const names = (one: RegExp, required: string, meaning: string) =>
  setting(
    "",
    z
      .string()
      .transform((value) =>
        value
          .split(",")
          .map((name) => name.trim())
          .filter((name) => name !== ""),
      )
      .refine((all) => all.every((name) => one.test(name))),
    required,
    meaning,
  );
