import type { Attributes } from '@opentelemetry/api';

export interface SpanOptions {
  attributes?: Attributes;
  /** A `traceparent` (W3C) of another process that this goes on from; what is under way in this one otherwise. */
  parent?: string | undefined;
}

/** What an exporter was configured for; nothing of it is loaded otherwise. */
export interface Tracing {
  inSpan<T>(name: string, options: SpanOptions, work: () => Promise<T>): Promise<T>;
  traceparent(): string | undefined;
  /** Sends what was not sent yet. */
  stop(): Promise<void>;
}

const kept = globalThis as typeof globalThis & { refinexTracing?: Tracing };

/** Traces from now on, if the environment names where to send them. */
export async function startTracing(): Promise<Tracing | undefined> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT } = process.env;
  if (!OTEL_EXPORTER_OTLP_ENDPOINT && !OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return undefined;
  const { openTelemetry } = await import('./open-telemetry');
  kept.refinexTracing ??= openTelemetry();
  return kept.refinexTracing;
}

/** Does the work within a span, when there is tracing. */
export function inSpan<T>(name: string, options: SpanOptions, work: () => Promise<T>): Promise<T> {
  return kept.refinexTracing ? kept.refinexTracing.inSpan(name, options, work) : work();
}

/** What another process needs to go on with the trace that is under way. */
export const traceparent = (): string | undefined => kept.refinexTracing?.traceparent();

/** Sends what was not sent yet, and traces no more. */
export async function stopTracing(): Promise<void> {
  const { refinexTracing } = kept;
  kept.refinexTracing = undefined;
  await refinexTracing?.stop();
}
