import { setTimeout } from "node:timers/promises";
import { followAtRest } from "../../../server/matching/follow-at-rest.js";
import { createMatching, type Matching } from "../../../server/matching/matching.js";
import { type MatchView, matchViewSteps } from "../../../server/matching/view/match-view.js";
import { viewTask } from "../../../server/matching/match-tasks.js";
import { idPlaces } from "../../../server/network/id-places.js";
import { type Network, toDay } from "../../../server/network/network.js";
import { finish } from "../../../server/network/turns/steps.js";
import { WorkerPool, type Workers } from "../../../server/workers/worker-pool.js";
import { EditedNetwork } from "../../support/edited-network.js";
import { savedScores } from "../../support/matching.js";

const TODAY = toDay("2007-01-01");
/** The newest linkages of the edited networks are of the first day of 2006. */
const AS_OF = toDay("2006-01-02");
const NOTHING = { stakeholders: new Int32Array(0), linkages: new Int32Array(0) };

/** A pool that lists what it was asked to do, and does nothing before `go`. */
function recorded(): {
  workers: Workers;
  asked: string[];
  pool: WorkerPool;
  go: () => void;
  hold: () => void;
} {
  const pool = new WorkerPool({ threads: 1, atOnce: 0 });
  const asked: string[] = [];
  let gate = Promise.resolve();
  let open: () => void = () => undefined;
  return {
    pool,
    asked,
    go: () => {
      open();
    },
    hold: () => {
      gate = new Promise((resolve) => (open = resolve));
    },
    workers: {
      run: async (task, subject, input, order) => {
        asked.push(task.name);
        await gate;
        return pool.run(task, subject, input, order);
      },
      forget: (subject) => {
        pool.forget(subject);
      },
    },
  };
}

describe("matching", () => {
  const { workers, asked, pool, go, hold } = recorded();
  let edited: EditedNetwork;
  let matching: Matching;
  beforeEach(() => {
    asked.length = 0;
    edited = new EditedNetwork(5);
    matching = createMatching(workers, savedScores, () => TODAY);
  });
  afterAll(() => pool.close());

  it("follows by patches, to what a thread would derive anew", async () => {
    await matching.follow(edited.network());
    for (let version = 0; version < 5; version++) {
      const touched = edited.edit();
      const network = edited.network();
      const { view } = await matching.follow(network, touched);
      expect(view.network).toBe(network);
      const anew: MatchView = finish(matchViewSteps(network, AS_OF, idPlaces(network.ids)));
      expect(view).toEqual({ ...anew, network });
    }
    expect(asked[0]).toBe(viewTask.name);
    expect(asked.slice(1).filter((name) => name === viewTask.name)).toEqual([]);
  });

  it("gives the last desk while the next is derived, and takes versions that come meanwhile together", async () => {
    const first = await matching.follow(edited.network());
    hold();
    const versions = Array.from({ length: 3 }, () => {
      const touched = edited.edit();
      return { touched, network: edited.network() };
    });
    const following = versions.map(({ network, touched }) => matching.follow(network, touched));
    expect(await matching.desk()).toBe(first);
    go();
    const last = versions.at(-1)?.network;
    expect((await Promise.all(following)).map(({ view }) => view.network === last)).toEqual([
      true,
      true,
      true,
    ]);
    expect((await matching.desk()).view.network).toBe(last);
    expect(asked.length).toBeLessThan(4);
  });

  it("takes versions that it hears of in rows together, once the threads have rested", async () => {
    const follow = followAtRest(matching);
    await matching.follow(edited.network());
    hold();
    const hear = (): Network => {
      const touched = { ...edited.edit(), ends: new Int32Array(0) };
      const network = edited.network();
      follow({ network, since: { before: network, touched } });
      return network;
    };
    hear();
    while (asked.length < 2) await setTimeout(1);
    hear();
    const last = hear();
    go();
    while ((await matching.desk()).view.network !== last) await setTimeout(1);
    expect(asked.length).toBeLessThan(4);
    const anew = finish(matchViewSteps(last, AS_OF, idPlaces(last.ids)));
    expect((await matching.desk()).view).toEqual({ ...anew, network: last });
  });

  it("asks no thread where nothing changed that it reads", async () => {
    const network = edited.network();
    const before = await matching.follow(network);
    const next = { ...network };
    const after = await matching.follow(next, {
      stakeholders: Int32Array.of(7),
      linkages: new Int32Array(0),
    });
    expect(after.view.network).toBe(next);
    expect(after.subject).toBe(before.subject);
    expect(asked).toEqual(["viewTask"]);
  });

  it("derives anew where the day moves on, and where it is not told what was touched", async () => {
    const network = edited.network();
    await matching.follow(network);
    await matching.follow({ ...network });
    const later = network.day.map((day) => day + 30);
    const { view } = await matching.follow({ ...network, day: later }, NOTHING);
    expect(view.asOf).toBe(AS_OF + 30);
    expect(asked).toEqual(["viewTask", "viewTask", "viewTask"]);
  });

  it("tells of a failure, and derives the next one anew", async () => {
    const network = edited.network();
    await matching.follow(network);
    const touched = edited.edit();
    const broken = { ...edited.network(), sectors: undefined as never };
    await expect(matching.follow(broken, { ...touched, stakeholders: Int32Array.of(8) })).rejects.toThrow();
    const next = edited.network();
    expect((await matching.follow(next, NOTHING)).view.network).toBe(next);
    expect(asked.at(-1)).toBe("viewTask");
  });

  it("has no desk before it was given a network", async () => {
    await expect(matching.desk()).rejects.toThrow("There is no network to match in yet.");
  });
});
