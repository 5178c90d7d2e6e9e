/** A stakeholder, as far as requests are drawn by it. */
export interface Somebody {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly nameKey: string;
  readonly degree: number;
}
