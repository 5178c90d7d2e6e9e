import { LinkagesError } from "./errors.js";

/** How spans leave the process. */
export type TraceExporter = "http/protobuf" | "http/json" | "console";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What the standard variables of OpenTelemetry ask for: undefined where they name no exporter and no endpoint, or turn it
 * off. Throws CONFIG_INVALID for an exporter or a protocol that this service does not have.
 */
export function traceExporterOf(environment: Environment): TraceExporter | undefined {
  const read = (name: string): string | undefined => environment[name]?.trim().toLowerCase() || undefined;
  if (read("OTEL_SDK_DISABLED") === "true") return undefined;
  const hasEndpoint = ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT"].some(
    (name) => read(name) !== undefined,
  );
  const exporter = read("OTEL_TRACES_EXPORTER") ?? (hasEndpoint ? "otlp" : "none");
  if (exporter === "none") return undefined;
  if (exporter === "console") return exporter;
  if (exporter !== "otlp") throw wrong("OTEL_TRACES_EXPORTER", "otlp, console or none", exporter);
  const name = ["OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL"].find(read);
  const protocol = (name && read(name)) ?? "http/protobuf";
  if (protocol === "http/protobuf" || protocol === "http/json") return protocol;
  throw wrong(name ?? "", "http/protobuf or http/json", protocol);
}

const wrong = (setting: string, required: string, got: string): LinkagesError =>
  new LinkagesError("CONFIG_INVALID", {
    setting,
    required,
    got: JSON.stringify(got),
    cure: `Set ${setting} to such a value, or leave it out.`,
  });
