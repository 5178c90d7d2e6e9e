import { blend, scoreAll, worthColumns } from "../../../server/matching/model/blend.js";
import { explainMatch, scorePair } from "../../../server/matching/explaining/explain-match.js";
import { real } from "../../../server/network/arrays/typed-array.js";
import { everyScore, linkage, stakeholder, viewOf } from "../../support/matching.js";
import { randomRows } from "../../support/random-rows.js";

const view = viewOf(randomRows(4, 40, 110));
const pairs = Array.from(view.actors).flatMap((seeker) =>
  Array.from(view.actors)
    .filter((candidate) => candidate !== seeker)
    .map((candidate): [number, number] => [seeker, candidate]),
);

/** Reasons that may speak against a match. */
const TABLES = new Set(["PLACE", "KINDS"]);

describe("explainMatch", () => {
  it("splits the score of the ranking into contributions without a remainder", () => {
    for (const seeker of view.actors) {
      const scores = scoreAll(view, everyScore, seeker);
      for (const candidate of view.actors) {
        if (candidate === seeker) continue;
        const explained = explainMatch(view, everyScore, seeker, candidate);
        expect(explained.score).toBeCloseTo(real(scores, candidate), 6);
        expect(explained.reasons.filter((one) => one.contribution <= 0 && !TABLES.has(one.type))).toEqual([]);
      }
    }
  });

  it("loses exactly a reason's contribution when its proofs are taken away", () => {
    const falls = pairs.flatMap(([seeker, candidate]) => {
      const { score, reasons } = explainMatch(view, everyScore, seeker, candidate);
      return reasons.map(({ type, contribution }) => ({
        stated: contribution,
        fall: score - scorePair(view, everyScore, seeker, candidate, { reason: type }),
      }));
    });
    expect(falls.length).toBeGreaterThan(1_000);
    expect(falls.filter(({ stated, fall }) => Math.abs(stated - fall) > 1e-9)).toEqual([]);
  });

  it("loses exactly a proof's contribution when that shared partner is taken away", () => {
    let seen = 0;
    for (const [seeker, candidate] of pairs) {
      const { score, reasons } = explainMatch(view, everyScore, seeker, candidate, { proofLimit: 100 });
      const shared = reasons.find((reason) => reason.type === "SHARED_PARTNERS");
      for (const proof of shared?.proofs ?? []) {
        const keys = new Set([`${proof.stakeholders[0]};;`]);
        const left = scorePair(view, everyScore, seeker, candidate, { reason: "SHARED_PARTNERS", keys });
        expect(score - left).toBeCloseTo(proof.contribution, 9);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  it("proves a shared partner by the linkages that lead to it, over projects too", () => {
    const small = viewOf({
      stakeholders: ["cluster:fans", "agency:smeda", "university:lums", "project:course"].map((id) =>
        stakeholder(id),
      ),
      linkages: [
        linkage("agency:smeda", "cluster:fans"),
        linkage("agency:smeda", "project:course", { role: "LEAD" }),
        linkage("university:lums", "project:course"),
      ],
    });
    const [fans, lums] = [small.network.ids.find("cluster:fans"), small.network.ids.find("university:lums")];
    const { reasons } = explainMatch(small, everyScore, fans, lums);
    const shared = reasons.find((reason) => reason.type === "SHARED_PARTNERS");
    expect(shared?.proofs).toEqual([
      {
        contribution: shared?.contribution,
        stakeholders: [small.network.ids.find("agency:smeda")],
        linkages: [0, 1, 2],
        sectors: [],
        places: [],
        topics: [],
        ways: [{ one: 1, other: 2, project: 3 }],
      },
    ]);
    expect(shared?.moreProofs).toBe(0);
  });

  it("names the topic that one needs and the other offers", () => {
    const two = viewOf({
      stakeholders: [
        stakeholder("cluster:fans", { needs: ["topic:testing"] }),
        stakeholder("agency:pcsir", { offers: ["topic:testing", "topic:grants"] }),
      ],
      linkages: [],
    });
    const [met] = explainMatch(two, everyScore, 0, 1).reasons.filter(
      (reason) => reason.type === "NEED_MET_BY_OFFER",
    );
    expect(met?.proofs.map(({ stakeholders, topics }) => ({ stakeholders, topics }))).toEqual([
      { stakeholders: [1], topics: [two.network.facets.topics.indexOf("topic:testing")] },
    ]);
  });

  it("refuses a seeker that is its own candidate", () => {
    expect(() => explainMatch(view, everyScore, 3, 3)).toThrow(
      "A match needs two different stakeholders; the seeker and the candidate are the same. Name another candidate.",
    );
  });
});

describe("blend", () => {
  it("gives a newcomer what the scores without its partners give", () => {
    const [seeker = 0] = view.actors;
    const cold = blend(view, seeker, worthColumns(view, seeker, true), everyScore.established);
    const warm = blend(view, seeker, worthColumns(view, seeker), everyScore.newcomer);
    expect(cold).toEqual(warm);
  });
});
