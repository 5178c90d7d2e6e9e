import { fold } from "../../../schema/fold.js";
import { asSeen } from "../importing/slug.js";

/** What a text in a column of ends stands for. */
export type FoundEnd =
  | { readonly id: string }
  /** Several stakeholders have this key or name. */
  | { readonly several: true }
  /** The record that has it was left out, in this line. */
  | { readonly lostAt: number };

const STAKEHOLDER_ID = /^(?:cluster|agency|university|project):\S+$/u;

/** Whether a text is the id of a stakeholder. */
export const isStakeholderId = (text: string): boolean => STAKEHOLDER_ID.test(text);

/** One stakeholder as its id, its name and what it says, or several by their names; null where several have the same. */
type Named = string | Map<string, string | null>;

/**
 * The keys and names of the stakeholders of one command, as their files have them, and the ids made of them. Keys are
 * compared as they are seen; names by their words, and as they are seen where several have the same words.
 */
export class KnownEnds {
  /** Whether any file of the command holds stakeholders. */
  hasStakeholders = false;
  /** Whether ends are keys alone, as in graph files whose nodes have ids: a name there is no key. */
  byKeyAlone = false;
  /** The ids that were made of names where other rows have keys. */
  readonly ofNames = new Set<string>();
  private readonly keys = new Map<string, string | null>();
  private hasKeys = false;
  private own = new Map<string, string | null>();
  private contents = new Map<string, string>();
  private readonly names = new Map<string, Named>();
  private readonly lost = new Map<string, number>();

  /** What a record before in the file said that has this key. */
  contentOf(key: string): string | undefined {
    return this.contents.get(asSeen(key));
  }

  /** `content` is what the record of this key says. */
  addKey(key: string, id: string, content = ""): void {
    this.hasStakeholders = this.hasKeys = true;
    this.own.set(asSeen(key), id);
    this.contents.set(asSeen(key), content);
  }

  /** Whether the key of another record gave this id already, whose last part is `part`. */
  isOfKey(id: string, part: string): boolean {
    return (this.own.get(part) ?? this.keys.get(part)) === id;
  }

  /** Records of several names have this key: it names none of them. */
  dispute(key: string): void {
    this.own.set(asSeen(key), null);
  }

  /** `content` is what the record of this name says: two that say another thing are two stakeholders. */
  addName(written: string, id: string, content = ""): void {
    this.hasStakeholders = true;
    const name = asSeen(written);
    const folded = fold(name);
    const known = this.names.get(folded);
    if (known === undefined) {
      this.names.set(folded, `${id}\n${content}\n${name}`);
      return;
    }
    const several = known instanceof Map ? known : new Map<string, string | null>();
    let isAnother = false;
    if (typeof known === "string") {
      const [knownId = "", knownContent = "", knownName = ""] = known.split("\n");
      if (knownId === id && knownContent === content) return;
      isAnother = knownId === id;
      several.set(knownName, knownId);
      this.names.set(folded, several);
    }
    several.set(name, isAnother || (several.has(name) && several.get(name) !== id) ? null : id);
  }

  get hasNames(): boolean {
    return this.names.size > 0;
  }

  /** Those with a name of these words; null in the place of those who cannot be told apart. */
  idsCalled(name: string): readonly (string | null)[] {
    const named = this.names.get(fold(name));
    if (named === undefined) return [];
    return typeof named === "string" ? [named.split("\n")[0] ?? ""] : [...named.values()];
  }

  /** A stakeholder of the graph that this text names. */
  addMatch(text: string, id: string): void {
    this.keys.set(asSeen(text), id);
  }

  /** Several stakeholders of the graph have this text. */
  addSeveral(text: string): void {
    this.keys.set(asSeen(text), null);
  }

  /** A record was left out: what names it is left out with it. */
  lose(text: string, line: number): void {
    this.lost.set(asSeen(text), line);
  }

  /** The keys of the next file are its own. */
  endFile(): void {
    for (const [key, id] of this.own) {
      const known = this.keys.get(key);
      this.keys.set(key, known === undefined || known === id ? id : null);
    }
    this.own = new Map();
    this.contents = new Map();
  }

  find(written: string): FoundEnd | undefined {
    const text = asSeen(written);
    const own = this.own.get(text);
    if (own === null) return { several: true };
    if (isStakeholderId(text)) return { id: own ?? this.keys.get(text) ?? text };
    if (own !== undefined) return { id: own };
    const key = this.keys.get(text);
    if (key !== undefined) return key === null ? { several: true } : { id: key };
    const line = this.lost.get(text);
    if (line !== undefined) return { lostAt: line };
    // Where stakeholders have keys, a number is one, and not the name of somebody else.
    if (this.byKeyAlone || (this.hasKeys && !/\p{L}/u.test(text))) return undefined;
    const named = this.names.get(fold(text));
    if (named === undefined) return undefined;
    if (typeof named === "string") return { id: named.split("\n")[0] ?? "" };
    const exact = named.get(text);
    return typeof exact === "string" ? { id: exact } : { several: true };
  }
}
