import type { Contender } from "./contender.js";
import { difference } from "./compare.js";
import type { Facts } from "./facts.js";
import { keepAlive, send } from "./http-ask.js";
import type { Runner } from "./measure.js";
import { type Question, requestsOf } from "./question.js";
import type { Way } from "./way.js";

/** How many of a question's variables are compared. */
const SAMPLE = 10;

/** Asks everybody the same, from the end of the requests, so that those who are asked once are asked once, and says where an answer differs from the first contender's, by contender; none where all are the same. */
export async function checkAnswers(
  question: Question,
  facts: Facts,
  way: Way,
  runners: readonly (Runner & { readonly contender: Contender })[],
): Promise<Map<string, string>> {
  const wrong = new Map<string, string>();
  const [reference] = runners;
  const requests = requestsOf(question, facts, way);
  for (let index = Math.max(0, requests.length - SAMPLE); index < requests.length; index += 1) {
    const variables = requests[index] ?? {};
    let expected: unknown;
    for (const runner of runners) {
      const { key } = runner.contender;
      try {
        const data = await answerOf(question, facts, runner, index);
        const comparable = question.comparable?.(data, variables) ?? data;
        if (runner === reference) expected = comparable;
        const found = difference(comparable, expected);
        if (found !== undefined) wrong.set(key, `${found} for ${JSON.stringify(variables)}`);
      } catch (error) {
        wrong.set(key, error instanceof Error ? error.message : String(error));
      }
    }
  }
  return wrong;
}

async function answerOf(
  question: Question,
  facts: Facts,
  { contender, server, asks }: Runner & { readonly contender: Contender },
  index: number,
): Promise<unknown> {
  const agent = keepAlive();
  const ask = asks[index];
  if (ask === undefined) throw new Error(`${contender.key} has no request ${index} of ${question.key}.`);
  const { status, body } = await send(server.port, ask, agent).finally(() => {
    agent.destroy();
  });
  const text = body.toString();
  const answer = JSON.parse(text) as { errors?: unknown };
  if (status !== 200 || answer.errors !== undefined)
    throw new Error(`${contender.key} answered ${question.key} with ${status}: ${text.slice(0, 300)}`);
  return contender.data(question, facts, answer);
}
