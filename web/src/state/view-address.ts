import { type AddressPart, AddressReader, idOf, oneOf } from "./address-reader.js";
import { fittingTab } from "./fitting-tab.js";
import { daySpan } from "./period.js";
import { MATCH_REASONS } from "./match-wording.js";
import {
  COLOURINGS,
  COMMUNITIES_OF,
  GAPS_OF,
  HELP_WAYS,
  HORIZONS,
  LAYOUTS,
  LISTS,
  OVERVIEWS,
  MODES,
  PANES,
  SIZINGS,
  START_MATCHING,
  START_VIEW,
  TABS,
  type Expansion,
  type OpenCommunity,
  type View,
} from "./view.js";
import { LINKAGE_KINDS, LINKAGE_ROLES, STAKEHOLDER_KINDS, STATUSES } from "./wording.js";

type WriteOne = (name: string, value: string | null, start?: string | null) => void;
type WriteMany = (name: string, values: readonly string[]) => void;

function writeWhom(view: View, one: WriteOne, many: WriteMany): void {
  one("scope", view.scope, START_VIEW.scope);
  one("by", view.overview, START_VIEW.overview);
  many("show", view.picked);
  const { community } = view;
  one(
    "around",
    community && [community.id, community.size, ...(community.of ? [community.of] : [])].join("!"),
  );
  many(
    "open",
    view.expanded.map(({ id, kind, count }) => `${id}!${kind ?? ""}!${count}`),
  );
  one("fold", view.throughProjects ? "projects" : null);
}

function writeQuestions({ route, comparison }: View, one: WriteOne, many: WriteMany): void {
  one("before", comparison?.before ?? null);
  one("after", comparison?.after ?? null);
  if (route === null) return;
  one("from", route.from ?? "");
  one("to", route.to ?? "");
  many("avoid", route.avoiding);
  one("alone", route.alone ? "yes" : null);
  one("way", String(route.shown), "0");
}

function writeHelp({ helping, wanted }: View, one: WriteOne, many: WriteMany): void {
  one("help", helping.way, START_VIEW.helping.way);
  one("topic", helping.topic);
  one("need", helping.need);
  one("team-size", wanted.size === null ? null : String(wanted.size));
  one("team-new", wanted.newPartners === null ? null : String(wanted.newPartners));
  many("team-kind", wanted.kinds);
  many("team-sector", wanted.sectors);
  many("team-place", wanted.places);
  many("team-role", wanted.roles);
}

/**
 * The query part of the address that holds a view, with a leading "?", or "" for the start. Only what differs from the
 * start is written, so that short views have short addresses.
 */
export function toAddress(view: View): string {
  const given = new URLSearchParams();
  const one: WriteOne = (name, value, start = null) => {
    if (value !== null && value !== start) given.set(name, value);
  };
  const many: WriteMany = (name, values) => {
    for (const value of values) given.append(name, value);
  };
  one("mode", view.mode, START_VIEW.mode);
  one("list", view.list, START_VIEW.list);
  if (view.order !== null) one("sort", `${view.order.column}!${view.order.isDescending ? "down" : "up"}`);
  writeWhom(view, one, many);
  many("hide", view.hidden);
  for (const [name, values] of Object.entries(view.filters)) many(name, values as readonly string[]);
  many("of", view.linkagesOf?.ids ?? []);
  one("lead", view.linkagesOf?.way ?? null);
  const [least, most] = view.degree;
  one("degree", `${least ?? ""}-${most ?? ""}`, "-");
  one("strict", view.strict ? "yes" : null);
  one("during", view.during);
  one("undated", view.undated ? "yes" : null);
  one("colour", view.colour, START_VIEW.colour);
  one("size", view.size, START_VIEW.size);
  one("first", view.first === null ? null : String(view.first));
  one("layout", view.layout, START_VIEW.layout);
  many(
    "pin",
    Object.entries(view.pins).map(([id, [x, y]]) => `${id}!${x.toFixed(2)}!${y.toFixed(2)}`),
  );
  one("look", view.camera?.map((value) => value.toFixed(3)).join("!") ?? null);
  for (const name of ["at", "centre"] as const) one(name, view[name]);
  one("select", view.selected);
  many("group", view.group);
  many("against", view.against);
  writeQuestions(view, one, many);
  if (view.matching !== null) {
    one("match", view.matching.candidate ?? "");
    one("reason", view.matching.reason);
    one("among", view.matching.among);
    one("horizon", view.matching.horizon, START_MATCHING.horizon);
    one("variety", view.matching.isVaried ? "yes" : null);
  }
  one("gaps", view.gaps?.of ?? null);
  one("gap", view.gaps?.gap ?? null);
  one("meet", view.introducedTo);
  writeHelp(view, one, many);
  one("exchange", view.exchange);
  one("asked", view.asked);
  one("tab", view.tab, fittingTab(view));
  one("pane", view.pane);
  const text = given.toString();
  return text === "" ? "" : `?${text}`;
}

const wholeNumber = (text: string): number | null => (/^\d{1,9}$/u.test(text) ? Number(text) : null);

function expansion(text: string): Expansion | null {
  const [id = "", kind = "", number = ""] = text.split("!");
  const known = oneOf(LINKAGE_KINDS)(kind);
  const count = wholeNumber(number);
  return id === "" || count === null || (known === null && kind !== "") ? null : { id, kind: known, count };
}

function community(text: string): OpenCommunity | null {
  const [id = "", number = "", of = ""] = text.split("!");
  const size = wholeNumber(number);
  const known = oneOf(COMMUNITIES_OF)(of);
  return id === "" || size === null || (known === null && of !== "") ? null : { id, size, of: known };
}

function pin(text: string): readonly [string, readonly [number, number]] | null {
  const [id = "", x, y] = text.split("!");
  const point = [Number(x), Number(y)] as const;
  return id === "" || !point.every(Number.isFinite) ? null : [id, point];
}

function order(text: string): View["order"] {
  const [, column, way] = /^(.+)!(up|down)$/u.exec(text) ?? [];
  return column === undefined ? null : { column, isDescending: way === "down" };
}

function camera(text: string): View["camera"] {
  const [x, y, ratio, ...rest] = text.split("!").map(Number);
  const isRead = rest.length === 0 && [x, y, ratio].every(Number.isFinite) && (ratio ?? 0) > 0;
  return isRead ? [x ?? 0, y ?? 0, ratio ?? 1] : null;
}

function degree(text: string): View["degree"] | null {
  const [, least = "", most = ""] = /^(\d{0,9})-(\d{0,9})$/u.exec(text) ?? [];
  return least + most === "" ? null : [wholeNumber(least), wholeNumber(most)];
}

const edtf = (text: string): string | null => (daySpan(text) === null ? null : text);

// An arrangement by place was once one of the map's layouts.
const PLACES_ONCE = "place";

const modeOf = (given: AddressReader): View["mode"] =>
  given.one("mode", oneOf(MODES)) ?? (given.text("layout") === PLACES_ONCE ? "places" : START_VIEW.mode);

const layoutOf = (given: AddressReader): View["layout"] =>
  given.one("layout", (text) => (text === PLACES_ONCE ? START_VIEW.layout : oneOf(LAYOUTS)(text))) ??
  START_VIEW.layout;

function routeOf(given: AddressReader): View["route"] {
  if (!given.has("from") && !given.has("to")) return null;
  return {
    from: given.text("from") || null,
    to: given.text("to") || null,
    avoiding: given.texts("avoid"),
    alone: given.isOn("alone", "yes"),
    shown: given.one("way", wholeNumber) ?? 0,
  };
}

function comparisonOf(given: AddressReader): View["comparison"] {
  const before = given.one("before", edtf);
  const after = given.one("after", edtf);
  return before !== null && after !== null ? { before, after } : null;
}

function matchingOf(given: AddressReader): View["matching"] {
  const candidate = given.text("match");
  const reason = given.one("reason", oneOf(MATCH_REASONS));
  const among = given.one("among", oneOf(STAKEHOLDER_KINDS));
  const horizon = given.one("horizon", oneOf(HORIZONS)) ?? START_MATCHING.horizon;
  const isVaried = given.isOn("variety", "yes");
  return candidate === null ? null : { candidate: candidate || null, reason, among, horizon, isVaried };
}

function lackingOf(given: AddressReader): View["gaps"] {
  const of = given.one("gaps", oneOf(GAPS_OF));
  return of === null ? null : { of, gap: given.text("gap") };
}

const helpingOf = (given: AddressReader): View["helping"] => ({
  way: given.one("help", oneOf(HELP_WAYS)) ?? START_VIEW.helping.way,
  topic: given.one("topic", idOf("topic")),
  need: given.text("need") || null,
});

const wantedOf = (given: AddressReader): View["wanted"] => ({
  size: given.one("team-size", wholeNumber),
  newPartners: given.one("team-new", wholeNumber),
  kinds: given.all("team-kind", oneOf(STAKEHOLDER_KINDS)),
  sectors: given.all("team-sector", idOf("sector")),
  places: given.all("team-place", idOf("place")),
  roles: given.all("team-role", oneOf(LINKAGE_ROLES)),
});

const LEADS = ["to", "from"] as const;

function linkagesOf(given: AddressReader): View["linkagesOf"] {
  const ids = given.texts("of");
  const way = given.one("lead", (text) => (ids.length === 0 ? null : oneOf(LEADS)(text)));
  return ids.length === 0 ? null : { ids, way };
}

const filtersOf = (given: AddressReader): View["filters"] => ({
  kind: given.all("kind", oneOf(STAKEHOLDER_KINDS)),
  sector: given.all("sector", idOf("sector")),
  place: given.all("place", idOf("place")),
  linkage: given.all("linkage", oneOf(LINKAGE_KINDS)),
  status: given.all("status", oneOf(STATUSES)),
  document: given.all("document", idOf("document")),
});

/** The view that an address holds, and what of it is not understood, which counts as not given. */
export function readAddress(query: string): { view: View; passedOver: readonly AddressPart[] } {
  const given = new AddressReader(query);
  const view: Omit<View, "tab"> = {
    mode: modeOf(given),
    list: given.one("list", oneOf(LISTS)) ?? START_VIEW.list,
    order: given.one("sort", order),
    scope: given.one("scope", oneOf(["start", "all", "picked"])) ?? START_VIEW.scope,
    overview: given.one("by", oneOf(OVERVIEWS)) ?? START_VIEW.overview,
    picked: given.texts("show"),
    community: given.one("around", community),
    expanded: given.all("open", expansion),
    throughProjects: given.isOn("fold", "projects", "yes"),
    hidden: given.texts("hide"),
    filters: filtersOf(given),
    linkagesOf: linkagesOf(given),
    degree: given.one("degree", degree) ?? START_VIEW.degree,
    strict: given.isOn("strict", "yes"),
    during: given.one("during", edtf),
    undated: given.isOn("undated", "yes"),
    colour: given.one("colour", oneOf(COLOURINGS)) ?? START_VIEW.colour,
    size: given.one("size", oneOf(SIZINGS)) ?? START_VIEW.size,
    first: given.one("first", (text) => wholeNumber(text) || null),
    layout: layoutOf(given),
    centre: given.text("centre"),
    pins: Object.fromEntries(given.all("pin", pin)),
    camera: given.one("look", camera),
    at: given.text("at"),
    selected: given.text("select"),
    group: given.texts("group"),
    against: given.texts("against"),
    route: routeOf(given),
    comparison: comparisonOf(given),
    matching: matchingOf(given),
    gaps: lackingOf(given),
    introducedTo: given.one("meet", oneOf(STAKEHOLDER_KINDS)),
    helping: helpingOf(given),
    wanted: wantedOf(given),
    exchange: given.one("exchange", oneOf(["needs", "offers"])),
    asked: given.text("asked"),
    pane: given.one("pane", oneOf(PANES)),
  };
  const tab = given.one("tab", oneOf(TABS)) ?? fittingTab(view);
  return { view: { ...view, tab }, passedOver: given.passedOver };
}

/** The view that an address holds; what it does not know or cannot read counts as not given. */
export const fromAddress = (query: string): View => readAddress(query).view;
