import type { Plan } from "neo4j-driver";

/** Operators of large plans and long details are cut. */
const [MOST_LINES, LONGEST] = [60, 160];

/** A plan as lines, each operator under the one that takes its rows: name, details, rows that are expected. */
export const toPlanLines = (plan: Plan): string[] => linesOf(plan, "").slice(0, MOST_LINES);

function linesOf({ operatorType, arguments: details, children }: Plan, indent: string): string[] {
  const { Details = "", EstimatedRows } = details;
  const rows = Math.round(Number(EstimatedRows));
  // The operator's name ends with the database's.
  const line = `${indent}${operatorType.replace(/@.*$/u, "")} ${Details}`.trimEnd().slice(0, LONGEST);
  return [
    Number.isNaN(rows) ? line : `${line} (${rows} rows)`,
    ...children.flatMap((child) => linesOf(child, `${indent}  `)),
  ];
}
