import { createHash } from "node:crypto";
import { xmlText } from "../exchange/reading/xml-text.js";
import type { StoredStakeholder } from "../store/repositories/stored.js";
import { whatItIs } from "./candidate.js";
import type { KnownAround } from "./known-around.js";
import { propertyWith } from "./properties.js";

const STYLE =
  "body{font:14px/1.4 sans-serif;margin:8px}h1{font-size:16px;margin:0}p{margin:4px 0}dt{float:left;clear:left;color:#555}dd{margin:0 0 0 7em}";

/** What a page of ours may do in somebody else's: show itself, in this style. It runs nothing and loads nothing. */
export const PREVIEW_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

const LONGEST_SUMMARY = 280;
const SHOWN = ["acronym", "otherNames", "places", "sectors", "parent", "period", "degree"];

/** A stakeholder as a small HTML page. */
export function previewPage(record: StoredStakeholder, around: KnownAround, address: string): string {
  const { id: own, name, summary } = record;
  const facts = SHOWN.map((id) => {
    const property = propertyWith(id);
    const values = property
      .values(record, around)
      .map((value) => (typeof value === "object" ? value.name : value));
    return values.length === 0
      ? ""
      : `<dt>${xmlText(property.name)}</dt><dd>${xmlText(values.slice(0, 6).join("; "))}</dd>`;
  });
  const text = summary === null ? "" : `<p>${xmlText(cut(summary))}</p>`;
  return [
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${xmlText(name)}</title>`,
    `<style>${STYLE}</style></head><body>`,
    `<h1><a href="${xmlText(address)}" target="_blank" rel="noopener">${xmlText(name)}</a></h1>`,
    `<p>${xmlText(whatItIs(record, around))}</p>${text}<dl><dt>Id</dt><dd>${xmlText(own)}</dd>${facts.join("")}</dl></body></html>\n`,
  ].join("");
}

const cut = (text: string): string =>
  text.length <= LONGEST_SUMMARY ? text : `${text.slice(0, LONGEST_SUMMARY).replace(/\s\S*$/u, "")} …`;
