import { openService, type Service } from "../support/service.js";
import { describeOnEngines } from "../support/test-engines.js";

describeOnEngines("an error of one part", (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine);
  });
  afterAll(() => service.close());

  it.each([
    ["a page that is too large", "bad: stakeholders(first: 1000) { totalCount }"],
    ["a cursor of something else", 'bad: linkages(after: "x") { totalCount }'],
    ["an unknown end of a path", 'bad: paths(from: "agency:smeda", to: "agency:nobody") { length }'],
    [
      "a filter that contradicts itself",
      'bad: agencies(filter: { name: { in: [], eq: "" } }) { totalCount }',
    ],
    [
      "a bad cursor of one stakeholder",
      'bad: stakeholder(id: "agency:tdap") { linkages(after: "x") { totalCount } }',
    ],
    ["a measure of too many", "bad: ranking(measure: DEGREE, first: 101) { value }"],
  ])("leaves the rest of the answer as it is: %s", async (_, bad) => {
    const { data, errors } = await service.ask(`{ ${bad} good: stakeholder(id: "agency:smeda") { id } }`);
    expect(data).toEqual({ bad: null, good: { id: "agency:smeda" } });
    expect(errors?.map(({ path }) => path?.[0])).toEqual(["bad"]);
  });

  it("belongs to the one id that is malformed, and an unknown one is null", async () => {
    const { data, errors } = await service.ask(
      '{ nodes(ids: ["agency:smeda", "smeda", "agency:nobody", "sector:textiles"]) { id } }',
    );
    expect(data).toEqual({ nodes: [{ id: "agency:smeda" }, null, null, { id: "sector:textiles" }] });
    expect(errors).toEqual([expect.objectContaining({ code: "BAD_USER_INPUT", path: ["nodes", 1] })]);
  });
});

describeOnEngines("an empty choice", (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await openService(engine);
  });
  afterAll(() => service.close());

  it.each([
    ["stakeholders", ["id", "kind", "name", "sector", "place", "topic", "need", "offer", "document"]],
    ["stakeholders", ["remark", "linkageCount", "agencyType", "projectType", "precision"]],
    ["linkages", ["id", "kind", "status", "role", "confidence", "remark", "activity", "precision"]],
    ["linkages", ["resultType", "resultState", "person", "document"]],
    ["initiatives", ["title", "activity", "linkageKind", "projectType", "status", "precision"]],
    ["initiatives", ["resultType", "resultState", "person", "document"]],
    ["sectors", ["id", "name", "parent"]],
  ])("of %s by any of %j gives nothing, and its opposite everything", async (list, fields) => {
    const counts = fields.map(
      (field, index) => `
        none${index}: ${list}(filter: { ${field}: { in: [] } }) { totalCount }
        all${index}: ${list}(filter: { not: { ${field}: { in: [] } } }) { totalCount }`,
    );
    const data = (await service.get(`{ whole: ${list} { totalCount } ${counts.join("")} }`)) as Record<
      string,
      { totalCount: number }
    >;
    expect(data["whole"]?.totalCount).toBeGreaterThan(0);
    for (const index of fields.keys()) {
      expect([fields[index], data[`none${index}`]?.totalCount]).toEqual([fields[index], 0]);
      expect([fields[index], data[`all${index}`]]).toEqual([fields[index], data["whole"]]);
    }
  });
});
