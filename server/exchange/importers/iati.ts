import { CountryPlaces } from "../importing/country-places.js";
import { projectItems } from "../iati/iati-activity.js";
import { linkageItems } from "../iati/iati-linkages.js";
import { IatiOrganisations } from "../iati/iati-organisations.js";
import { firstWritten, narratives, noteLanguages } from "../iati/iati-texts.js";
import { PassedElements } from "../iati/passed-elements.js";
import { type DecimalSigns, hasDecimalComma, referenceOf } from "../iati/iati-values.js";
import { FileNotes } from "../rows/file-notes.js";
import { type ImportDocument, importDocument } from "../importing/import-document.js";
import { shown, UnreadableFile } from "../importing/import-problem.js";
import type { Importer, ImportInput, ImportItem } from "../importer.js";
import { SeenIds } from "../importing/seen-ids.js";
import { keySlug } from "../importing/slug.js";
import {
  childOf,
  childrenOf,
  type FoundElement,
  type XmlElement,
  xmlElements,
} from "../reading/xml-elements.js";

const ACTIVITIES = new Set(["iati-activity"]);

/** Activities of the International Aid Transparency Initiative, version 1.01 to 2.03, however well they keep it. */
export const iati: Importer = {
  key: "iati",
  title: "IATI activities",
  path: "XML files with iati-activity elements",
  description: "Aid activities with their organisations, money, results, sectors and places.",
  takesNoMapping: true,
  // Read twice: whom a name stands for is known only once the whole file was seen.
  files: (path) => [path, path],
  start: (input) => {
    const facets = { countries: new CountryPlaces(), made: new Set<string>() };
    const told = new Set<string>();
    const read = async function* (path: string): AsyncGenerator<readonly ImportItem[]> {
      const publishers = new Map<string, ImportDocument>();
      const { organisations, signs } = await readOrganisations(path, input, publishers);
      const seen = new SeenIds();
      const notes = new FileNotes(path);
      const passed = new PassedElements();
      yield [...publishers.values()].map((document) => document.item);
      yield* inParts(organisations.items(path));
      const itemsOf = ({ element: activity, around }: FoundElement): ImportItem[] => {
        noteLanguages(activity, around.at(-1)?.attributes["xml:lang"]);
        const publisher = publisherOf(activity);
        const identifier = identifierOf(activity);
        const document = publishers.get(publisher);
        if (identifier === undefined || document === undefined) return [withoutIdentifier(path, activity)];
        if (seen.add(identifier) > 0) return [again(path, activity, identifier)];
        passed.note(activity);
        const sources = [{ document: document.id, locator: `activity ${identifier}` }];
        const shared = { ...facets, notes, signs };
        const { budget, items } = projectItems(path, activity, identifier, sources, shared);
        const given = { file: path, activity, identifier, publisher, sources, organisations, told, signs };
        return [...items, ...linkageItems({ ...given, notes, budget })];
      };
      for await (const found of xmlElements(path, input.text(path), ACTIVITIES)) yield found.flatMap(itemsOf);
      passed.tell(notes);
      yield notes.taken();
    };
    return { read };
  },
};

async function readOrganisations(
  path: string,
  input: ImportInput,
  publishers: Map<string, ImportDocument>,
): Promise<{ organisations: IatiOrganisations; signs: DecimalSigns }> {
  const organisations = new IatiOrganisations();
  let commas = false;
  let activities = 0;
  for await (const found of xmlElements(path, input.text(path), ACTIVITIES))
    for (const { element: activity, around } of found) {
      noteLanguages(activity, around.at(-1)?.attributes["xml:lang"]);
      activities += 1;
      commas ||= [...childrenOf(activity, "transaction"), ...childrenOf(activity, "budget")].some((one) =>
        hasDecimalComma(childOf(one, "value")?.text ?? ""),
      );
      const publisher = publisherOf(activity);
      const document = publishers.get(publisher) ?? documentOf(path, input, activity, publisher);
      publishers.set(publisher, document);
      for (const element of organisationsIn(activity))
        organisations.note(
          element,
          publisher,
          document.id,
          identifierOf(activity) ?? `in line ${activity.line}`,
        );
    }
  if (activities === 0)
    throw new UnreadableFile(
      { file: path },
      "Required iati-activity elements; there are none. Files of organisations or of another format are not read.",
    );
  organisations.settle();
  // IATI writes decimals with a point; a file that has commas as well does not keep to that.
  const plain = input.decimal ?? (commas ? undefined : ".");
  return { organisations, signs: { plain, other: input.decimal } };
}

function* inParts(items: Iterable<ImportItem>): Generator<ImportItem[]> {
  let part: ImportItem[] = [];
  for (const item of items) {
    part.push(item);
    if (part.length >= 1_000) {
      yield part;
      part = [];
    }
  }
  yield part;
}

/** By what the publisher is known: its reference, else its name; nothing where the activity does not say. */
function publisherOf(activity: XmlElement): string {
  const reporter = childOf(activity, "reporting-org");
  return (reporter && (referenceOf(reporter) ?? firstWritten(reporter))) ?? "unknown";
}

function documentOf(
  path: string,
  input: ImportInput,
  activity: XmlElement,
  publisher: string,
): ImportDocument {
  const name = narratives(childOf(activity, "reporting-org"))[0];
  const part = { id: keySlug(publisher), publisher: name ?? publisher };
  return importDocument(input, path, { part });
}

const identifierOf = (activity: XmlElement): string | undefined => {
  const text = childOf(activity, "iati-identifier")?.text.replace(/\s+/gu, " ") ?? "";
  return text === "" ? undefined : text;
};

const organisationsIn = (activity: XmlElement): XmlElement[] => [
  ...childrenOf(activity, "participating-org"),
  ...childrenOf(activity, "transaction").flatMap((transaction) =>
    [childOf(transaction, "provider-org"), childOf(transaction, "receiver-org")].filter(
      (one) => one !== undefined,
    ),
  ),
];

/** An activity takes its linkages along when it is left out. */
const again = (file: string, activity: XmlElement, identifier: string): ImportItem => ({
  problem: {
    file,
    line: activity.line,
    column: "iati-identifier",
    value: shown(identifier),
    text: "Required an identifier that no other activity of the file has; this one came before, and counts. Correct one of them.",
    leftOut: "record",
  },
});

const withoutIdentifier = (file: string, activity: XmlElement): ImportItem => ({
  problem: {
    file,
    line: activity.line,
    column: "iati-identifier",
    text: "Required an identifier of the activity. Fill it in.",
    leftOut: "record",
  },
});
