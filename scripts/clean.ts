import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { auditCsv } from '@/lib/cleaning/changes';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { importRecipe } from '@/lib/cleaning/exchange';
import { stepLine } from '@/lib/cleaning/language/steps';
import { measureQuality, QUALITY_PARTS, type Quality } from '@/lib/cleaning/quality';
import { type Recipe, type RunResult, runOperations } from '@/lib/cleaning/recipe';
import { parseRecipe } from '@/lib/cleaning/validate';
import { AppError } from '@/lib/errors';
import { CONFIDENCES, type Confidence, findTable } from '@/lib/findings';
import { findingsCsv } from '@/lib/findings/findings-csv';
import { trustOf } from '@/lib/findings/trust';
import { makeShape } from '@/lib/shape/make';
import { resolveNames } from '@/lib/shape/resolve-names';
import { shapeSchema } from '@/lib/shape/shape';
import { readTable } from '@/lib/tabular/read';
import { sniffFileType } from '@/lib/tabular/sniff';
import { rowCount, type Table } from '@/lib/tabular/table';
import { EXPORT_FORMATS, exportTable, fileExtension } from '@/lib/tabular/write';
import { percent, plural } from '@/lib/text/words';

const USAGE = `Cleans a file without a server.

Usage: npx tsx scripts/clean.ts <file> [--out <file>] [--audit <file.csv>] [--findings <file.csv>]
       [--shape <file.json> [--with <file>]…] [--careful | --recipe <file.json>] [--min-quality <0-100>] [--fail-on high|medium|low]

  --out          where the cleaned table goes; ${EXPORT_FORMATS.map(fileExtension).join(', ')}
  --audit        where the list of every change goes, as CSV
  --findings     where the list of what is probably wrong goes, as CSV
  --careful      give nothing up: full dates and times, ages as numbers, nothing filled, nothing removed on suspicion
  --recipe       a recipe exported from RefineX, or a list of steps; without, the default recipe
  --shape        a pivot, a join or another shape (docs/shaping.md) to make of the cleaned table, as JSON; --out gets its result
  --with         another file for a join, or to append; cleaned the same way
  --min-quality  exit with 1 when the score after cleaning is below this
  --fail-on      exit with 1 when anything is found that is at least so sure
  --help         this text

Exit codes: 0 cleaned, 1 below --min-quality or caught by --fail-on, 2 the command or a file could not be understood.`;

const HEAD_BYTES = 1 << 16;

/** A mistake in the command itself; answered with the usage. */
class UsageError extends Error {}

interface Command {
  input: string;
  out: string | undefined;
  audit: string | undefined;
  recipe: string | undefined;
  shape: string | undefined;
  others: readonly string[];
  isCareful: boolean;
  minQuality: number | undefined;
  findings: string | undefined;
  failOn: Confidence | undefined;
}

function readCommand(args: readonly string[]): Command | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [input, ...more] = positionals;
  if (input === undefined) throw new UsageError('Which file? Name the one to clean.');
  if (more.length > 0) throw new UsageError(`One file at a time: ${more.join(', ')} is too much.`);
  const minQuality = values['min-quality'] === undefined ? undefined : Number(values['min-quality']);
  if (minQuality !== undefined && !(values['min-quality'] !== '' && minQuality >= 0 && minQuality <= 100)) {
    throw new UsageError(`--min-quality is a number from 0 to 100, not “${values['min-quality']}”.`);
  }
  const { out, audit, recipe, findings, careful: isCareful, shape, with: others = [] } = values;
  if (others.length > 0 && shape === undefined) throw new UsageError('--with needs a --shape to be made of both.');
  const failOn = CONFIDENCES.find((level) => level === values['fail-on']);
  if (values['fail-on'] !== undefined && failOn === undefined) {
    throw new UsageError(`--fail-on is ${CONFIDENCES.join(', ')}, not “${values['fail-on']}”.`);
  }
  if (isCareful && recipe !== undefined) throw new UsageError('--careful and --recipe exclude each other.');
  for (const target of [out, audit, findings]) {
    if (target !== undefined && path.resolve(target) === path.resolve(input)) {
      throw new UsageError('The result may not overwrite the file it is made from.');
    }
  }
  const results = [out, audit, findings].flatMap((file) => (file === undefined ? [] : [path.resolve(file)]));
  if (new Set(results).size < results.length) throw new UsageError('Two results name the same file.');
  if (out !== undefined) formatOf(out);
  return { input, out, audit, recipe, shape, others, isCareful, minQuality, findings, failOn };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        audit: { type: 'string' },
        recipe: { type: 'string' },
        shape: { type: 'string' },
        with: { type: 'string', multiple: true },
        careful: { type: 'boolean', default: false },
        'min-quality': { type: 'string' },
        findings: { type: 'string' },
        'fail-on': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function formatOf(file: string): (typeof EXPORT_FORMATS)[number] {
  const extension = path.extname(file).slice(1).toLowerCase();
  const format = EXPORT_FORMATS.find((candidate) => candidate === extension);
  if (format === undefined)
    throw new UsageError(`--out ends in ${EXPORT_FORMATS.map((f) => `.${f}`).join(', ')}, not “${file}”.`);
  return format;
}

async function readSource(file: string): Promise<Table> {
  const { size } = await stat(file);
  const handle = await open(file);
  const { buffer, bytesRead } = await handle
    .read(Buffer.alloc(Math.min(size, HEAD_BYTES)), 0)
    .finally(() => handle.close());
  const fileType = sniffFileType(path.basename(file), buffer.subarray(0, bytesRead), size);
  const { table } = await readTable({ fileType, sizeBytes: size, open: () => createReadStream(file) });
  return table;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    if (cause instanceof SyntaxError)
      throw new AppError('invalid_input', `${file} is not JSON: ${cause.message}`, { cause });
    throw cause;
  }
}

/** The recipe of a file, for this source; with a line for each step that could not be taken over. */
async function readRecipe(file: string, source: Table): Promise<{ recipe: Recipe; notes: string[] }> {
  const value = await readJson(file);
  if (Array.isArray(value)) return { recipe: parseRecipe(value, source.columns), notes: [] };
  const { recipe, left } = importRecipe(value, source.columns);
  return { recipe, notes: left.map(({ step, reason }) => `${step.operation} left out: ${reason}`) };
}

function report(
  source: Table,
  { table, applied }: RunResult,
  before: Quality,
  after: Quality,
  notes: readonly string[],
): string {
  const size = (t: Table) => `${plural(rowCount(t), 'row')} × ${plural(t.columns.length, 'column')}`;
  const parts = QUALITY_PARTS.map((part) => `${part} ${before.parts[part]} → ${after.parts[part]}`);
  return [
    `${size(source)} → ${size(table)}`,
    ...applied.map((step) => `  ${stepLine(step)}`),
    ...notes.map((note) => `  ${note}`),
    `Quality ${before.score.toFixed(1)} → ${after.score.toFixed(1)} (${parts.join(', ')})`,
  ].join('\n');
}

/** What the shape of a file makes of the cleaned table and of the other files, cleaned the same way. */
async function shaped(file: string, first: Table, others: readonly Table[]): Promise<Table> {
  const parsed = shapeSchema.safeParse(await readJson(file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AppError('invalid_input', `${file} is no shape: ${issue?.path.join('.')} ${issue?.message}`);
  }
  const tables = [first, ...others];
  return makeShape(tables, resolveNames(parsed.data, tables)).table;
}

async function clean(
  { input, out, audit, recipe: recipeFile, shape, others, isCareful, minQuality, findings, failOn }: Command,
  print: (line: string) => void,
): Promise<number> {
  const source = await readSource(input);
  const recipeFor = async (table: Table) =>
    recipeFile
      ? await readRecipe(recipeFile, table)
      : { recipe: defaultRecipe({ preset: isCareful ? 'careful' : 'standard' }), notes: [] };
  const { recipe, notes } = await recipeFor(source);
  const run = runOperations(source, recipe);
  const after = measureQuality(run.table);
  const more = others.map(async (file) => {
    const other = await readSource(file);
    return runOperations(other, (await recipeFor(other)).recipe).table;
  });
  const result = shape === undefined ? run.table : await shaped(shape, run.table, await Promise.all(more));
  if (out) await pipeline(await exportTable(result, formatOf(out)), createWriteStream(out));
  if (audit) await pipeline(Readable.from(auditCsv([run.log], new Date().toISOString())), createWriteStream(audit));
  if (result !== run.table)
    notes.push(`Shaped to ${plural(rowCount(result), 'row')} × ${plural(result.columns.length, 'column')}`);
  print(report(source, run, measureQuality(source), after, notes));
  let isRefused = false;
  if (findings !== undefined || failOn !== undefined) {
    const found = findTable(run.table, { source, today: new Date().toISOString().slice(0, 10) });
    if (findings) await pipeline(Readable.from(findingsCsv(run.table, found)), createWriteStream(findings));
    const counts = CONFIDENCES.map(
      (level) => `${found.filter(({ confidence }) => confidence === level).length} ${level}`,
    );
    print(`Findings: ${counts.join(', ')}. Trust ${percent(trustOf(run.table, found).trust)}`);
    isRefused = failOn !== undefined && found.some(({ confidence }) => isAtLeast(confidence, failOn));
    if (isRefused) print(`There are findings that are at least “${failOn}”.`);
  }
  if (minQuality !== undefined && after.score < minQuality) {
    print(`The score is below ${minQuality}.`);
    isRefused = true;
  }
  return isRefused ? 1 : 0;
}

const isAtLeast = (level: Confidence, wanted: Confidence): boolean =>
  CONFIDENCES.indexOf(level) <= CONFIDENCES.indexOf(wanted);

/** What the file system says, for a person. */
const FILE_ERRORS = new Map([
  ['ENOENT', 'There is no such file or folder.'],
  ['EACCES', 'This file may not be read or written.'],
  ['EISDIR', 'This is a folder, not a file.'],
]);

function isFileError(error: unknown): error is Error & { code: string; path: string } {
  return error instanceof Error && 'code' in error && 'path' in error;
}

/** Runs the command and answers its exit code. */
export async function main(
  args: readonly string[],
  print: (line: string) => void = console.log,
  complain: (line: string) => void = console.error,
): Promise<number> {
  try {
    const command = readCommand(args);
    if (command !== 'help') return await clean(command, print);
    print(USAGE);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) complain(`${error.message}\n\n${USAGE}`);
    else if (error instanceof AppError) complain(error.message);
    else if (isFileError(error)) complain(`${error.path}: ${FILE_ERRORS.get(error.code) ?? error.message}`);
    else throw error;
    return 2;
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2));
}
