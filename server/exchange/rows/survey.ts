import { identifierKey } from "../../../schema/identifier-key.js";
import { COMPARED_KEYS, type KeyedName } from "../importing/source-names.js";
import { asSeen, keySlug, slug } from "../importing/slug.js";
import { isStakeholderId } from "./known-ends.js";

/** What has to be known of the stakeholders of a file before the first of them is taken. */
export class Survey {
  readonly names: KeyedName[] = [];
  /** Names without a key whose words are those of another name. */
  readonly alike = new Set<string>();
  /** Identifiers that several records have. */
  readonly shared = new Set<string>();
  private readonly bySlug = new Map<string, string>();
  private readonly byIdentifier = new Map<string, string>();
  private count = 0;

  /** Whether more rows would say nothing new. */
  isDone(needs: { readonly keys: boolean; readonly identifiers: boolean }): boolean {
    return needs.keys && !needs.identifiers && this.names.length >= COMPARED_KEYS;
  }

  note(
    key: string | undefined,
    name: string | undefined,
    identifiers: readonly { scheme: string; value: string }[],
  ): void {
    this.count += 1;
    const who = key ?? name ?? String(this.count);
    if (key !== undefined && name !== undefined && !isStakeholderId(key) && this.names.length < COMPARED_KEYS)
      this.names.push({ part: keySlug(key), name });
    if (key === undefined && name !== undefined) this.noteName(name);
    for (const { scheme, value } of identifiers) {
      const text = identifierKey({ scheme, value });
      const other = this.byIdentifier.get(text);
      if (other === undefined) this.byIdentifier.set(text, who);
      else if (other !== who) this.shared.add(text);
    }
  }

  private noteName(name: string): void {
    const text = slug(name);
    const other = this.bySlug.get(text);
    if (other === undefined) this.bySlug.set(text, name);
    else if (asSeen(other) !== asSeen(name)) this.alike.add(name).add(other);
  }
}

interface Identifier {
  readonly scheme: string;
  readonly value: string;
}

/** The identifiers in a list of them, or in its JSON, as far as it holds any. */
export function identifiersIn(given: unknown): Identifier[] {
  const list = typeof given === "string" ? parsed(given) : given;
  if (!Array.isArray(list)) return [];
  return (list as unknown[]).filter((item): item is Identifier => {
    const { scheme, value } = (item ?? {}) as Partial<Identifier>;
    return typeof scheme === "string" && typeof value === "string";
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
