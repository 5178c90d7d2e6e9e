import { fold } from "../../../schema/fold.js";
import type { DatasetRecord, LinkageRecord } from "../../../schema/record.js";
import { STAKEHOLDER_KINDS } from "../../../schema/stakeholder-kinds.js";
import type { ImportLookup } from "../../store/repositories/import-lookup.js";
import { linkageIdentity } from "../rows/linkage-identity.js";

interface Told {
  readonly id: string;
  readonly name: string;
  readonly sources: readonly { readonly document: string }[];
}

/**
 * Stakeholders whose kind was corrected since their file was imported last: their ids begin with another kind now. They
 * move, and their linkages with them.
 */
export class MovedStakeholders {
  /** New id → the id it had. */
  private readonly candidates = new Map<string, string>();

  constructor(private readonly graph: ImportLookup) {}

  /** Looks for stakeholders of a batch that are stored as another kind, by documents that were imported before. */
  async note(batch: readonly Told[], known: ReadonlySet<string>): Promise<void> {
    const byOther = new Map<string, Told>();
    for (const told of batch) {
      if (!told.sources.some(({ document }) => known.has(document))) continue;
      const name = told.id.slice(told.id.indexOf(":"));
      for (const { prefix } of STAKEHOLDER_KINDS)
        if (!told.id.startsWith(`${prefix}:`)) byOther.set(prefix + name, told);
    }
    if (byOther.size === 0) return;
    for (const { id, name, documents } of await this.graph.stakeholders([...byOther.keys()])) {
      const told = byOther.get(id) as Told;
      const own = new Set(told.sources.map(({ document }) => document));
      if (fold(name) === fold(told.name) && documents.every((document) => own.has(document)))
        this.candidates.set(told.id, id);
    }
  }

  /** Those that no file of the import has under their old ids. */
  moves(isGiven: (id: string) => boolean): Map<string, string> {
    return new Map(
      [...this.candidates].filter(([, before]) => !isGiven(before)).map(([now, before]) => [before, now]),
    );
  }
}

/** The linkages of stakeholders that moved, under their new ids. */
export function movedLinkages(
  linkages: readonly LinkageRecord[],
  moves: ReadonlyMap<string, string>,
): LinkageRecord[] {
  const byId = new Map<string, LinkageRecord>();
  for (const linkage of linkages) {
    const from = moves.get(linkage.from) ?? linkage.from;
    const to = moves.get(linkage.to) ?? linkage.to;
    if (from === to) continue;
    const id = movedId(linkage, { ...linkage, from, to }, moves);
    byId.set(id, { ...linkage, id, from, to });
  }
  return [...byId.values()];
}

/** An id that was made of what the linkage is, is made anew; another only names another end. */
function movedId(before: LinkageRecord, now: LinkageRecord, moves: ReadonlyMap<string, string>): string {
  for (const { document } of before.sources) {
    const namespace = document.slice("document:".length);
    const made = linkageIdentity(namespace, before);
    if (before.id === made || before.id.startsWith(`${made}-`))
      return linkageIdentity(namespace, now) + before.id.slice(made.length);
  }
  const [, anchor = "", name = ""] = /^linkage:([^/]+)\/(.*)$/su.exec(before.id) ?? [];
  return `linkage:${moves.get(anchor) ?? anchor}/${name}`;
}

/** A dataset of nothing but linkages. */
export const onlyLinkages = (linkages: readonly LinkageRecord[]): DatasetRecord => ({
  ...{ documents: [], sectors: [], places: [], topics: [] },
  ...{ clusters: [], agencies: [], universities: [], projects: [] },
  linkages: [...linkages],
});
