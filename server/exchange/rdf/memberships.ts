import type { Resource } from "./resources.js";

type Resources = ReadonlyMap<string, Resource>;

const TIME = "http://www.w3.org/2006/time#";
const inTime = (...names: string[]): string[] => names.map((name) => TIME + name);

/** When somebody was a member (W3C ORG): an interval of OWL-Time, or a text. */
export const MEMBER_DURING = "http://www.w3.org/ns/org#memberDuring";

/** What says when something was, and is told with the membership that names it. */
export const BESIDE_MEMBERSHIPS: ReadonlySet<string> = new Set(
  inTime("Interval", "ProperInterval", "DateTimeInterval", "Instant", "DateTimeDescription"),
);

const MEMBER = "http://www.w3.org/ns/org#member";
/** A member may name its memberships, and these not the member. */
export const HAS_MEMBERSHIP = "http://www.w3.org/ns/org#hasMembership";

/** Gives memberships the members that name them. */
export function nameMembers(resources: Resources): void {
  for (const [id, member] of resources)
    for (const membership of member.ids([HAS_MEMBERSHIP])) {
      const named = resources.get(membership);
      if (named !== undefined && !named.ids([MEMBER]).includes(id)) named.add(MEMBER, { id });
    }
}

const DAYS = inTime(...["inXSDDate", "inXSDDateTimeStamp", "inXSDDateTime", "inXSDgYearMonth", "inXSDgYear"]);

/** The period of a membership as cells; undefined where there is none that can be read, and no or several intervals. */
export function membershipTimes(
  resource: Resource,
  resources: Resources,
): Record<string, string> | undefined {
  const [during, another] = resource.valuesOf(MEMBER_DURING);
  if (during === undefined || another !== undefined) return undefined;
  if ("text" in during) return { period: during.text };
  const interval = resources.get(during.id);
  const start = sideOf(interval, inTime("hasBeginning"), resources);
  const end = sideOf(interval, inTime("hasEnd"), resources);
  if (start === null || end === null || (start === undefined && end === undefined)) return undefined;
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

/** One side of an interval: undefined where it is open, null where it cannot be read. */
function sideOf(
  interval: Resource | undefined,
  side: readonly string[],
  resources: Resources,
): string | null | undefined {
  const [value, another] = side.flatMap((property) => interval?.valuesOf(property) ?? []);
  if (value === undefined) return undefined;
  if (another !== undefined) return null;
  if ("text" in value) return value.text;
  const instant = resources.get(value.id);
  const [day] = instant?.texts(DAYS) ?? [];
  return day ?? described(instant, resources) ?? null;
}

/** A day whose year, month and day stand on their own. */
function described(instant: Resource | undefined, resources: Resources): string | undefined {
  const [id] = instant?.ids(inTime("inDateTime")) ?? [];
  const [year, month, day] = ["year", "month", "day"].map((part) => {
    const [text] = resources.get(id ?? "")?.texts(inTime(part)) ?? [];
    return text?.replace(/^-+(?=\d)/u, "");
  });
  return year === undefined
    ? undefined
    : [year, ...(month === undefined ? [] : [month, ...(day ? [day] : [])])].join("-");
}
