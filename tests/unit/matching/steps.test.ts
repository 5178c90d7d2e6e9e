import { matchViewSteps } from "../../../server/matching/view/match-view.js";
import { idPlaces } from "../../../server/network/id-places.js";
import { toDay } from "../../../server/network/network.js";
import { buildNetwork } from "../../../server/network/network-builder.js";
import { finish, inSlices, type Steps } from "../../../server/network/turns/steps.js";
import { randomRows } from "../../support/random-rows.js";

const took = (): void => undefined;

describe("work in slices", () => {
  it("makes room whenever a slice is over, and gives what the work gives", async () => {
    let now = 0;
    const rests: number[] = [];
    function* work(): Steps<string> {
      for (let step = 0; step < 10; step++) {
        now += 3;
        yield;
      }
      return "done";
    }
    const rest = (): Promise<void> => {
      rests.push(now);
      now += 100;
      return Promise.resolve();
    };
    expect(await inSlices(work(), { left: () => 10, took, now: () => now, rest })).toBe("done");
    expect(rests).toEqual([12, 124]);
  });

  it("derives the same view as in one go, and yields while it does", async () => {
    const { stakeholders, linkages } = randomRows(3, 2_500, 6_000);
    const network = buildNetwork(stakeholders, linkages);
    const day = toDay("2006-01-01");
    let rests = 0;
    const rest = (): Promise<void> => {
      rests += 1;
      return Promise.resolve();
    };
    const sliced = await inSlices(matchViewSteps(network, day, idPlaces(network.ids)), {
      left: () => 0,
      took,
      now: () => 0,
      rest,
    });
    const whole = finish(matchViewSteps(network, day, idPlaces(network.ids)));
    expect([sliced.graph, sliced.profiles]).toEqual([whole.graph, whole.profiles]);
    expect(rests).toBeGreaterThan(10);
  });
});
