import { KeptRecords } from "../../server/store/repositories/kept-records.js";

interface Named {
  readonly id: string;
  readonly name?: string;
}

const named = (id: string): Named => ({ id, name: id.toUpperCase() });

describe("kept records", () => {
  it("gives what was kept, of that shape alone", () => {
    const records = new KeptRecords<Named>(100);
    records.keep("id", { id: "a" });
    records.keep("id name", named("a"));
    expect(records.get("id", "a")).toEqual({ id: "a" });
    expect(records.get("id name", "a")).toEqual({ id: "a", name: "A" });
    expect(records.get("id name", "b")).toBeUndefined();
    expect(records.get("id kind", "a")).toBeUndefined();
  });

  it("keeps the newer of two records of an id", () => {
    const records = new KeptRecords<Named>(100);
    records.keep("id name", { id: "a", name: "before" });
    records.keep("id name", { id: "a", name: "after" });
    expect(records.get("id name", "a")?.name).toBe("after");
  });

  it("keeps no more than it may, and lets go first of what was not asked for", () => {
    const records = new KeptRecords<Named>(10);
    const ids = Array.from({ length: 40 }, (_, index) => `r${index}`);
    for (const id of ids) {
      records.keep("id name", named(id));
      records.get("id name", "r0");
    }
    const kept = ids.filter((id) => records.get("id name", id) !== undefined);
    expect(kept.length).toBeLessThanOrEqual(10);
    expect(kept).toContain("r0");
    expect(kept).toContain("r39");
    expect(kept).not.toContain("r1");
  });

  it("does not count a record twice", () => {
    const records = new KeptRecords<Named>(10);
    records.keep("id name", named("first"));
    for (let again = 0; again < 100; again += 1) records.keep("id name", named("second"));
    expect(records.get("id name", "first")).toEqual(named("first"));
  });
});
