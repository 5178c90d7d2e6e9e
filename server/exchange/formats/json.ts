import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import { FACET_LISTS } from "../../store/repositories/export-repository.js";
import { facetsInUse } from "../writing/facets-in-use.js";
import type { ExportedNetwork, ExportFormat } from "../format.js";

/** Everything that is known, one record a line: what `linkages import json` reads back. */
export const json: ExportFormat = {
  key: "json",
  title: "JSON",
  mediaType: "application/json",
  extension: "json",
  description: "Our own form, with nothing left out: records by kind, each with its sources.",
  write: writeJson,
};

async function* writeJson(network: ExportedNetwork): AsyncGenerator<string> {
  const ids = await facetsInUse(network);
  let list: string | undefined;
  const lines = (of: string, records: readonly object[]): string => {
    const text = records.map((record) => JSON.stringify(record)).join(",\n");
    const opening = list === of ? ",\n" : `${list === undefined ? "{" : "\n],"}\n"${of}": [\n`;
    list = of;
    return opening + text;
  };
  for (const [label, of] of FACET_LISTS)
    for await (const part of network.facets(label, ids)) if (part.length > 0) yield lines(of, part);
  for await (const part of network.stakeholders())
    for (const record of part) yield lines(stakeholderKindOfId(record.id)?.list ?? "", [record]);
  for await (const part of network.linkages()) if (part.length > 0) yield lines("linkages", part);
  yield list === undefined ? "{}\n" : "\n]\n}\n";
}
