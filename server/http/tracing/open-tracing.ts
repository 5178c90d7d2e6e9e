import {
  context,
  defaultTextMapGetter,
  diag,
  DiagLogLevel,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from "@opentelemetry/api";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter as JsonExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { OTLPTraceExporter as ProtobufExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { detectResources, envDetector, resourceFromAttributes } from "@opentelemetry/resources";
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ConsoleSpanExporter,
  type SpanExporter,
} from "@opentelemetry/sdk-trace-base";
import type { Logger } from "pino";
import type { TraceExporter } from "../../trace-exporter.js";
import type { RequestTrace, Tracing } from "./tracing.js";

const EXPORTERS: Readonly<Record<TraceExporter, () => SpanExporter>> = {
  "http/protobuf": () => new ProtobufExporter(),
  "http/json": () => new JsonExporter(),
  console: () => new ConsoleSpanExporter(),
};

/** So much of a path is told, which may be 16 kB long. */
const LONGEST_PATH = 200;

/** So much of a statement is told; values are parameters, and not in it. */
const LONGEST_STATEMENT = 4_000;

/**
 * Opens tracing. Where to, how often, how much and under which name the packages read from the environment themselves
 * (`OTEL_EXPORTER_OTLP_…`, `OTEL_TRACES_SAMPLER`, `OTEL_BSP_…`, `OTEL_SERVICE_NAME`, `OTEL_RESOURCE_ATTRIBUTES`).
 * `engine` is the graph's.
 */
export function openTracing(exporter: TraceExporter, engine: string, logger: Logger): Tracing {
  const warn = (message: string): void => {
    logger.warn({ cause: message }, "traces");
  };
  const ignore = (): void => undefined;
  diag.setLogger(
    { error: warn, warn, info: ignore, debug: ignore, verbose: ignore },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  const named = resourceFromAttributes({ "service.name": "linkages" });
  const provider = new BasicTracerProvider({
    resource: named.merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(EXPORTERS[exporter]())],
  });
  const tracer = provider.getTracer("linkages");
  const propagator = new W3CTraceContextPropagator();
  return {
    begin: (request) => {
      const parent = propagator.extract(context.active(), request.headers, defaultTextMapGetter);
      const attributes = {
        "http.request.method": request.method,
        "url.path": request.path.slice(0, LONGEST_PATH),
      };
      return traceOf(
        tracer,
        tracer.startSpan(request.method, { kind: SpanKind.SERVER, attributes }, parent),
        engine,
      );
    },
    close: () => provider.shutdown(),
  };
}

function traceOf(tracer: Tracer, span: Span, engine: string): RequestTrace {
  const within = trace.setSpan(context.active(), span);
  return {
    beginRead: (statement) => {
      const attributes = {
        "db.system.name": engine,
        "db.query.text": statement.slice(0, LONGEST_STATEMENT),
      };
      const read = tracer.startSpan("read", { kind: SpanKind.CLIENT, attributes }, within);
      return (rows) => {
        if (rows === undefined) read.setStatus({ code: SpanStatusCode.ERROR });
        else read.setAttribute("db.response.returned_rows", rows);
        read.end();
      };
    },
    beginField: (name) => {
      const field = tracer.startSpan(name, { kind: SpanKind.INTERNAL }, within);
      return (failure) => {
        if (failure !== undefined) field.setStatus({ code: SpanStatusCode.ERROR });
        field.end();
      };
    },
    end: ({ id, method, path, status, roundTrips, operationName, cost, errorCode }) => {
      span.updateName(`${method} ${path.startsWith("/export/") ? "/export/:format" : path}`);
      span.setAttributes({
        "http.response.status_code": status,
        "linkages.request_id": id,
        "linkages.round_trips": roundTrips,
        ...(cost !== undefined && { "linkages.cost": cost }),
        ...(operationName !== undefined && { "graphql.operation.name": operationName }),
        ...(errorCode !== undefined && { "error.type": errorCode }),
      });
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}
