import { fold } from "../../../schema/fold.js";
import {
  STAKEHOLDER_KINDS,
  stakeholderKindOfId,
  type StakeholderKind,
} from "../../../schema/stakeholder-kinds.js";
import type { ImportLookup } from "../../store/repositories/import-lookup.js";
import type { ImportDocument } from "../importing/import-document.js";

/** A stakeholder of a file: the last part of its id, and its name. */
export interface NamedPart {
  readonly part: string;
  readonly name: string;
}

/**
 * What kinds the last edition of a file gave its stakeholders: where this one says none, as when a mapping is forgotten,
 * they stay what they are.
 */
export class StoredKinds {
  private isKnown: boolean | undefined;
  private kinds = new Map<string, { readonly kind: StakeholderKind; readonly name: string }>();

  constructor(
    private readonly graph: ImportLookup,
    private readonly document: ImportDocument,
  ) {}

  /** Looks for the stakeholders of some rows that say no kind; what was found for rows before is forgotten. */
  async look(named: readonly NamedPart[]): Promise<void> {
    this.kinds = new Map();
    if (named.length === 0) return;
    const { id: document, namespace } = this.document;
    this.isKnown ??= (await this.graph.documents([document])).length > 0;
    if (!this.isKnown) return;
    const start = `:${namespace}-`;
    const ids = named.flatMap(({ part }) => STAKEHOLDER_KINDS.map(({ prefix }) => prefix + start + part));
    for (const { id, name, documents } of await this.graph.stakeholders(ids)) {
      const kind = stakeholderKindOfId(id)?.key;
      if (kind === undefined || documents.some((one) => one !== document)) continue;
      this.kinds.set(id.slice(id.indexOf(":") + start.length), { kind, name });
    }
  }

  /** The kind that a stakeholder of this name has. */
  of({ part, name }: NamedPart): StakeholderKind | undefined {
    const stored = this.kinds.get(part);
    return stored !== undefined && fold(stored.name) === fold(name) ? stored.kind : undefined;
  }
}
