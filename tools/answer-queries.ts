import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { graphql } from "graphql";
import { pino } from "pino";
import { createContext } from "../server/api/context.js";
import { openGraph } from "../server/store/graph/engines.js";
import { buildGraphqlSchema } from "../server/api/graphql-schema.js";
import { seedIfEmpty } from "../server/store/seeding.js";

/** Writes the answers of docs/queries beside the questions; read the difference before you commit it. */
const logger = pino({ level: "silent" });
const port = await openGraph({ url: "memory:" });
await seedIfEmpty(port, fileURLToPath(new URL("../seeds", import.meta.url)), logger);
const schema = await buildGraphqlSchema();
const folder = fileURLToPath(new URL("../docs/queries", import.meta.url));
for (const file of readdirSync(folder).filter((name) => name.endsWith(".graphql"))) {
  const scope = { requestId: file, signal: new AbortController().signal, timeoutMs: 10_000, logger };
  const source = readFileSync(join(folder, file), "utf8");
  const answer = await graphql({ schema, source, contextValue: createContext(port, scope) });
  writeFileSync(join(folder, file.replace(".graphql", ".json")), `${JSON.stringify(answer, null, 2)}\n`);
  if (answer.errors)
    process.stderr.write(`${file}: ${answer.errors.map((error) => error.message).join("; ")}\n`);
}
await port.close();
