import { createHash } from "node:crypto";
import type { ImportProblem } from "../importing/import-problem.js";
import type { ImportItem } from "../importer.js";
import { idPart, slug } from "../importing/slug.js";
import { childOf, childrenOf, type XmlElement } from "../reading/xml-elements.js";
import { activityId, isCancelled, statusOf } from "./iati-activity.js";
import type { IatiOrganisations } from "./iati-organisations.js";
import type { FileNotes } from "../rows/file-notes.js";
import type { WholeBudget } from "./iati-budget.js";
import { firstWritten, narratives, oneText } from "./iati-texts.js";
import { type DecimalSigns, dayOf, sumOf } from "./iati-values.js";

/** An activity with what its linkages need to know of it. */
export interface ActivityScope {
  readonly file: string;
  readonly activity: XmlElement;
  readonly identifier: string;
  readonly publisher: string;
  readonly sources: readonly object[];
  readonly organisations: IatiOrganisations;
  /** The linkages between activities that were told already: both sides tell them. */
  readonly told: Set<string>;
  readonly signs: DecimalSigns;
  readonly notes: FileNotes;
  /** What the activity has for its whole time: its transactions are part of that. */
  readonly budget: WholeBudget | undefined;
}

/** What the roles of OrganisationRole are here; version 1 has words. */
const ROLES: Readonly<Record<string, { kind: string; role: string; title?: string }>> = {
  "1": { kind: "FUNDING", role: "FUNDER" },
  "2": { kind: "IMPLEMENTATION", role: "LEAD" },
  "3": { kind: "IMPLEMENTATION", role: "PARTNER", title: "Extending organisation" },
  "4": { kind: "IMPLEMENTATION", role: "IMPLEMENTER" },
  beneficiary: { kind: "COLLABORATION", role: "BENEFICIARY" },
};
const ROLE_WORDS: Readonly<Record<string, string>> = {
  funding: "1",
  donor: "1",
  accountable: "2",
  extending: "3",
  implementing: "4",
};

/** Transactions that bring money to the activity, and those that pass it on; others name no second party. */
const TRANSACTIONS: Readonly<Record<string, { title: string; incoming: boolean; committed: boolean }>> = {
  "1": { title: "Incoming funds", incoming: true, committed: false },
  "11": { title: "Incoming commitment", incoming: true, committed: true },
  "2": { title: "Outgoing commitment", incoming: false, committed: true },
  "3": { title: "Disbursement", incoming: false, committed: false },
  "4": { title: "Expenditure", incoming: false, committed: false },
  if: { title: "Incoming funds", incoming: true, committed: false },
  c: { title: "Outgoing commitment", incoming: false, committed: true },
  d: { title: "Disbursement", incoming: false, committed: false },
  e: { title: "Expenditure", incoming: false, committed: false },
};

/** The linkages that an activity tells: who takes part, the money, and the activities it belongs with. */
export const linkageItems = (scope: ActivityScope): ImportItem[] => [
  ...(isCancelled(scope.activity) ? givenUp(scope) : participations(scope)),
  ...transactions(scope),
  ...relations(scope),
];

const item = (
  { file }: ActivityScope,
  record: Record<string, unknown>,
  { line, name: column }: XmlElement,
): ImportItem => ({ list: "linkages", record, place: { file, line, column } });

/** Nobody takes part in what was cancelled. */
const givenUp = ({ file, activity }: ActivityScope): ImportItem[] =>
  childrenOf(activity, "participating-org").map((element) => ({
    problem: {
      ...{ file, line: element.line, column: element.name },
      value: narratives(element)[0] ?? element.attributes["ref"],
      text: "The activity was cancelled (activity-status 5): nobody takes part in it, and who is named in it has no linkage with it. Correct its status, where it was not.",
      leftOut: "nothing",
    },
  }));

function participations(scope: ActivityScope): ImportItem[] {
  const project = activityId(scope.identifier);
  // Who is named in an activity that is being prepared is to take part in it.
  const status = statusOf(scope.activity) === "IN_PIPELINE" ? "IN_PIPELINE" : "ESTABLISHED";
  const seen = new Set<string>();
  return childrenOf(scope.activity, "participating-org").flatMap((element) => {
    const from = scope.organisations.idOf(element, scope.publisher);
    if (from === undefined) return unnamed(scope.file, element).map((problem) => ({ problem }));
    const given = (element.attributes["role"] ?? "").trim().toLowerCase();
    const known = ROLES[ROLE_WORDS[given] ?? given];
    const part = known ?? {
      kind: "COLLABORATION",
      role: "PARTNER",
      ...(given !== "" && { title: `Role ${given}` }),
    };
    const id = `linkage:${project}/${idPart(from)}-${slug(`${part.role} ${part.title ?? ""}`)}`;
    if (seen.has(id)) return [];
    seen.add(id);
    const record = { id, ...part, from, to: project, status, sources: scope.sources };
    return [item(scope, record, element)];
  });
}

/** What is said of a party whose name is none, such as `N/A`; nothing of one that is not said. */
const unnamed = (file: string, element: XmlElement): ImportProblem[] =>
  narratives(element)
    .slice(0, 1)
    .map((value) => ({
      ...{ file, line: element.line, column: element.name, value },
      text: "Required the name of an organisation; this one names nobody. Write it, or its reference.",
      leftOut: "record",
    }));

/** A disbursement to somebody who has a commitment counts as part of that: the same money is not added twice. */
function transactions(scope: ActivityScope): ImportItem[] {
  const { file, activity, organisations, publisher } = scope;
  const project = activityId(scope.identifier);
  const committed = new Map<string, string>();
  const times = new Map<string, number>();
  const problems: ImportProblem[] = [];
  const items: ImportItem[] = [];
  for (const element of byCommitment(activity)) {
    const type = TRANSACTIONS[codeOf(element)];
    const party = type && childOf(element, type.incoming ? "provider-org" : "receiver-org");
    const other = party && organisations.idOf(party, publisher);
    if (party !== undefined && other === undefined) problems.push(...unnamed(file, party));
    if (type === undefined) problems.push(...ofOtherType(file, element));
    if (type === undefined || other === undefined) continue;
    const currency = activity.attributes["default-currency"];
    const amount = sumOf(file, childOf(element, "value"), currency, problems, scope.signs);
    const day = dayOf(file, childOf(element, "transaction-date"), problems);
    const descriptions = childrenOf(element, "description");
    const note = oneText(descriptions, scope.notes);
    const [from, to] = type.incoming ? [other, project] : [project, other];
    const content = JSON.stringify([
      codeOf(element),
      element.attributes["ref"],
      other,
      amount,
      day,
      firstWritten(descriptions[0]),
    ]);
    const mark = createHash("sha1").update(content).digest("hex").slice(0, 10);
    const time = (times.get(mark) ?? 0) + 1;
    times.set(mark, time);
    const id = `linkage:${project}/transaction-${mark}${time === 1 ? "" : `-${time}`}`;
    const account = `${type.incoming} ${other} ${amount?.currency}`;
    const commitment = type.committed ? undefined : committed.get(account);
    const includedIn = commitment ?? (isPart(amount, scope.budget) ? project : undefined);
    if (type.committed && amount !== undefined && !committed.has(account)) committed.set(account, id);
    const record = {
      id,
      kind: "FUNDING",
      from,
      to,
      ...(type.incoming && { role: "FUNDER" }),
      title: type.title,
      ...(note !== undefined && { activity: note }),
      status: "ESTABLISHED",
      ...(day !== undefined && { period: day }),
      ...(amount !== undefined && { amount: { ...amount, ...(includedIn !== undefined && { includedIn }) } }),
      sources: scope.sources,
    };
    items.push(item(scope, record, element));
  }
  return [...problems.map((problem) => ({ problem })), ...items];
}

const isPart = (
  amount: { amount: number; currency: string } | undefined,
  budget: WholeBudget | undefined,
): boolean => amount !== undefined && amount.currency === budget?.currency && amount.amount <= budget.amount;

/** What is told of a transaction with a party whose type makes no linkage, such as a pledge. */
function ofOtherType(file: string, element: XmlElement): ImportProblem[] {
  const party = childOf(element, "provider-org") ?? childOf(element, "receiver-org");
  if (party === undefined) return [];
  const text =
    "The type of the transaction is none of those that make a linkage (1 to 4 and 11): it is passed over.";
  const value = codeOf(element) === "" ? undefined : codeOf(element);
  return [{ file, line: element.line, column: "transaction-type", value, text, leftOut: "nothing" }];
}

const codeOf = (transaction: XmlElement): string =>
  (childOf(transaction, "transaction-type")?.attributes["code"] ?? "").trim().toLowerCase();

/** Commitments first, otherwise as in the file. */
function byCommitment(activity: XmlElement): XmlElement[] {
  const all = childrenOf(activity, "transaction");
  const isCommitment = (one: XmlElement): boolean => TRANSACTIONS[codeOf(one)]?.committed === true;
  return [...all.filter(isCommitment), ...all.filter((one) => !isCommitment(one))];
}

function relations(scope: ActivityScope): ImportItem[] {
  const own = activityId(scope.identifier);
  return childrenOf(scope.activity, "related-activity").flatMap((element) => {
    const reference = (element.attributes["ref"] ?? element.text).trim();
    const type = element.attributes["type"]?.trim();
    if (reference === "" || reference === scope.identifier) return [];
    const other = activityId(reference);
    if (type === "4" && isCancelled(scope.activity)) return [];
    if (type === "4") return told(scope, cofunded(own, other), element, reference);
    if (type !== "1" && type !== "2")
      return [
        {
          problem: {
            ...{ file: scope.file, line: element.line, column: "related-activity type", value: type },
            text: "Activities that are related in another way than as parent, child or co-funded (1, 2, 4) make no linkage: they are passed over.",
            leftOut: "nothing",
          },
        },
      ];
    const [from, to] = type === "1" ? [own, other] : [other, own];
    const id = `linkage:${from}/part-of-${to.slice("project:".length)}`;
    return told(scope, { id, kind: "AFFILIATION", from, to, title: "Part of" }, element, reference);
  });
}

/** Either side may tell it, so that the id does not depend on which does. */
function cofunded(one: string, two: string): { id: string; [field: string]: unknown } {
  const [from = one, to = two] = [one, two].sort();
  const id = `linkage:${from}/co-funded-${to.slice("project:".length)}`;
  return { id, kind: "COLLABORATION", from, to, title: "Co-funded" };
}

function told(
  scope: ActivityScope,
  record: { id: string; [field: string]: unknown },
  element: XmlElement,
  reference: string,
): ImportItem[] {
  if (scope.told.has(record.id)) return [];
  scope.told.add(record.id);
  const read = item(scope, { ...record, status: "ESTABLISHED", sources: scope.sources }, element);
  // Activities of other files may be named: nothing of this one is lost then.
  const end = record["to"] === activityId(reference) ? "to" : "from";
  return ["problem" in read ? read : { ...read, mayDangle: true, given: { [end]: reference } }];
}
