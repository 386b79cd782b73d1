/** Pages and route handlers are separate bundles of one process, and must share what is under way. */
const kept = globalThis as typeof globalThis & { refinexUnderWay?: Map<string, Promise<object>> };

/** What `compute` gives; whoever asks for the same key meanwhile waits for it too. A key stands for one kind of result. */
export function once<Result extends object>(key: string, compute: () => Promise<Result>): Promise<Result> {
  kept.refinexUnderWay ??= new Map();
  const underWay = kept.refinexUnderWay;
  const known = underWay.get(key);
  if (known) return known as Promise<Result>;
  const result = compute().finally(() => underWay.delete(key));
  underWay.set(key, result);
  return result;
}
