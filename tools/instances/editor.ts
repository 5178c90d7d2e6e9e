import { type DatasetRecord, datasetRecord } from "../../schema/record.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { type DroppedLinkage, dropRecords } from "../../server/store/writers/drop-records.js";
import { writeRepository } from "../../server/store/writers/write-repository.js";
import { generateDataset } from "../../tests/support/generate-dataset.js";
import { type SeededRandom, seededRandom } from "../../tests/support/seeded-random.js";

/** How many stakeholders the editor has for itself: it alone takes those away. */
const OWN = 60;
const EDITOR = { by: "editor", via: "edit", why: null };
const SOURCES = [{ document: "document:edits", locator: "1" }];

/** Makes random edits of a graph: changes records that others import too, and adds, changes and takes away its own. */
export class RandomEditor {
  readonly #random: SeededRandom;
  readonly #imported: readonly DatasetRecord[];
  readonly #linkages = new Map<string, DroppedLinkage>();
  #count = 0;

  constructor(
    private readonly port: GraphPort,
    seed: number,
    stakeholders: number,
  ) {
    this.#random = seededRandom(seed);
    this.#imported = [1, 2, 3].map((one) => generateDataset(one, stakeholders));
  }

  /** One commit, or none where a record that is to be taken away is not there. */
  async edit(): Promise<void> {
    this.#count += 1;
    const edits = [() => this.#change(), () => this.#add(), () => this.#add(), () => this.#drop()];
    await this.#random.pick(edits)();
  }

  /** A few imported records, as one of the editions has them. */
  async #change(): Promise<void> {
    const { sectors, places, topics, documents, ...lists } = this.#random.pick(this.#imported);
    const { agencies, clusters, linkages } = lists;
    const few = <T>(list: readonly T[]): T[] => this.#random.some(list, 3);
    const [someAgencies, someClusters] = [few(agencies), few(clusters)];
    const there = new Set([...someAgencies, ...someClusters].map(({ id }) => id));
    await this.#store({
      ...{ sectors, places, topics, documents },
      agencies: someAgencies.map((one) => ({ ...one, identifiers: [], summary: `Edit ${this.#count}` })),
      clusters: someClusters.map((one) => ({ ...one, identifiers: [] })),
      linkages: linkages.filter(({ from, to }) => there.has(from) && there.has(to)),
    });
  }

  /** Two of its own stakeholders and a linkage of the two. */
  async #add(): Promise<void> {
    const [from, step] = [this.#random.below(OWN), 1 + this.#random.below(OWN - 1)];
    const ends = [from, (from + step) % OWN].map((number) => `agency:own-${number}`) as [string, string];
    const id = `linkage:${ends[0]}/${this.#random.below(400)}`;
    const known = this.#linkages.get(id);
    const linkage = known ?? { id, from: ends[0], to: ends[1] };
    this.#linkages.set(id, linkage);
    await this.#store({
      documents: [{ id: "document:edits", name: "Edits" }],
      agencies: [...new Set([linkage.from, linkage.to])].map((own) => ({
        ...{ id: own, name: `Own ${own} of edit ${this.#count}`, sources: SOURCES },
      })),
      linkages: [
        {
          ...linkage,
          ...{ kind: known ? "FUNDING" : this.#random.pick(["FUNDING", "TRAINING"]), status: "ESTABLISHED" },
          ...{ title: `Edit ${this.#count}`, sources: SOURCES },
        },
      ],
    });
  }

  /** One of its own stakeholders, with all of its linkages. */
  async #drop(): Promise<void> {
    const gone = `agency:own-${this.#random.below(OWN)}`;
    const linkages = [...this.#linkages.values()].filter(({ from, to }) => from === gone || to === gone);
    await dropRecords(this.port, linkages, [gone], new Date(), EDITOR);
    for (const { id } of linkages) this.#linkages.delete(id);
  }

  async #store(records: object): Promise<void> {
    await writeRepository(this.port).upsert(datasetRecord.parse(records), new Date(), EDITOR);
  }
}
