import { type DatasetRecord, datasetRecord } from "../../schema/record.js";

const sources = [{ document: "document:report", locator: "page 1" }];

/** A handful of stakeholders with one of each thing that the model promises to keep as it is. */
export const smallNetwork: DatasetRecord = datasetRecord.parse({
  documents: [
    { id: "document:report", name: "Report", published: "2004" },
    { id: "document:news", name: "News", published: "2007-02" },
  ],
  sectors: [
    { id: "sector:manufacturing", name: "Manufacturing" },
    { id: "sector:textiles", name: "Textiles", parent: "sector:manufacturing" },
    { id: "sector:handloom", name: "Handloom", parent: "sector:textiles" },
  ],
  places: [
    { id: "place:pakistan", name: "Pakistan" },
    { id: "place:punjab", name: "Punjab", parent: "place:pakistan" },
    { id: "place:multan", name: "Multan", parent: "place:punjab" },
    { id: "place:sindh", name: "Sindh", parent: "place:pakistan" },
  ],
  clusters: [
    {
      id: "cluster:multan",
      name: "Handloom of Multan",
      sectors: ["sector:handloom"],
      places: ["place:multan"],
      sources,
    },
    {
      id: "cluster:sindh",
      name: "Cotton of Sindh",
      sectors: ["sector:textiles"],
      places: ["place:sindh"],
      sources,
    },
    { id: "cluster:pilots", name: "Five pilots", collective: true, memberCount: 5, pilot: true, sources },
  ],
  agencies: [
    { id: "agency:fund", name: "Fund", founded: "1998-33", sources },
    { id: "agency:hub", name: "Hub", sources },
  ],
  universities: [{ id: "university:uni", name: "University", founded: "1963", sources }],
  projects: [
    {
      ...{ id: "project:course", name: "Course", projectType: "TRAINING", period: "2007-02-14/2007-02-16" },
      ...{ activity: "Three days of training.", status: "ESTABLISHED", sources },
      results: [{ type: "OUTPUT", state: "OBSERVED", text: "Twelve trained." }],
    },
  ],
  linkages: [
    {
      ...{ id: "linkage:agency:fund/grant", kind: "FUNDING", from: "agency:fund", to: "university:uni" },
      ...{ activity: "A grant for looms.", status: "ESTABLISHED", period: "2004-08", sources },
      amount: { amount: 250.5, currency: "PKR" },
    },
    {
      ...{ id: "linkage:agency:fund/request", kind: "FUNDING", from: "university:uni", to: "agency:fund" },
      ...{ title: "Asks for more", status: "REQUESTED", period: "2005/..", sources },
    },
    {
      ...{
        id: "linkage:agency:fund/talks",
        kind: "COLLABORATION",
        from: "agency:fund",
        to: "university:uni",
      },
      ...{ status: "ANTICIPATED", confidence: "INFERRED" },
      sources: [...sources, { document: "document:news", locator: "headline" }],
    },
    {
      ...{ id: "linkage:agency:hub/multan", kind: "TRAINING", from: "agency:hub", to: "cluster:multan" },
      ...{ status: "ESTABLISHED", period: "2007-33", sources, people: [{ name: "A. Khan" }] },
    },
    {
      ...{ id: "linkage:agency:hub/uni", kind: "RESEARCH", from: "university:uni", to: "agency:hub" },
      ...{ mutual: true, status: "ESTABLISHED", period: "2007", sources },
    },
    {
      ...{ id: "linkage:project:course/uni", kind: "TRAINING", from: "university:uni", to: "project:course" },
      ...{ role: "TRAINER", status: "ESTABLISHED", sources },
    },
    {
      ...{
        id: "linkage:project:course/multan",
        kind: "TRAINING",
        from: "cluster:multan",
        to: "project:course",
      },
      ...{ role: "TRAINEE", status: "ESTABLISHED", sources, quantity: { value: 12, unit: "people" } },
    },
    {
      ...{ id: "linkage:cluster:sindh/fund", kind: "FUNDING", from: "agency:fund", to: "cluster:sindh" },
      ...{ status: "ENDED", period: "../2003", sources },
    },
  ],
});
