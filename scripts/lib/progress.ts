/** A duration as a person reads it: `0.8 s`, `2 min 5 s`. */
export function formatDuration(ms: number): string {
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** One line of progress: what, and how it stands. */
export function say(what: string, detail: string): void {
  console.log(`  ${what.padEnd(10)}${detail}`);
}

/** Does the work, and says in one line what came of it and how long it took. */
export async function timed(what: string, work: () => Promise<string>): Promise<void> {
  const start = performance.now();
  const detail = await work();
  say(what, `${detail} · ${formatDuration(performance.now() - start)}`);
}
