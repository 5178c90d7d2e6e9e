import {
  FindFacetsDocument,
  FindNamedDocument,
  NetworkOnMapDocument,
  type NetworkOnMapQuery,
} from "../../web/src/generated/graphql.js";
import { askedQuestions } from "../../web/src/state/asked/asked-questions.js";
import { endsOf } from "../../web/src/state/asked/named-ends.js";
import { facetsOf } from "../../web/src/state/asked/found-facets.js";
import { type NameFinder, readQuestion } from "../../web/src/state/asked/read-question.js";
import { linkageFacts, type Network, stakeholderFacts } from "../../web/src/state/facts.js";
import { filterNetwork } from "../../web/src/state/filter-network.js";
import { answerOf } from "../../web/src/state/answer.js";
import { type Question, questionsOf, viewOf } from "../../web/src/state/questions.js";
import { ANSWERED, TYPED } from "../support/typed-questions.js";
import { openService, type Service } from "../support/service.js";
import { testEngine } from "../support/test-engines.js";

const AROUND_NOTHING = { sectors: new Map(), places: new Map() };

describe("questions as analysts type them", () => {
  let service: Service;
  let network: Network;

  beforeAll(async () => {
    service = await openService(testEngine("embedded"), { isHeld: true });
    const variables = { maxNodes: 300, maxLinkages: 5_000 };
    const { network: found } = (await service.get(
      NetworkOnMapDocument.toString(),
      variables,
    )) as NetworkOnMapQuery;
    network = {
      ...{ omittedStakeholders: 0, omittedLinkages: 0, omittedPartnerships: 0, partnerships: [] },
      stakeholders: new Map(found?.nodes.map((node) => [node.id, stakeholderFacts(node, AROUND_NOTHING)])),
      linkages: (found?.linkages ?? []).map(linkageFacts),
    };
  }, 900_000);
  afterAll(() => service.close());

  const find: NameFinder = {
    async ends(names) {
      const [one = "", other = "", hub = ""] = names;
      return endsOf(names, (await service.get(FindNamedDocument.toString(), { one, other, hub })) as never);
    },
    facets: async (text) => facetsOf((await service.get(FindFacetsDocument.toString(), { text })) as never),
  };

  async function questionsFor(text: string): Promise<Question[]> {
    const { reading, ends, where } = await readQuestion(text, find);
    const grounds = { questions: questionsOf(network), network, isWhole: true };
    return reading === null ? [] : askedQuestions(reading, ends, grounds, where);
  }

  it.each(TYPED)("offers for %j first %j", async (typed, offered) => {
    expect((await questionsFor(typed))[0]?.text ?? null).toBe(offered);
  });

  it.each(ANSWERED)("answers %j", async (typed, says) => {
    const [question] = await questionsFor(typed);
    if (question === undefined) throw new Error(`Nothing was offered for ${typed}.`);
    const view = viewOf(question);
    const all = [...network.stakeholders.values()];
    expect(answerOf(view, filterNetwork(network, view), [], null, all).sentences.join(" ")).toBe(says);
  });
});
