import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What one file takes from another. `isTypeOnly` when nothing of it is left at run time. */
export interface Import {
  to: string;
  isTypeOnly: boolean;
}

/** Every source file with what it imports of the others; all by their path from the root, with forward slashes. */
export type ImportGraph = ReadonlyMap<string, readonly Import[]>;

const STATEMENT = /^\s*(import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?'([^']+)'/gm;
const CALL = /\bimport\(\s*'([^']+)'\s*\)/g;
const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** `import { type A, type B }` leaves nothing behind either. */
const namesOnlyTypes = (clause: string | undefined): boolean => {
  const names = /^\{([\s\S]*)\}$/
    .exec(clause?.trim() ?? '')?.[1]
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type '));
};

/** The imports a source text has, by the words it writes: `./b`, `@/lib/errors`, `zod`. */
export function importsOf(source: string): { from: string; isTypeOnly: boolean }[] {
  const statements = [...source.matchAll(STATEMENT)].map(([, , type, clause, from = '']) => ({
    from,
    isTypeOnly: type !== undefined || namesOnlyTypes(clause),
  }));
  // `typeof import('x')` is a type, a call is not; both are written the same, and the call is the stricter reading.
  return [...statements, ...[...source.matchAll(CALL)].map(([, from = '']) => ({ from, isTypeOnly: false }))];
}

/** The graph of the files given, which are read below `root`. Packages are left out. */
export function importGraph(root: string, files: readonly string[]): ImportGraph {
  const known = new Set(files);
  const resolve = (file: string, from: string): string | undefined => {
    const base = from.startsWith('@/')
      ? from.slice(2)
      : from.startsWith('.')
        ? path.posix.join(path.posix.dirname(file), from)
        : undefined;
    return base === undefined ? undefined : ENDINGS.map((ending) => base + ending).find((name) => known.has(name));
  };
  return new Map(
    files.map((file) => [
      file,
      importsOf(readFileSync(path.join(root, file), 'utf8')).flatMap(({ from, isTypeOnly }) => {
        const to = resolve(file, from);
        return to === undefined ? [] : [{ to, isTypeOnly }];
      }),
    ]),
  );
}

/**
 * Files that import one another in a circle, as groups (strongly connected components, Tarjan 1972), sorted. An import of types within one folder
 * closes no circle.
 */
export function circlesOf(graph: ImportGraph): string[][] {
  const order = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    const place = order.size;
    order.set(file, place);
    let low = place;
    stack.push(file);
    for (const { to, isTypeOnly } of graph.get(file) ?? []) {
      if (isTypeOnly && path.posix.dirname(to) === path.posix.dirname(file)) continue;
      if (!order.has(to)) low = Math.min(low, visit(to));
      else if (stack.includes(to)) low = Math.min(low, order.get(to) ?? low);
    }
    if (low === place) {
      const circle = stack.splice(stack.indexOf(file));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles.sort((a, b) => (a[0] ?? '').localeCompare(b[0] ?? ''));
}
