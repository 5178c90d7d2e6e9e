import { buildSchema, findBreakingChanges, findDangerousChanges } from "graphql";

/** How a schema differs from an earlier one for those who use it. */
export interface SchemaChanges {
  /** What breaks documents or generated code, and is not named in the changelog. */
  readonly silent: readonly string[];
  /** What breaks them, and is named. */
  readonly told: readonly string[];
  /** What may surprise them, such as a new value of an enum. */
  readonly dangerous: readonly string[];
}

/** Compares two schemas; `changelog` is the section that tells what breaks, with the names in backticks. */
export function schemaChanges(before: string, after: string, changelog: string): SchemaChanges {
  const [old, now] = [buildSchema(before), buildSchema(after)];
  const breaking = findBreakingChanges(old, now).map(({ description }) => description);
  const isTold = (change: string): boolean => changelog.includes(`\`${nameOf(change)}\``);
  return {
    silent: breaking.filter((change) => !isTold(change)),
    told: breaking.filter(isTold),
    dangerous: findDangerousChanges(old, now).map(({ description }) => description),
  };
}

/** What a sentence of graphql-js is about: `Type.field`, `Type.VALUE` of an enum, or the type. */
export function nameOf(change: string): string {
  const value = /^(\w+) was removed from (?:enum|union) type (\w+)/u.exec(change);
  if (value) return `${value[2] ?? ""}.${value[1] ?? ""}`;
  return /\b[A-Z]\w*\.\w+/u.exec(change)?.[0] ?? /\b[A-Z]\w*/u.exec(change)?.[0] ?? change;
}

/** The part of a changelog under a heading `### Schema` of what is not released yet. */
export function schemaSection(changelog: string): string {
  const [, unreleased = ""] = changelog.split(/^## .*$/mu);
  return /^### Schema$([\s\S]*?)(?=^### |(?![\s\S]))/mu.exec(unreleased)?.[1] ?? "";
}
