import { explainMatch } from "../../../server/matching/explaining/explain-match.js";
import type { LinkageRow } from "../../../server/network/network.js";
import { observedResults } from "../../../server/matching/scores/observed-results.js";
import { everyScore, linkage, stakeholder, viewOf } from "../../support/matching.js";

/** The fans seek; SMEDA works with the cutlers and the potters. */
const names = ["cluster:fans", "agency:smeda", "cluster:cutlery", "cluster:pottery"];
const SEEN = { resultSeen: true };

function evidenceOf(linkages: LinkageRow[], project = {}): ReturnType<typeof observedResults.evidence> {
  const stakeholders = [...names.map((id) => stakeholder(id)), stakeholder("project:course", project)];
  return observedResults.evidence(viewOf({ stakeholders, linkages }), 0, 1);
}

const whom = (evidence: ReturnType<typeof evidenceOf>): unknown => evidence.map((one) => one.stakeholders);

describe("observedResults", () => {
  it("counts partners with an observed result, and none with a result that is only anticipated", () => {
    const linkages = [
      linkage("agency:smeda", "cluster:cutlery", SEEN),
      linkage("agency:smeda", "cluster:pottery", { resultSeen: false }),
    ];
    expect(whom(evidenceOf(linkages))).toEqual([[2]]);
  });

  it("counts no result of what was only asked for", () => {
    expect(
      evidenceOf([linkage("agency:smeda", "cluster:cutlery", { ...SEEN, status: "REQUESTED" })]),
    ).toEqual([]);
  });

  it("reads results of common projects, and of a part in them", () => {
    const parts = ["agency:smeda", "cluster:cutlery"].map((id) => linkage(id, "project:course"));
    expect(evidenceOf(parts)).toEqual([]);
    expect(whom(evidenceOf(parts, SEEN))).toEqual([[2]]);
    const [smeda, cutlery] = parts as [LinkageRow, LinkageRow];
    expect(whom(evidenceOf([smeda, { ...cutlery, ...SEEN }]))).toEqual([[2]]);
  });

  it("is proved by the linkages with results first, and puts such partners before others", () => {
    const linkages = [
      linkage("agency:smeda", "cluster:pottery"),
      linkage("agency:smeda", "cluster:cutlery"),
      { ...linkage("agency:smeda", "cluster:cutlery", SEEN), id: "linkage:seen" },
    ];
    const view = viewOf({ stakeholders: names.map((id) => stakeholder(id)), linkages });
    const elsewhere = explainMatch(view, everyScore, 0, 1).reasons.find(
      ({ type }) => type === "OUTCOME_ELSEWHERE",
    );
    expect(elsewhere?.proofs.map((proof) => [proof.stakeholders, proof.linkages])).toEqual([
      [[2], [2, 1]],
      [[3], [0]],
    ]);
  });
});
