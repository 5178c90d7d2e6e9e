import type { ImportLookup } from "../../store/repositories/import-lookup.js";

/** What formats that know their records by the numbers of registers put in front of these. */
const OF_FORMATS = ["cordis", "iati", "h2020", "dac"];

/**
 * What stands in front of the keys of each source. Names of sources may begin alike, so that `orgs` with the key `1-2` and
 * `orgs-1` with `2` would have one id: the later one is written `orgs.1`. A source that is stored keeps what it has.
 */
export class Namespaces {
  private readonly chosen = new Map<string, string>();

  constructor(private readonly graph: ImportLookup) {}

  /** The namespace of a source with this folded name. */
  async of(name: string): Promise<string> {
    const namespace = this.chosen.get(name) ?? (await this.choice(name));
    this.chosen.set(name, namespace);
    return namespace;
  }

  private async choice(name: string): Promise<string> {
    const apart = name.includes("-") ? name.replaceAll("-", ".") : `${name}.`;
    const stored = await this.graph.documents([`document:${name}`, `document:${apart}`]);
    if (stored.length > 0) return stored.includes(`document:${name}`) ? name : apart;
    const others = [...OF_FORMATS, ...this.chosen.values()];
    const isBeside = others.some(
      (other) => other === name || name.startsWith(`${other}-`) || other.startsWith(`${name}-`),
    );
    return isBeside || (await this.graph.isBesideOthers(name)) ? apart : name;
  }
}
