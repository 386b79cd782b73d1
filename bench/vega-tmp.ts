import { readdirSync, createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { readTable } from '@/lib/tabular/read';
import { runOperations } from '@/lib/cleaning/recipe';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { findTable } from '@/lib/findings';
import { rowCount } from '@/lib/tabular/table';
const dir = process.argv[2]!;
const only = process.argv[3];
let cells = 0, high = 0;
for (const f of readdirSync(dir)) {
  if (only && !f.includes(only)) continue;
  const ext = path.extname(f).slice(1);
  if (!['csv','tsv','json','parquet','arrow'].includes(ext) || f.includes('3m') || f.includes('world') || f.includes('us-10m')|| f.includes('200k.json')) continue;
  try {
    const p = path.join(dir, f);
    const { table: source } = await readTable({ fileType: ext as never, sizeBytes: statSync(p).size, open: () => createReadStream(p) });
    const { table } = runOperations(source, defaultRecipe({ dates: 'keep', ages: 'keep', fill: 'leave', categorical: 'leave' }));
    const t0 = performance.now();
    const found = findTable(table, { source, today: '2025-06-30' });
    const ms = performance.now() - t0;
    const n = rowCount(table) * table.columns.length;
    const h = found.filter((x) => x.confidence === 'high').reduce((s, x) => s + x.rows.length, 0);
    const m = found.filter((x) => x.confidence === 'medium').reduce((s, x) => s + x.rows.length, 0);
    cells += n; high += h;
    console.log(`${f}: ${rowCount(table)}x${table.columns.length} high ${h} (${(100*h/n).toFixed(3)}%) medium ${m} low ${found.filter((x) => x.confidence === 'low').reduce((s, x) => s + x.rows.length, 0)} ${ms.toFixed(0)}ms`);
    if (h > 0 || only) for (const x of found.filter((x) => only || x.confidence === 'high').slice(0, only ? 60 : 6)) console.log('    ', x.confidence, x.certainty, x.kind, x.columnName, JSON.stringify(x.value), x.rows.length, JSON.stringify(x.reason).slice(0, 230), x.seconded.join());
  } catch (e) { console.log(f, 'ERR', String(e).slice(0, 100)); }
}
console.log('cells', cells, 'high', high, (100 * high / cells).toFixed(3) + '%');
