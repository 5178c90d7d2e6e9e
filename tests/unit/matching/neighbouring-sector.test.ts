import { explainMatch } from "../../../server/matching/explaining/explain-match.js";
import { modelFor, readMatchModel } from "../../../server/matching/model/match-model.js";
import type { MatchView } from "../../../server/matching/view/match-view.js";
import type { SectorRow } from "../../../server/network/network.js";
import { neighbouringSector } from "../../../server/matching/scores/neighbouring-sector.js";
import { real } from "../../../server/network/arrays/typed-array.js";
import { stakeholder, viewOf } from "../../support/matching.js";

/** Four clusters: of textiles, of weaving, of knitwear (both textiles) and of cutlery. */
const clusters = [["textiles"], ["weaving"], ["knitwear"], ["cutlery"]].map((sectors, i) =>
  stakeholder(`cluster:${i}`, { sectors: sectors.map((name) => `sector:${name}`) }),
);
const TREE = [
  { id: "sector:weaving", parent: "sector:textiles" },
  { id: "sector:knitwear", parent: "sector:textiles" },
];
const view = (sectors: readonly SectorRow[], stakeholders = clusters): MatchView =>
  viewOf({ stakeholders, linkages: [], sectors });

function rawOf(of: MatchView, seeker: number): number[] {
  const out = new Float64Array(of.network.kind.length);
  neighbouringSector.fill(of, seeker, out);
  return [...out];
}

describe("neighbouringSector", () => {
  it("sees a sector beside its parts and the parts beside each other, half each where there are two", () => {
    expect(rawOf(view(TREE), 0)).toEqual([0, expect.closeTo(0.5), expect.closeTo(0.5), 0]);
    expect(rawOf(view(TREE), 1)).toEqual([expect.closeTo(0.5), 0, expect.closeTo(0.5), 0]);
  });

  it("sees parts of a sector in which nobody is active itself", () => {
    const parts = clusters.slice(1);
    expect(rawOf(view(TREE, parts), 0)).toEqual([0, expect.closeTo(1), 0]);
  });

  it("says nothing where no tree is known, and nothing of the same sector", () => {
    expect(rawOf(view([]), 0)).toEqual([0, 0, 0, 0]);
    const twins = [...clusters.slice(0, 1), stakeholder("cluster:twin", { sectors: ["sector:textiles"] })];
    expect(rawOf(view(TREE, twins), 0)).toEqual([0, 0]);
  });

  it("never passes 1, however large the family", () => {
    const tree = Array.from({ length: 30 }, (_, i) => ({ id: `sector:${i}`, parent: "sector:all" }));
    const half = (odd: number): string[] => tree.filter((_, i) => i % 2 === odd).map(({ id }) => id);
    const both = [
      stakeholder("cluster:even", { sectors: half(0) }),
      stakeholder("cluster:odd", { sectors: half(1) }),
    ];
    const raw = real(Float64Array.from(rawOf(view(tree, both), 0)), 1);
    expect(raw).toBeGreaterThan(0.4);
    expect(raw).toBeLessThanOrEqual(1);
  });

  it("weighs less than half of what the same sector does, with both sectors as its proof", () => {
    const twins = [...clusters, stakeholder("cluster:twin", { sectors: ["sector:weaving"] })];
    const built = view(TREE, twins);
    const reasons = (candidate: number): ReturnType<typeof explainMatch>["reasons"] =>
      explainMatch(built, modelFor(readMatchModel(), "ONE_YEAR"), 1, candidate).reasons;
    const [near] = reasons(2).filter(({ type }) => type === "NEIGHBOURING_SECTOR");
    const [same] = reasons(4).filter(({ type }) => type === "SAME_SECTOR");
    expect(near?.proofs.map(({ sectors }) => sectors)).toEqual([[1, 2]]);
    expect(near?.contribution).toBeGreaterThan(0);
    expect(near?.contribution).toBeLessThan((same?.contribution ?? 0) / 2);
  });
});
