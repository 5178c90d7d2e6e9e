import { fold } from "../../../schema/fold.js";
import type { ImportItem } from "../importer.js";
import { keySlug, slug } from "../importing/slug.js";
import { isNoName } from "../values/identifier-schemes.js";
import type { XmlElement } from "../reading/xml-elements.js";
import { rankedTexts } from "./iati-texts.js";
import { isOfRegister, referenceOf } from "./iati-values.js";

/** What the codes of OrganisationType are here; 80 (academic, training and research) is a university. */
const AGENCY_TYPES: Readonly<Record<string, string>> = {
  "10": "GOVERNMENT",
  "11": "GOVERNMENT",
  "15": "PUBLIC_BODY",
  "21": "NGO",
  "22": "NGO",
  "23": "NGO",
  "24": "NGO",
  "60": "FUND",
  "70": "COMPANY",
  "71": "COMPANY",
  "72": "COMPANY",
  "73": "COMPANY",
};

interface Organisation {
  readonly key: string;
  readonly reference: string | undefined;
  /** Name → how much its language counts: less is more. */
  readonly names: Map<string, number>;
  readonly line: number;
  type: string | undefined;
  /** Document → the activity that names it first. */
  readonly told: Map<string, string>;
}

/**
 * The organisations of a file: the same where the reference is the same, else where the folded name is the same with one
 * publisher. A name without a reference stands for the one organisation of that publisher that has it with a reference.
 */
export class IatiOrganisations {
  private readonly byKey = new Map<string, Organisation>();
  private readonly standing = new Map<string, Organisation[]>();
  private readonly referenced = new Map<string, string | null>();

  /** Takes note of an element that names an organisation. */
  note(element: XmlElement, publisher: string, document: string, activity: string): void {
    const key = this.keyOf(element, publisher);
    if (key === undefined) return;
    const reference = referenceOf(element);
    const organisation = this.byKey.get(key) ?? {
      key,
      reference,
      names: new Map<string, number>(),
      line: element.line,
      type: undefined,
      told: new Map<string, string>(),
    };
    this.byKey.set(key, organisation);
    for (const [name, rank] of namesOf(element)) {
      organisation.names.set(name, Math.min(rank, organisation.names.get(name) ?? rank));
      if (reference === undefined) continue;
      const named = `${publisher}\n${fold(name)}`;
      const known = this.referenced.get(named);
      this.referenced.set(named, known === undefined || known === key ? key : null);
    }
    organisation.type ??= element.attributes["type"]?.trim();
    if (!organisation.told.has(document)) organisation.told.set(document, activity);
  }

  /** The id of the organisation that an element names; undefined where it names none. */
  idOf(element: XmlElement, publisher: string): string | undefined {
    const organisation = this.of(element, publisher);
    return organisation && idOf(organisation);
  }

  /** Every organisation, as records. */
  *items(file: string): Generator<ImportItem> {
    for (const organisation of this.byKey.values()) {
      if (this.standIn(organisation.key) !== organisation.key) continue;
      const { reference, type, line } = organisation;
      const all = [organisation, ...(this.standing.get(organisation.key) ?? [])];
      const [name = reference ?? "", ...otherNames] = inOrder(all);
      const told = new Map(all.flatMap((one) => [...one.told]).reverse());
      const isUniversity = type === "80";
      const record = {
        id: idOf(organisation),
        name,
        otherNames,
        ...(!isUniversity && { agencyType: agencyTypeOf(organisation) }),
        identifiers:
          reference === undefined || !isOfRegister(reference) ? [] : [{ scheme: "IATI", value: reference }],
        sources: [...told]
          .reverse()
          .map(([document, activity]) => ({ document, locator: `activity ${activity}` })),
      };
      yield { list: isUniversity ? "universities" : "agencies", record, place: { file, line } };
    }
  }

  /** Settles which names stand for which references, once all were noted. */
  settle(): void {
    for (const organisation of this.byKey.values()) {
      const key = this.standIn(organisation.key);
      if (key === organisation.key) continue;
      const list = this.standing.get(key);
      if (list) list.push(organisation);
      else this.standing.set(key, [organisation]);
    }
  }

  private of(element: XmlElement, publisher: string): Organisation | undefined {
    const key = this.keyOf(element, publisher);
    return key === undefined ? undefined : this.byKey.get(this.standIn(key));
  }

  private standIn(key: string): string {
    return key.startsWith("name\n") ? (this.referenced.get(key.slice(5)) ?? key) : key;
  }

  private keyOf(element: XmlElement, publisher: string): string | undefined {
    const reference = referenceOf(element);
    // A publisher's own number is known only with that publisher.
    if (reference !== undefined)
      return isOfRegister(reference) ? `ref\n${reference}` : `own\n${publisher}\n${reference}`;
    const [name] = namesOf(element)[0] ?? [];
    return name === undefined || fold(name) === "" ? undefined : `name\n${publisher}\n${fold(name)}`;
  }
}

/** `N/A` and the like are no names: they would make one organisation of many. */
const namesOf = (element: XmlElement): [name: string, rank: number][] =>
  rankedTexts(element).filter(([name]) => !isNoName(name));

/** The names of some organisations that are one: in the language that counts most first, else as they came. */
const inOrder = (organisations: readonly Organisation[]): string[] => {
  const names = organisations.flatMap((one) => [...one.names]).sort(([, one], [, other]) => one - other);
  return [...new Set(names.map(([name]) => name))];
};

function idOf({ key, reference, type }: Organisation): string {
  const prefix = type === "80" ? "university" : "agency";
  if (reference !== undefined && isOfRegister(reference)) return `${prefix}:iati-${keySlug(reference)}`;
  const [, owner = ""] = key.split("\n");
  if (reference !== undefined) return `${prefix}:iati-${keySlug(owner)}-${keySlug(reference)}`;
  const [, publisher = "", name = ""] = key.split("\n");
  return `${prefix}:iati-${keySlug(publisher)}-${slug(name)}`;
}

/** The codes of the DAC that begin with 41 are those of the United Nations. */
function agencyTypeOf({ reference, type }: Organisation): string {
  if (type === "40" && /^XM-DAC-41\d{3}$/iu.test(reference ?? "")) return "UN_BODY";
  return AGENCY_TYPES[type ?? ""] ?? "OTHER";
}
