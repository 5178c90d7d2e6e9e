import { fittingTab } from "./fitting-tab.js";
import { daySpan } from "./period.js";
import { MATCH_REASONS } from "./match-wording.js";
import {
  COLOURINGS,
  GAPS_OF,
  LAYOUTS,
  LISTS,
  OVERVIEWS,
  MODES,
  PANES,
  SIZINGS,
  START_VIEW,
  TABS,
  type Expansion,
  type View,
} from "./view.js";
import { LINKAGE_KINDS, STAKEHOLDER_KINDS, STATUSES } from "./wording.js";

/**
 * The query part of the address that holds a view, with a leading "?", or "" for the start. Only what differs from the
 * start is written, so that short views have short addresses.
 */
export function toAddress(view: View): string {
  const given = new URLSearchParams();
  const one = (name: string, value: string | null, start: string | null = null): void => {
    if (value !== null && value !== start) given.set(name, value);
  };
  const many = (name: string, values: readonly string[]): void => {
    for (const value of values) given.append(name, value);
  };
  one("mode", view.mode, START_VIEW.mode);
  one("list", view.list, START_VIEW.list);
  if (view.order !== null) one("sort", `${view.order.column}!${view.order.isDescending ? "down" : "up"}`);
  one("scope", view.scope, START_VIEW.scope);
  one("by", view.overview, START_VIEW.overview);
  many("show", view.picked);
  many(
    "open",
    view.expanded.map(({ id, kind, count }) => `${id}!${kind ?? ""}!${count}`),
  );
  one("fold", view.throughProjects ? "projects" : null);
  many("hide", view.hidden);
  for (const [name, values] of Object.entries(view.filters)) many(name, values as readonly string[]);
  const [least, most] = view.degree;
  one("degree", `${least ?? ""}-${most ?? ""}`, "-");
  one("strict", view.strict ? "yes" : null);
  one("during", view.during);
  one("undated", view.undated ? "yes" : null);
  one("colour", view.colour, START_VIEW.colour);
  one("size", view.size, START_VIEW.size);
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
  if (view.route !== null) {
    one("from", view.route.from ?? "");
    one("to", view.route.to ?? "");
    many("avoid", view.route.avoiding);
    one("alone", view.route.alone ? "yes" : null);
    one("way", String(view.route.shown), "0");
  }
  one("before", view.comparison?.before ?? null);
  one("after", view.comparison?.after ?? null);
  if (view.matching !== null) {
    one("match", view.matching.candidate ?? "");
    one("reason", view.matching.reason);
    one("among", view.matching.among);
  }
  one("gaps", view.gaps?.of ?? null);
  one("gap", view.gaps?.gap ?? null);
  one("meet", view.introducedTo);
  one("tab", view.tab, fittingTab(view));
  one("pane", view.pane, START_VIEW.pane);
  const text = given.toString();
  return text === "" ? "" : `?${text}`;
}

const oneOf = <T extends string>(values: readonly T[], text: string | null, otherwise: T): T =>
  values.find((value) => value === text) ?? otherwise;

const among = <T extends string>(values: readonly T[], texts: readonly string[]): T[] =>
  values.filter((value) => texts.includes(value));

const wholeNumber = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : null;

function expansions(texts: readonly string[]): Expansion[] {
  return texts.flatMap((text) => {
    const [id = "", kind = "", count] = text.split("!");
    const number = wholeNumber(count);
    return id === "" || number === null
      ? []
      : [{ id, kind: among(LINKAGE_KINDS, [kind])[0] ?? null, count: number }];
  });
}

function pins(texts: readonly string[]): View["pins"] {
  const entries = texts.flatMap((text) => {
    const [id = "", x, y] = text.split("!");
    const point = [Number(x), Number(y)] as const;
    return id === "" || !point.every(Number.isFinite) ? [] : [[id, point] as const];
  });
  return Object.fromEntries(entries);
}

function order(text: string | null): View["order"] {
  const [, column, way] = /^(.+)!(up|down)$/u.exec(text ?? "") ?? [];
  return column === undefined ? null : { column, isDescending: way === "down" };
}

function camera(text: string | null): View["camera"] {
  const [x, y, ratio, ...rest] = (text ?? "").split("!").map(Number);
  const isRead = rest.length === 0 && [x, y, ratio].every(Number.isFinite) && (ratio ?? 0) > 0;
  return isRead ? [x ?? 0, y ?? 0, ratio ?? 1] : null;
}

const edtf = (text: string | null): string | null => (text !== null && daySpan(text) !== null ? text : null);

function matching(given: URLSearchParams): View["matching"] {
  const candidate = given.get("match");
  if (candidate === null) return null;
  return {
    candidate: candidate || null,
    reason: among(MATCH_REASONS, given.getAll("reason"))[0] ?? null,
    among: among(STAKEHOLDER_KINDS, given.getAll("among"))[0] ?? null,
  };
}

function lacking(given: URLSearchParams): View["gaps"] {
  const of = GAPS_OF.find((one) => one === given.get("gaps"));
  return of === undefined ? null : { of, gap: given.get("gap") };
}

/** The view that an address holds; what it does not know or cannot read counts as not given. */
export function fromAddress(query: string): View {
  const given = new URLSearchParams(query);
  const before = edtf(given.get("before"));
  const after = edtf(given.get("after"));
  const degree = (given.get("degree") ?? "-").split("-");
  const hasRoute = given.has("from") || given.has("to");
  const view: Omit<View, "tab"> = {
    // An arrangement by place was once one of the map's layouts.
    mode: oneOf(
      MODES,
      given.get("mode") ?? (given.get("layout") === "place" ? "places" : null),
      START_VIEW.mode,
    ),
    list: oneOf(LISTS, given.get("list"), START_VIEW.list),
    order: order(given.get("sort")),
    scope: oneOf(["start", "all", "picked"], given.get("scope"), START_VIEW.scope),
    overview: oneOf(OVERVIEWS, given.get("by"), START_VIEW.overview),
    picked: given.getAll("show"),
    expanded: expansions(given.getAll("open")),
    throughProjects: ["projects", "yes"].includes(given.get("fold") ?? ""),
    hidden: given.getAll("hide"),
    filters: {
      kind: among(STAKEHOLDER_KINDS, given.getAll("kind")),
      sector: given.getAll("sector"),
      place: given.getAll("place"),
      linkage: among(LINKAGE_KINDS, given.getAll("linkage")),
      status: among(STATUSES, given.getAll("status")),
      document: given.getAll("document"),
    },
    degree: [wholeNumber(degree[0]), wholeNumber(degree[1])],
    strict: given.get("strict") === "yes",
    during: edtf(given.get("during")),
    undated: given.get("undated") === "yes",
    colour: oneOf(COLOURINGS, given.get("colour"), START_VIEW.colour),
    size: oneOf(SIZINGS, given.get("size"), START_VIEW.size),
    layout: oneOf(LAYOUTS, given.get("layout"), START_VIEW.layout),
    centre: given.get("centre"),
    pins: pins(given.getAll("pin")),
    camera: camera(given.get("look")),
    at: given.get("at"),
    selected: given.get("select"),
    group: given.getAll("group"),
    against: given.getAll("against"),
    route: hasRoute
      ? {
          from: given.get("from") || null,
          to: given.get("to") || null,
          avoiding: given.getAll("avoid"),
          alone: given.get("alone") === "yes",
          shown: wholeNumber(given.get("way") ?? undefined) ?? 0,
        }
      : null,
    comparison: before !== null && after !== null ? { before, after } : null,
    matching: matching(given),
    gaps: lacking(given),
    introducedTo: among(STAKEHOLDER_KINDS, given.getAll("meet"))[0] ?? null,
    pane: oneOf(PANES, given.get("pane"), START_VIEW.pane),
  };
  return { ...view, tab: oneOf(TABS, given.get("tab"), fittingTab(view)) };
}
