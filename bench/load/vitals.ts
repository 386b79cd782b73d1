const METRICS = {
  rss: 'process_resident_memory_bytes',
  cpuSeconds: 'process_cpu_seconds_total',
  loopP99: 'nodejs_eventloop_lag_p99_seconds',
  waiting: 'refinex_database_connections{state="waiting"}',
  hostCpu: 'refinex_host_cpu_used_ratio',
} as const;
type Vital = keyof typeof METRICS;
type Look = Record<Vital, number> & { at: number };

async function look(url: string, token: string): Promise<Look | null> {
  try {
    const response = await fetch(`${url}/api/metrics`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) return null;
    const lines = (await response.text()).split('\n');
    const value = (name: string) =>
      Number(lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? Number.NaN);
    const vitals = Object.fromEntries(Object.entries(METRICS).map(([key, name]) => [key, value(name)]));
    return { ...(vitals as Record<Vital, number>), at: performance.now() };
  } catch {
    return null;
  }
}

/** Looks at a process every second by its metrics. Gives what was seen, in a line, when asked. */
export function watchVitals(url: string, token: string): () => string {
  const looks: Look[] = [];
  const timer = setInterval(() => void look(url, token).then((seen) => seen && looks.push(seen)), 1000);
  return () => {
    clearInterval(timer);
    const [first, last] = [looks[0], looks.at(-1)];
    if (!first || !last || first === last) return 'not seen';
    const most = (vital: Vital) => Math.max(...looks.map((seen) => seen[vital]).filter(Number.isFinite));
    const cpu = ((last.cpuSeconds - first.cpuSeconds) / ((last.at - first.at) / 1000)) * 100;
    return `memory ${Math.round(most('rss') / 1e6)} MB at most, processor ${Math.round(cpu)} % of one, loop p99 ${Math.round(most('loopP99') * 1000)} ms, ${most('waiting')} waiting for the database, host ${Math.round(most('hostCpu') * 100)} %`;
  };
}
