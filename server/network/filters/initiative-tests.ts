import type { InitiativeFilter } from "../../../schema/filters/other-filters.js";
import { checkFilter } from "../../store/repositories/check-filter.js";
import { coded, dated, onDay, oneResult, peopled, resulted, type Test, tied, worded } from "./conditions.js";
import { sourcesTest, stakeholderTest, textIn } from "./filter-tests.js";
import { type Leaves, treeTest } from "./filter-tree.js";
import { settled } from "./long-tests.js";
import { type Network, PRECISIONS } from "../network.js";
import { at } from "../arrays/typed-array.js";
import type { Steps } from "../turns/steps.js";

/** A test of initiatives by their numbers (see `Initiatives`). */
export interface InitiativeTest {
  readonly test: Test;
  /** Does in steps, before, what would take long for some of their parties. */
  readonly prepare: () => Steps<void>;
}

/** A filter on initiatives as a test, true to the same as in the graph. */
export function initiativeTest(
  network: Network,
  filter: InitiativeFilter | null | undefined,
): InitiativeTest {
  checkFilter(filter, "initiative");
  const parties: { passes: Test }[] = [];
  const test = treeTest(network, filter ?? {}, {
    ...LEAVES,
    party: (_, { party }) => {
      const asked = { passes: stakeholderTest(network, party) };
      parties.push(asked);
      return someParty(network, (index) => asked.passes(index));
    },
  });
  return {
    test,
    prepare: function* () {
      for (const party of parties) party.passes = yield* settled(network, party.passes);
    },
  };
}

const LEAVES: Leaves<Network, InitiativeFilter> = {
  title: (network, { title }) =>
    either(
      worded(textIn(network, network.stakeholders.title), title),
      worded(textIn(network, network.linkages.title), title),
    ),
  activity: (network, { activity }) =>
    either(
      worded(textIn(network, network.stakeholders.activity), activity),
      worded(textIn(network, network.linkages.activity), activity),
    ),
  linkageKind: (network, { linkageKind }) => {
    const test = coded(network.linkageKind, network.linkageKinds, linkageKind);
    return either(someLinkage(network, test), test);
  },
  // Linkages have none.
  projectType: ({ stakeholders }, { projectType }) =>
    either(
      coded(stakeholders.projectType, stakeholders.projectTypes, projectType),
      () => projectType?.eq == null && projectType?.in == null && projectType?.isNull !== false,
    ),
  status: ({ stakeholders, status: ofLinkages, statuses }, { status }) =>
    either(coded(stakeholders.status, statuses, status), coded(ofLinkages, statuses, status)),
  result: (network, { result }) => {
    const { stakeholders, linkages } = network;
    return either(
      oneResult(stakeholders.results, textIn(network, stakeholders.resultKeys), result),
      oneResult(linkages.results, textIn(network, linkages.resultKeys), result),
    );
  },
  resultType: ({ stakeholders, linkages }, { resultType }) =>
    either(
      resulted(stakeholders.results, "type", resultType),
      resulted(linkages.results, "type", resultType),
    ),
  resultState: ({ stakeholders, linkages }, { resultState }) =>
    either(
      resulted(stakeholders.results, "state", resultState),
      resulted(linkages.results, "state", resultState),
    ),
  during: ({ stakeholders, day, linkages }, { during }) =>
    either(dated(stakeholders.earliest, stakeholders.latest, during), dated(day, linkages.latest, during)),
  precision: ({ stakeholders, linkages }, { precision }) =>
    either(
      coded(stakeholders.precision, PRECISIONS, precision),
      coded(linkages.precision, PRECISIONS, precision),
    ),
  earliest: ({ stakeholders, day }, { earliest }) =>
    either(onDay(stakeholders.earliest, earliest), onDay(day, earliest)),
  latest: ({ stakeholders, linkages }, { latest }) =>
    either(onDay(stakeholders.latest, latest), onDay(linkages.latest, latest)),
  person: (network, { person }) => {
    const { isNull, ...words } = person ?? {};
    const [fits, has] = [words, { isNull: false }].map((one) =>
      peopled(textIn(network, network.linkages.personKeys), one),
    ) as [Test, Test];
    const asks = Object.values(words).some((operator) => operator != null);
    const [some, any] = [someLinkage(network, fits), someLinkage(network, has)];
    return either(
      (project) => (!asks || some(project)) && (isNull == null || any(project) !== isNull),
      (linkage) => (!asks || fits(linkage)) && (isNull == null || has(linkage) !== isNull),
    );
  },
  source: (network, { source }) =>
    either(
      sourcesTest(network, network.stakeholders, source),
      sourcesTest(network, network.linkages, source),
    ),
  document: ({ documents, lineages }, { document }) =>
    either(
      tied([documents.ofStakeholders], lineages.documents, document),
      tied([documents.ofLinkages], lineages.documents, document),
    ),
};

/** Whether one who takes part in an initiative passes. */
const someParty = (network: Network, test: Test): Test => {
  const { from, to } = network;
  return either(
    someLinkage(network, (linkage, project) =>
      test(at(from, linkage) === project ? at(to, linkage) : at(from, linkage)),
    ),
    (linkage) => test(at(from, linkage)) || test(at(to, linkage)),
  );
};

/** One test for projects and one for linkages. */
const either =
  (ofProject: Test, ofLinkage: Test): Test =>
  (number) =>
    number < 0 ? ofLinkage(-1 - number) : ofProject(number);

/** Whether one of the linkages of a project passes. */
const someLinkage =
  ({ offsets, incident }: Network, test: (linkage: number, project: number) => boolean): Test =>
  (project) =>
    incident
      .subarray(at(offsets, project), at(offsets, project + 1))
      .some((linkage) => test(linkage, project));
