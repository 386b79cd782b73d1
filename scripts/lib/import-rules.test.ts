import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';

const forbidden: [file: string, from: string][] = [
  ['lib/stats/probe.ts', '@/lib/tabular/table'],
  ['lib/cleaning/probe.ts', '@/lib/charts/chart'],
  ['lib/charts/probe.ts', '@/lib/contract/charts'],
  ['lib/contract/probe.ts', '@/lib/data/jobs'],
  ['lib/render/probe.ts', '@/lib/contract/charts'],
  ['lib/storage/probe.ts', '@/lib/services/datasets/get-job'],
  ['lib/data/probe.ts', '@/lib/services/datasets/get-job'],
  ['lib/services/datasets/probe.ts', '@/lib/services/charts/list-charts'],
  ['lib/services/datasets/probe.ts', '@/lib/data/system/pipeline'],
  ['lib/services/charts/probe.ts', '@/lib/services/sharing/open-link'],
  ['lib/services/charts/probe.ts', '@/lib/data/system/chart-points'],
  ['lib/services/probe.ts', '@/lib/pipeline/publish'],
  ['lib/services/probe.ts', '@/inngest/functions/index'],
  ['lib/pipeline/probe.ts', '@/lib/http/route'],
  ['lib/http/probe.ts', '@/lib/data/system/pipeline'],
  ['app/probe.ts', '@/lib/data/system/links'],
  ['app/probe.ts', '@/lib/pipeline/publish'],
  ['components/probe.tsx', '@/lib/services/datasets/get-job'],
  ['lib/text/probe.ts', '@/lib/tabular/table'],
  ['lib/findings/probe.ts', '@/lib/data/jobs'],
  ['lib/services/datasets/probe.ts', '@/db/client'],
  ['lib/render/probe.ts', '@/components/ui/button'],
  ['lib/tabular/probe.ts', '@/lib/cleaning/recipe'],
  ['lib/tabular/probe.ts', 'zod'],
  ['lib/tabular/probe.ts', '@/lib/shape/shape'],
  ['lib/shape/probe.ts', '@/lib/cleaning/recipe'],
  ['lib/stats/probe.ts', 'arquero'],
  ['lib/cleaning/probe.ts', 'pg'],
  ['lib/cleaning/operations/probe.ts', 'node:fs'],
  ['lib/cleaning/probe.ts', '@/lib/data/jobs'],
  ['lib/charts/probe.ts', 'react'],
  ['lib/comparison/probe.ts', '@/db/client'],
  ['lib/comparison/probe.ts', '@/lib/contract/charts'],
  ['lib/comparison/probe.ts', 'node:fs'],
  ['lib/charts/probe.ts', '@/lib/comparison/period'],
  ['lib/insights/probe.ts', '@/lib/contract/charts'],
  ['lib/insights/probe.ts', '@/db/client'],
  ['lib/charts/probe.ts', '@/lib/insights/fact'],
  ['lib/comparison/probe.ts', '@/lib/insights/fact'],
  ['lib/annotations/probe.ts', '@/lib/contract/charts'],
  ['lib/charts/probe.ts', '@/lib/annotations'],
  ['lib/data/probe.ts', '@/lib/http/route'],
  ['lib/data/probe.ts', 'next/server'],
  ['lib/auth/probe.ts', '@/db/client'],
  ['lib/http/probe.ts', '@/components/ui/button'],
  ['lib/storage/probe.ts', '@/app/page'],
  ['lib/probe.ts', '@/components/ui/button'],
  ['inngest/functions/probe.ts', '@/db/client'],
  ['inngest/functions/probe.ts', '@/app/page'],
  ['inngest/local/probe.ts', '@/lib/data/jobs'],
  ['inngest/local/probe.ts', '@/inngest/functions/index'],
  ['components/probe.tsx', '@/lib/data/jobs'],
  ['components/upload/probe.tsx', '@/inngest/client'],
  ['components/probe.tsx', 'drizzle-orm'],
  ['app/probe.tsx', '@/db/client'],
  ['app/api/probe.ts', 'pg'],
  ['app/api/probe.ts', '../../lib/errors'],
  ['scripts/lib/probe.ts', '../stack'],
];

const allowed: [file: string, from: string][] = [
  ['lib/contract/probe.ts', '@/lib/charts/chart'],
  ['lib/services/datasets/stages/probe.ts', '@/lib/data/system/pipeline'],
  ['lib/services/charts/probe.ts', '@/lib/services/datasets/get-job'],
  ['lib/services/sharing/probe.ts', '@/lib/services/charts/list-charts'],
  ['lib/services/probe.ts', '@/inngest/client'],
  ['lib/pipeline/probe.ts', '@/lib/services/datasets/stages/keys'],
  ['lib/tabular/probe.ts', '@/lib/text/words'],
  ['lib/findings/probe.ts', '@/lib/tabular/table'],
  ['lib/tabular/probe.ts', '@/lib/stats/quantile'],
  ['lib/cleaning/probe.ts', '@/lib/tabular/table'],
  ['lib/cleaning/operations/probe.ts', 'zod'],
  ['lib/cleaning/probe.ts', '@/lib/shape/extract'],
  ['lib/comparison/probe.ts', '@/lib/charts/roles'],
  ['lib/comparison/probe.ts', '@/lib/cleaning/changes'],
  ['lib/insights/probe.ts', '@/lib/findings/finding'],
  ['lib/insights/probe.ts', '@/lib/comparison/period'],
  ['lib/annotations/probe.ts', '@/lib/cleaning/changes'],
  ['lib/contract/probe.ts', '@/lib/annotations'],
  ['lib/data/probe.ts', '@/db/client'],
  ['lib/auth/probe.ts', '@/lib/data/accounts'],
  ['inngest/functions/probe.ts', '@/lib/data/jobs'],
  ['inngest/local/probe.ts', 'pg'],
  ['components/probe.tsx', '@/components/ui/button'],
  ['components/probe.tsx', '@/lib/contract/jobs'],
  ['app/probe.tsx', '@/lib/data/jobs'],
  ['app/probe.tsx', '@/components/ui/button'],
];

const root = process.cwd();
const tree = mkdtempSync(path.join(tmpdir(), 'refinex-import-rules-'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

const report = z.object({
  diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.unknown() }) })),
});

/** Writes one file for every case, lints them all with the project's rules, and answers those that broke an import rule. */
function lintProbes(cases: [file: string, from: string][]): Set<number> {
  for (const name of ['biome.json', '.gitignore']) copyFileSync(path.join(root, name), path.join(tree, name));
  cases.forEach(([file, from], index) => {
    const target = path.join(tree, probeName(file, index));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, `import { thing } from '${from}';\n\nexport const probe = thing;\n`);
  });
  const biome = path.join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const lint = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'], {
    cwd: tree,
    encoding: 'utf8',
  });
  const { diagnostics } = report.parse(JSON.parse(lint.stdout));
  const broken = diagnostics
    .filter((diagnostic) => diagnostic.category === 'lint/style/noRestrictedImports')
    .map((diagnostic) => JSON.stringify(diagnostic.location.path));
  return new Set([...cases.keys()].filter((index) => broken.some((where) => where.includes(`probe-${index}.`))));
}

const probeName = (file: string, index: number) => file.replace('probe.', `probe-${index}.`);

const cases = [...forbidden, ...allowed];
const broken = lintProbes(cases);

test.each(forbidden.map(([file, from], index) => ({ folder: path.dirname(file), from, index })))(
  '$folder may not import $from',
  ({ index }) => expect(broken.has(index)).toBe(true),
);

test.each(
  allowed.map(([file, from], index) => ({ folder: path.dirname(file), from, index: forbidden.length + index })),
)('$folder may import $from', ({ index }) => expect(broken.has(index)).toBe(false));
