import { fold } from "../../../schema/fold.js";
import type { TableMapping } from "../importing/import-mapping.js";
import { NoTable, UnreadableFile } from "../importing/import-problem.js";
import type { HeadingCheck } from "../tables/csv-rows.js";
import { areOfPeople } from "./name-headings.js";
import { isLineOf, mappingFault } from "./row-fields.js";
import { hasTwoForms, looseForm, ROW_FIELDS, type TableForm, tableForm } from "./row-sorts.js";

/** Finds the line of headings, and hands over what they say. */
export const headingCheck = (
  file: string,
  mapping: TableMapping | undefined,
  open: (form: TableForm) => void,
  teach: (headings: readonly string[]) => void = () => undefined,
): Required<Omit<HeadingCheck, "beside">> => ({
  knows: (headings: readonly string[]) =>
    isLineOf(mapping, headings) && tableForm(headings, mapping) !== undefined,
  mayKnow: (headings: readonly string[]) =>
    isLineOf(mapping, headings) && looseForm(headings, mapping).form !== undefined,
  again: (headings: readonly string[]) => tableForm(headings, mapping) !== undefined,
  open: (headings: readonly string[]) => {
    const loose = looseForm(headings, mapping);
    const form = tableForm(headings, mapping) ?? loose.form;
    const refused = (text: string): UnreadableFile =>
      new UnreadableFile({ file, line: 1 }, text, headings.join(", "));
    const fault =
      mapping && mappingFault(mapping, headings, ROW_FIELDS[mapping.rows ?? form?.sort ?? "stakeholders"]);
    if (fault !== undefined)
      throw refused(`Required a mapping that fits the table: ${fault}. Correct the mapping.`);
    if (hasTwoForms(headings, mapping))
      throw refused(
        "Required headings with one reading: from and to may be the ends of linkages, or the first and last day of a period. Say which in a mapping file (`rows`, and the columns of from and to, or start and end), or rename from and to into start and end.",
      );
    if (isOfCytoscape(headings))
      throw refused(
        "Required columns of the ends of linkages; a table of edges of Cytoscape has them only inside of its names. Export the network itself as CX2, Cytoscape.js JSON or SIF.",
      );
    if (form?.sort === "stakeholders" && isOfPeople(headings, form, mapping)) {
      teach(headings);
      throw refused(
        `Required stakeholders; these headings are those of people, who have no place among them. Say in a mapping file which column has the name of a body: \`tables: [{ columns: { name: HEADING } }]\`.`,
      );
    }
    if (form?.sort === "stakeholders" && isOfTitles(form, mapping)) {
      teach(headings);
      throw refused(
        "Required a heading `name`; `title` may be that of projects, grants, papers or posts. Say in a mapping file what the rows are: `tables: [{ rows: stakeholders, constants: { kind: PROJECT } }]`.",
      );
    }
    const [first = ""] = loose.may;
    if (form === undefined && first !== "") {
      teach(headings);
      throw refused(
        `Required a heading \`name\` for stakeholders, or \`from\` and \`to\` for linkages; ${loose.may.map((heading) => `"${heading}"`).join(" or ")} may be one of them. Rename it, or say in a mapping file which it is: \`tables: [{ columns: { name: "${first}" } }]\`.`,
      );
    }
    if (form === undefined) {
      teach(headings);
      throw new NoTable(
        { file, line: 1 },
        "Required headings: name (or label) for stakeholders, from and to (or source and target) for linkages. Rename them, add their line where there is none, or say in a mapping file which column is which.",
        headings.join(", "),
      );
    }
    open(form);
  },
});

/** The heading of names is that of people's, whose first names stand beside it. */
const isOfPeople = (
  headings: readonly string[],
  { columns, takenName }: TableForm,
  mapping: TableMapping | undefined,
): boolean =>
  takenName === undefined &&
  mapping?.columns["name"] === undefined &&
  !columns.has("kind") &&
  areOfPeople(headings);

/** The names are titles, and nothing says of what. */
const isOfTitles = ({ columns }: TableForm, mapping: TableMapping | undefined): boolean =>
  fold(columns.get("name") ?? "") === "title" &&
  mapping?.columns["name"] === undefined &&
  mapping?.rows === undefined &&
  mapping?.constants["kind"] === undefined &&
  !columns.has("kind");

/** The table of edges that Cytoscape exports. */
const isOfCytoscape = (headings: readonly string[]): boolean =>
  ["SUID", "shared interaction", "shared name"].every((heading) => headings.includes(heading));
