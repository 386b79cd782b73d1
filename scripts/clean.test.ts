import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { exportRecipe } from '@/lib/cleaning/exchange';
import { main } from './clean';

const STUDENTS = path.resolve('public/samples/messy-students.csv');

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'refinex-clean-'));
});
afterAll(() => rm(directory, { recursive: true }));

const at = (name: string) => path.join(directory, name);

async function run(...args: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await main(
    args,
    (line) => printed.push(line),
    (line) => complaints.push(line),
  );
  return { code, printed: printed.join('\n'), complaint: complaints.join('\n') };
}

describe('the clean command', () => {
  test('--shape joins the cleaned file with another, columns by name', async () => {
    await writeFile(at('orders.csv'), 'Order,Town\n1,Faro\n2,Braga\n3,Porto\n');
    await writeFile(at('towns.csv'), 'Town,People\nFaro,60000\nPorto,230000\n');
    const shape = { shape: 'join', how: 'inner', keys: [{ left: 'town', right: 'town' }] };
    await writeFile(at('shape.json'), JSON.stringify(shape));
    const args = [at('orders.csv'), '--shape', at('shape.json'), '--with', at('towns.csv'), '--out', at('joined.csv')];
    const { code, printed } = await run(...args);
    expect([code, printed]).toEqual([0, expect.stringContaining('Shaped to 2 rows × 3 columns')]);
    expect(await readFile(at('joined.csv'), 'utf8')).toBe('order,town,people\r\n1,Faro,60000\r\n3,Porto,230000\r\n');
    await writeFile(at('shape.json'), JSON.stringify({ ...shape, keys: [{ left: 'twon', right: 'town' }] }));
    expect((await run(...args)).complaint).toContain('The nearest is c1 (“town”)');
    await writeFile(at('shape.json'), '{"shape": "fold"}');
    expect((await run(...args)).complaint).toContain('is no shape');
    expect((await run(at('orders.csv'), '--with', at('towns.csv'))).complaint).toContain('--with needs a --shape');
  });

  test('--careful gives nothing up', async () => {
    const { code } = await run(STUDENTS, '--careful', '--out', at('careful.csv'));
    expect(code).toBe(0);
    const [, first] = parse(await readFile(at('careful.csv'), 'utf8')) as string[][];
    expect(first).toEqual(['Eli Novak', '2024-01-15', '15', '83.3', 'Porto', 'R. Mentor', '1138.00']);
    expect((await run(STUDENTS, '--careful', '--recipe', at('any.json'))).complaint).toContain('exclude each other');
  });

  test('--findings lists what is probably wrong, and --fail-on lets nothing of the kind pass', async () => {
    const lines = Array.from({ length: 120 }, (_, i) => `D${i % 8},${i === 50 ? 'Porot' : ['Porto', 'Braga'][i % 2]}`);
    await writeFile(at('depots.csv'), ['depot,city', ...lines, ''].join('\n'));
    const strict = await run(at('depots.csv'), '--findings', at('findings.csv'), '--fail-on', 'high');
    expect(strict.code).toBe(1);
    expect(strict.printed).toMatch(/Findings: 1 high/);
    const found = parse(await readFile(at('findings.csv'), 'utf8'), { columns: true }) as Record<string, string>[];
    expect(found).toMatchObject([
      { row_index: '50', column_name: 'city', value: 'Porot', repair: 'Porto', level: 'high' },
    ]);
    expect((await run(STUDENTS, '--fail-on', 'maybe')).complaint).toContain('--fail-on is high, medium, low');
  });

  test('cleans a file, writes what it did, and prints summary and score', async () => {
    const { code, printed } = await run(
      STUDENTS,
      '--out',
      at('out.csv'),
      '--audit',
      at('audit.csv'),
      '--min-quality',
      '90',
    );
    expect(code).toBe(0);
    expect(printed).toContain('63 rows × 7 columns → 60 rows × 6 columns');
    expect(printed).toContain('3 duplicate rows removed');
    expect(printed).toMatch(/Quality 92\.3 → 9\d\.\d/);
    const [header, first] = parse(await readFile(at('out.csv'), 'utf8')) as string[][];
    expect(header).toEqual(['student_name', 'enrolment_date', 'age', 'test_score', 'city', 'fee_paid']);
    expect(first).toEqual(['Eli Novak', '2024-01', '0-18', '83.3', 'Porto', '1138.00']);
    const audit = parse(await readFile(at('audit.csv'), 'utf8'), { columns: true }) as Record<string, string>[];
    expect(audit.filter(({ action }) => action === 'remove_duplicate').map(({ row_index }) => row_index)).toEqual([
      '20',
      '40',
      '62',
    ]);
  });

  test('exits with 1 when the data is not good enough', async () => {
    const { code, printed } = await run(STUDENTS, '--min-quality', '99.9');
    expect(code).toBe(1);
    expect(printed).toContain('The score is below 99.9.');
  });

  test('runs a list of steps, or a recipe of another file', async () => {
    await writeFile(at('steps.json'), JSON.stringify([{ operation: 'remove_duplicate' }]));
    expect((await run(STUDENTS, '--recipe', at('steps.json'))).printed).toContain('→ 60 rows × 7 columns');
    const recipe = [
      ...defaultRecipe(),
      { operation: 'drop_column', params: { columns: ['c0'] }, enabled: true } as const,
    ];
    await writeFile(at('recipe.json'), JSON.stringify(exportRecipe(recipe, [{ id: 'c0', name: 'unknown' }])));
    const { printed, code } = await run(STUDENTS, '--recipe', at('recipe.json'), '--out', at('out.json'));
    expect(code).toBe(0);
    expect(printed).toContain('drop_column left out: There is no column like “unknown”.');
    expect(JSON.parse(await readFile(at('out.json'), 'utf8'))).toHaveLength(60);
  });

  test('explains itself', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, printed: expect.stringContaining('Usage:') });
  });

  test.each([
    [[], 'Which file?'],
    [['a.csv', 'b.csv'], 'b.csv is too much'],
    [['a.csv', '--min-quality', 'high'], 'from 0 to 100, not “high”'],
    [['a.csv', '--min-quality', ''], 'from 0 to 100'],
    [['a.csv', '--min-quality', '101'], 'from 0 to 100'],
    [['a.csv', '--out', './a.csv'], 'may not overwrite'],
    [['a.csv', '--out', 'b.csv', '--audit', 'b.csv'], 'name the same file'],
    [['a.csv', '--out', 'b.txt'], '--out ends in .csv, .xlsx, .json, .parquet, .arrow, not “b.txt”'],
    [['a.csv', '--output', 'b.csv'], "Unknown option '--output'"],
  ])('refuses %j', async (args, message) => {
    const { code, complaint } = await run(...args);
    expect(code).toBe(2);
    expect(complaint).toContain(message);
    expect(complaint).toContain('Usage:');
  });

  test('says what is wrong with a file', async () => {
    await writeFile(at('notes.txt'), 'hello');
    await writeFile(at('broken.json'), '[');
    await writeFile(at('wrong.json'), '[{"operation":"explode"}]');
    expect(await run(at('missing.csv'))).toMatchObject({ code: 2, complaint: expect.stringContaining('missing.csv') });
    expect(await run(at('notes.txt'))).toMatchObject({ code: 2, complaint: expect.stringContaining('.txt') });
    expect(await run(STUDENTS, '--recipe', at('broken.json'))).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('is not JSON'),
    });
    expect(await run(STUDENTS, '--recipe', at('wrong.json'))).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('no operation “explode”'),
    });
    expect(await run(STUDENTS, '--out', at('no/such/folder.csv'))).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('folder.csv'),
    });
  });
});
