import { checkAnswers } from "./check-answers.js";
import { type ChildServer, startServer } from "./child-server.js";
import type { Contender, Ground } from "./contender.js";
import type { Facts } from "./facts.js";
import { type Figures, measure, type Runner, type Spells } from "./measure.js";
import type { Question } from "./question.js";
import type { Editing } from "./under-edits.js";
import type { Way } from "./way.js";

/** What was found for one question. */
export interface TimedRow {
  readonly question: Question;
  /** By way and contender. */
  readonly figures: Readonly<Record<Way, ReadonlyMap<string, Figures>>>;
  /** Why somebody was not timed: his answer was another one. */
  readonly wrong: ReadonlyMap<string, string>;
}

export interface TimingOptions extends Spells {
  readonly contenders: readonly Contender[];
  readonly questions: readonly Question[];
  readonly ways: readonly Way[];
  /** Who edits meanwhile; nobody is asked under edits where absent. */
  readonly editing: Editing | undefined;
  readonly say: (line: string) => void;
}

interface Asked extends Runner {
  readonly contender: Contender;
  readonly way: Way;
}

/** Starts everybody, checks that all give the same answers, and times them, question after question. */
export async function timeQuestions(
  options: TimingOptions,
  facts: Facts,
  ground: Ground,
): Promise<TimedRow[]> {
  const { contenders, questions, say } = options;
  const servers = new Map<string, ChildServer>();
  try {
    if (questions.length > 0)
      for (const { key, command } of contenders) servers.set(key, await startServer(command(ground)));
    const rows: TimedRow[] = [];
    for (const question of questions) {
      if (question.asks(facts).length === 0) continue;
      const row = await timeQuestion(question, facts, servers, options);
      for (const [key, text] of row.wrong) say(`${question.key}: ${key} is not timed, ${text}`);
      for (const way of options.ways) {
        const rates = [...row.figures[way]].map(([key, { rate }]) => `${key} ${rate.toPrecision(3)}/s`);
        if (rates.length > 0) say(`${question.key}, ${way}: ${rates.join(", ")}`);
      }
      rows.push(row);
    }
    return rows;
  } finally {
    await Promise.all([...servers.values()].map((server) => server.stop()));
  }
}

async function timeQuestion(
  question: Question,
  facts: Facts,
  servers: ReadonlyMap<string, ChildServer>,
  options: TimingOptions,
): Promise<TimedRow> {
  const runners = options.ways.flatMap((way) => runnersOf(question, facts, way, servers, options));
  const wrong = new Map<string, string>();
  for (const way of ["again", "once"] as const) {
    const found = await checkAnswers(
      question,
      facts,
      way,
      runners.filter((runner) => runner.way === way),
    );
    for (const [key, text] of found) wrong.set(key, text);
  }
  const timed = runners.filter(({ contender }) => !wrong.has(contender.key));
  const nameOf = ({ contender, way }: Asked): string => `${contender.key} ${way}`;
  const measured = await measure(new Map(timed.map((runner) => [nameOf(runner), runner])), options);
  const inWay = (way: Way): Map<string, Figures> =>
    new Map(
      timed
        .filter((runner) => runner.way === way)
        .map((runner) => [runner.contender.key, measured.get(nameOf(runner)) as Figures]),
    );
  return { question, figures: { again: inWay("again"), once: inWay("once"), edits: inWay("edits") }, wrong };
}

function runnersOf(
  question: Question,
  facts: Facts,
  way: Way,
  servers: ReadonlyMap<string, ChildServer>,
  { contenders, editing }: TimingOptions,
): Asked[] {
  if (way === "edits" && editing === undefined) return [];
  return contenders.flatMap((contender) => {
    const server = servers.get(contender.key);
    const asks = contender.ways.includes(way) ? contender.asks(question, facts, way) : undefined;
    if (server === undefined || asks === undefined || asks.length === 0) return [];
    const beside = contender.key === "limit" ? editing?.beside : editing?.besideWatched;
    return [{ contender, way, server, asks, ...(way === "edits" && beside ? { beside } : {}) }];
  });
}
