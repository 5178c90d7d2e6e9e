import { datasetRecord } from "../../schema/record.js";
import { openGraph } from "../../server/store/graph/engines.js";
import { logRepository } from "../../server/store/log/log-repository.js";
import { prepareStore } from "../../server/store/prepare-store.js";
import { writeRepository } from "../../server/store/writers/write-repository.js";
import { seededRandom } from "../support/seeded-random.js";

/** Stores batches of random agencies and linkages, small and large, and says each version that is stored, for ever. */
const [url = "", seed = "1", user, password] = process.argv.slice(2);
const port = await openGraph({ url, user, password });
await prepareStore(port);
const store = writeRepository(port);
const random = seededRandom(Number(seed));
const sources = [{ document: "document:d", locator: "1" }];
const agency = (index: number, round: number): object => ({
  ...{ id: `agency:a${index}`, name: `Agency ${index} of round ${round}` },
  sources,
});
const linkage = (index: number, round: number): object => ({
  ...{ id: `linkage:agency:a${index % 50}/${index}`, kind: random.pick(["FUNDING", "TRAINING"]) },
  ...{ from: `agency:a${index % 50}`, to: `agency:a${50 + random.below(50)}` },
  ...{ status: "ESTABLISHED", title: `Round ${round}`, sources },
});
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
await store.upsert(
  datasetRecord.parse({
    documents: [{ id: "document:d", name: "D" }],
    agencies: numbers(100).map((index) => agency(index, 0)),
  }),
  new Date(),
);
console.log("ready");
for (let round = 1; ; round += 1) {
  const many = random.chance(0.3) ? 700 : 5;
  const linkages = [...new Set(numbers(many).map(() => random.below(2_000)))];
  const agencies = random.some(numbers(100), 5);
  await store.upsert(
    datasetRecord.parse({
      agencies: agencies.map((index) => agency(index, Number(seed) * 1_000 + round)),
      linkages: linkages.map((index) => linkage(index, Number(seed) * 1_000 + round)),
    }),
    new Date(),
  );
  console.log(`stored ${(await logRepository(port).head()).version}`);
}
