import { readConfig } from "../../server/config.js";
import { SETTINGS } from "../../server/settings.js";
import { LinkagesError } from "../../server/errors.js";
import { readFileSync } from "node:fs";

describe("readConfig", () => {
  it("gives a complete, frozen configuration for an empty environment", () => {
    const config = readConfig({});
    expect(config).toEqual({
      graph: { url: "./data/linkages.grafeo", user: undefined, password: undefined, database: undefined },
      port: 4000,
      host: "127.0.0.1",
      holdGraph: true,
      holdMb: 512,
      holdFile: undefined,
      logLevel: "info",
      slowMs: 1_000,
      metricsPort: 0,
      seed: undefined,
      sourcesDir: undefined,
      limits: {
        maxBodyKb: 200,
        maxTrialKb: 5_000,
        maxTokens: 2000,
        maxDepth: 12,
        maxAliases: 30,
        maxCost: 50_000,
        maxFilterNodes: 200,
        maxFilterDepth: 24,
        maxListValues: 2000,
        timeoutMs: 10_000,
      },
      admission: {
        clientCost: 3_000_000,
        heavyCost: 2000,
        maxHeavy: 4,
        maxWaiting: 40,
        maxRunning: 400,
        maxLagMs: 100,
        maxExports: 3,
        exportTimeoutMs: 600_000,
        exportStallMs: 20_000,
      },
      allowedHosts: [],
      corsOrigins: [],
      trustedDocuments: undefined,
      trustedProxies: [],
      workerThreads: 0,
      readyTimeoutMs: 2000,
      drainMs: 10_000,
    });
    expect([Object.isFrozen(config), Object.isFrozen(config.graph), Object.isFrozen(config.limits)]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("takes what the environment names", () => {
    const config = readConfig({
      GRAPH_URL: "neo4j+s://graph.example:7687",
      GRAPH_USER: "reader",
      GRAPH_PASSWORD: "correct horse",
      GRAPH_DATABASE: "linkages",
      PORT: "0",
      HOST: "0.0.0.0",
      LOG_LEVEL: "debug",
      SEED: "none",
      MAX_COST: "7",
    });
    expect(config.graph).toEqual({
      url: "neo4j+s://graph.example:7687",
      user: "reader",
      password: "correct horse",
      database: "linkages",
    });
    expect([config.port, config.host, config.logLevel, config.seed, config.limits.maxCost]).toEqual([
      0,
      "0.0.0.0",
      "debug",
      "none",
      7,
    ]);
  });

  it("takes the largest number that each says it takes, and none above", () => {
    for (const [name, { required }] of Object.entries(SETTINGS)) {
      const most = /^a whole number from \d+ to (\d+)$/u.exec(required)?.[1];
      if (most === undefined) continue;
      expect(() => readConfig({ [name]: most })).not.toThrow();
      expect(() => readConfig({ [name]: String(Number(most) + 1) })).toThrow(LinkagesError);
    }
  });

  it("counts an empty setting as absent", () => {
    expect(readConfig({ PORT: "", GRAPH_USER: "" })).toEqual(readConfig({}));
  });

  it.each([
    [
      "PORT",
      "http",
      'a whole number from 0 to 65535; got "http". Set PORT to such a value, or leave it out for 4000.',
    ],
    [
      "PORT",
      "65536",
      'a whole number from 0 to 65535; got "65536". Set PORT to such a value, or leave it out for 4000.',
    ],
    [
      "PORT",
      "1e3",
      'a whole number from 0 to 65535; got "1e3". Set PORT to such a value, or leave it out for 4000.',
    ],
    [
      "LOG_LEVEL",
      "loud",
      'one of fatal, error, warn, info, debug, trace, silent; got "loud". Set LOG_LEVEL to such a value, or leave it out for info.',
    ],
    [
      "TIMEOUT_MS",
      "-5",
      'a whole number from 1 to 600000; got "-5". Set TIMEOUT_MS to such a value, or leave it out for 10000.',
    ],
  ])("refuses %s=%s in one line that names the setting", (name, value, sentence) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      new LinkagesError("CONFIG_INVALID", {
        setting: name,
        required: sentence.slice(0, sentence.indexOf("; got")),
        got: JSON.stringify(value),
        cure: sentence.slice(sentence.indexOf("Set ")),
      }),
    );
    expect(() => readConfig({ [name]: value })).toThrow(`The setting ${name} must be ${sentence}`);
  });
});

describe("the variables of OpenTelemetry", () => {
  const exporterOf = (environment: Record<string, string>) => readConfig(environment).traceExporter;
  const ENDPOINT = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://localhost:4318" };

  it.each([
    [{}, undefined],
    [{ OTEL_SERVICE_NAME: "linkages" }, undefined],
    [ENDPOINT, "http/protobuf"],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "http://localhost:4318/v1/traces" }, "http/protobuf"],
    [{ OTEL_TRACES_EXPORTER: "otlp" }, "http/protobuf"],
    [{ ...ENDPOINT, OTEL_EXPORTER_OTLP_PROTOCOL: "http/json" }, "http/json"],
    [
      { ...ENDPOINT, OTEL_EXPORTER_OTLP_PROTOCOL: "grpc", OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: "http/json" },
      "http/json",
    ],
    [{ OTEL_TRACES_EXPORTER: "console" }, "console"],
    [{ ...ENDPOINT, OTEL_TRACES_EXPORTER: "none" }, undefined],
    [{ ...ENDPOINT, OTEL_SDK_DISABLED: "true" }, undefined],
  ])("%j ask for %s", (environment, exporter) => {
    expect(exporterOf(environment)).toBe(exporter);
  });

  it.each([
    [{ OTEL_TRACES_EXPORTER: "jaeger" }, "OTEL_TRACES_EXPORTER must be otlp, console or none"],
    [
      { ...ENDPOINT, OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" },
      "OTEL_EXPORTER_OTLP_PROTOCOL must be http/protobuf or http/json",
    ],
  ])("%j are refused", (environment, sentence) => {
    expect(() => exporterOf(environment)).toThrow(sentence);
  });
});

describe("docs/settings.md", () => {
  it("has a row for every setting, with its default, and no other", () => {
    const rows = readFileSync("docs/settings.md", "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| `"));
    expect(rows).toEqual(
      Object.entries(SETTINGS).map(
        ([name, { fallback, required, meaning }]) =>
          `| \`${name}\` | ${fallback === "" ? "" : `\`${fallback}\``} | ${required} | ${meaning} |`,
      ),
    );
  });
});
