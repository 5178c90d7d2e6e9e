import { type Named, NAMED } from "./match-query.js";
import { counted, label } from "./match-text.js";

/** Somebody who can help as `HELPERS` selects it. */
export interface ShownHelper {
  readonly stakeholder: Named;
  readonly offers: readonly { readonly text: string; readonly topic: Named }[];
  readonly offerLikeness: number;
  readonly recordLikeness: number;
  readonly record: readonly {
    readonly likeness: number;
    readonly initiative: { readonly id: string; readonly title: string; readonly period: string | null };
    readonly observed: readonly { readonly text: string }[];
  }[];
}

/** Who can help with a need. */
export const HELPERS = `query ($topic: ID, $need: String, $first: Int!) {
  helpers(topic: $topic, need: $need, first: $first) {
    stakeholder ${NAMED} offers { text topic ${NAMED} } offerLikeness recordLikeness
    record { likeness initiative { id title period } observed { text } }
  }
}`;

/** So much of a record is shown; the likest. */
const MOST_SHOWN = 3;

/** Somebody who can help, as lines for a terminal: each offer and undertaking, with how like it is to the need. */
export const helperText = ({ stakeholder, offers, offerLikeness, record }: ShownHelper): string =>
  [
    label(stakeholder),
    ...(offers.length === 0 ? [] : [`    offers (likeness ${offerLikeness.toFixed(2)})`]),
    ...offers.map(({ text, topic }) => `        ${text} [${topic.id}]`),
    ...record.slice(0, MOST_SHOWN).map(recordLine),
    ...(record.length <= MOST_SHOWN ? [] : [`    and ${record.length - MOST_SHOWN} more`]),
    "",
  ].join("\n");

const recordLine = ({ likeness, initiative, observed }: ShownHelper["record"][number]): string =>
  `    did (likeness ${likeness.toFixed(2)}) ${initiative.title}${initiative.period === null ? "" : `, ${initiative.period}`}${observed.length === 0 ? "" : `; ${counted(observed.length, "observed result")}`} [${initiative.id}]`;
