import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { readHost } from './host';

/** Names of routes, codes and steps only: a label never holds what a person gave. */
function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });

  const memory = gauge(
    'refinex_host_memory_used_ratio',
    'Share of the memory of the host, or of its container, in use',
  );
  const cpu = gauge('refinex_host_cpu_used_ratio', 'Share of all processors busy since they were looked at before');
  const disk = new Gauge({
    name: 'refinex_host_disk_used_ratio',
    help: 'Share of the file system of stored files in use',
    registers,
    async collect() {
      const host = await readHost('metrics');
      memory.set(host.memory);
      cpu.set(host.cpu);
      if (host.disk !== null) this.set(host.disk);
    },
  });

  return {
    registry,
    disk,
    requests: new Counter({
      name: 'refinex_http_requests_total',
      help: 'Requests of the API that were answered',
      labelNames: ['method', 'route', 'status'] as const,
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'refinex_http_request_duration_seconds',
      help: 'From the request to the head of its answer',
      labelNames: ['method', 'route'] as const,
      buckets: [0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers,
    }),
    errors: new Counter({
      name: 'refinex_http_errors_total',
      help: 'Requests that were refused or failed, by the code of the answer',
      labelNames: ['code'] as const,
      registers,
    }),
    streams: gauge('refinex_event_streams', 'Event streams that are open'),
    stepSeconds: new Histogram({
      name: 'refinex_step_duration_seconds',
      help: 'Steps of durable functions that this process ran',
      labelNames: ['function', 'step', 'outcome'] as const,
      buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300],
      registers,
    }),
    versions: new Counter({
      name: 'refinex_versions_published_total',
      help: 'Versions of datasets that were published',
      labelNames: ['action'] as const,
      registers,
    }),
    rows: new Counter({ name: 'refinex_rows_published_total', help: 'Rows of those versions', registers }),
    changes: new Counter({
      name: 'refinex_changes_published_total',
      help: 'Changed cells of those versions',
      registers,
    }),
    modelCalls: new Counter({
      name: 'refinex_model_calls_total',
      help: 'Questions to the language model',
      labelNames: ['outcome'] as const,
      registers,
    }),
    modelSeconds: new Histogram({
      name: 'refinex_model_call_duration_seconds',
      help: 'Time until the language model has answered',
      buckets: [0.25, 0.5, 1, 2.5, 5, 10, 20, 60],
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;

/** Next.js evaluates a module once for each of its layers; there is one registry a process. */
const kept = globalThis as typeof globalThis & { refinexMetrics?: Metrics };

/** What this process measures of itself. */
export function metrics(): Metrics {
  kept.refinexMetrics ??= createMetrics();
  return kept.refinexMetrics;
}
