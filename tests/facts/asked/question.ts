/** A question that an analyst asks of the documents, and what they answer. */
export interface Question {
  readonly asks: string;
  readonly query: string;
  /** Every value of the answer, in any order. */
  readonly answer: readonly (string | number | boolean | null)[];
}

export const UNIDO = "United Nations Industrial Development Organization";
export const SMEDA = "Small and Medium Enterprise Development Authority of Pakistan";
export const TDAP = "Trade Development Authority of Pakistan";
export const PSIC = "Punjab Small Industries Corporation";
export const LUMS = "Lahore University of Management Sciences";
export const PUNJAB = "Government of Punjab";
export const TABLE = "document:more-interventions";
export const IMPACTS = "document:further-impacts";
export const LEVEL = "document:agency-level-interventions";
export const RELEASE = "document:cdi-press-release";
export const BACKGROUND = "document:cdi-project-background";
