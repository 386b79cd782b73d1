import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA_SETS, type DataSetName, generateCsv } from './generate';

async function generated(name: DataSetName, rows: number, seed?: number): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'refinex-generate-'));
  try {
    await generateCsv(name, path.join(folder, 'data.csv'), rows, seed);
    return readFileSync(path.join(folder, 'data.csv'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('generateCsv', () => {
  it.each(Object.keys(DATA_SETS) as DataSetName[])('writes %s the same way every time', async (name) => {
    const text = await generated(name, 50);
    expect(text.startsWith(`${DATA_SETS[name].header}\n`)).toBe(true);
    expect(await generated(name, 50)).toBe(text);
    expect(await generated(name, 50, 2)).not.toBe(text);
  });

  it('repeats about one row in a hundred of the mixed data', async () => {
    const lines = (await generated('mixed', 10_000)).trim().split('\n').slice(1);
    const repeated = lines.length - new Set(lines).size;
    expect(repeated).toBeGreaterThan(50);
    expect(repeated).toBeLessThan(200);
  });
});
