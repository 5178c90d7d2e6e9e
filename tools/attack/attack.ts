import type { GraphQLSchema } from "graphql";
import { seededRandom } from "../../server/analysis/seeded-random.js";
import { type AttackFacts, readFacts } from "./attack-facts.js";
import type { AttackedService } from "./attacked-service.js";
import { dearFields } from "./dear-documents.js";
import type { HealthProbe } from "./health-probe.js";
import { documentOf, type Genes, mutated, randomGenes } from "./random-documents.js";
import { type Blow, isRefused, sendAlone } from "./send-documents.js";

export interface AttackPlan {
  readonly schema: GraphQLSchema;
  readonly service: AttackedService;
  readonly probe: HealthProbe;
  /** How many random documents are grown. */
  readonly documents: number;
  readonly seed: number;
  /** How many values of each enum are tried. */
  readonly turns: number;
  /** Only fields whose name has this text in it. */
  readonly only?: string | undefined;
  /** Called with what each document did. */
  readonly tell: (blow: Blow) => void;
}

/** Sends the dearest accepted document of every field, then grows random ones; ends early when the process does. */
export async function attack(plan: AttackPlan): Promise<Blow[]> {
  const facts = await readFacts(plan.service.url);
  const blows: Blow[] = [];
  const note = (blow: Blow): void => {
    blows.push(blow);
    plan.tell(blow);
  };
  for (let turn = 0; turn < plan.turns; turn++) await attackFields(plan, facts, turn, note);
  await growDocuments(plan, facts, note);
  return blows;
}

async function attackFields(
  { schema, service, probe, only = "" }: AttackPlan,
  facts: AttackFacts,
  turn: number,
  note: (blow: Blow) => void,
): Promise<void> {
  for (const { name, documents } of dearFields(schema, facts, turn)) {
    if (!name.includes(only)) continue;
    let kept = 0;
    for (const document of documents) {
      if (!service.isAlive) return;
      const blow = await sendAlone(service, probe, name, document);
      if (isRefused(blow)) continue;
      note(blow);
      // The dearest with a large filter, and the dearest with a smaller one.
      if (++kept === 2) break;
    }
  }
}

/** How many of the best go on. */
const PARENTS = 8;

async function growDocuments(
  { schema, service, probe, documents, seed }: AttackPlan,
  facts: AttackFacts,
  note: (blow: Blow) => void,
): Promise<void> {
  const random = seededRandom(seed);
  const best: { readonly genes: Genes; readonly worth: number }[] = [];
  for (let sent = 0; sent < documents && service.isAlive; sent++) {
    const parent = random() < 0.6 ? best[Math.floor(random() * best.length)] : undefined;
    const genes = parent ? mutated(parent.genes, random) : randomGenes(random);
    const blow = await sendAlone(service, probe, "random", documentOf(schema, facts, genes));
    if (isRefused(blow)) continue;
    note(blow);
    best.push({ genes, worth: blow.turnMs + blow.cpuMs / Math.max(20, blow.cost) });
    best.sort((a, b) => b.worth - a.worth).splice(PARENTS);
  }
}
