import { CONFIDENCES, type Confidence, type Finding } from '@/lib/findings';
import { cellText } from '@/lib/tabular/table';
import { type Damage, damageOf, difference } from './damage';
import { flaggedCells, offeredMerges } from './flags';
import type { TruthTable } from './make';
import { type Processed, processTable } from './pipeline';
import { cellKey, type Score, scoreCells } from './score';
import type { ErrorKind } from './table';

/** What came of one table. */
export interface Assessment {
  readonly truth: TruthTable;
  readonly processed: Processed;
  readonly damage: Record<'standard' | 'careful', Damage>;
  /** At each level what findings of it and above hit; cells that cleaning itself mended count neither way. */
  readonly byLevel: Record<Confidence, Score>;
  readonly flags: Score;
  /** For each kind of error how many there were and how many were found at each level. */
  readonly byError: ReadonlyMap<ErrorKind, { errors: number; found: Record<Confidence, number>; flagged: number }>;
  /** For each kind of finding how many cells it flags and how many of them are wrong, at each level apart. */
  readonly byFinding: ReadonlyMap<string, Score>;
  /** Cells findings at `high` flag in the clean twin, of so many. */
  readonly clean: { flagged: number; cells: number; findings: readonly Finding[] };
  readonly merges: { mended: number; broken: number };
}

export async function assess(truth: TruthTable): Promise<Assessment> {
  const { columns } = truth;
  const processed = await processTable(columns, truth.dirty);
  const careful = await processTable(columns, truth.dirty, 'careful');
  const twin = await processTable(columns, truth.clean);
  const planted = truth.errors.map(({ row, column }) => cellKey(row, columns.indexOf(column)));
  const mended = new Set(planted.filter((key) => isMended(key, truth, careful)));
  const errors = new Set(planted.filter((key) => !mended.has(key)));
  const open = (cells: ReadonlySet<string>) => new Set([...cells].filter((key) => !mended.has(key)));
  const cellsAt = (level: Confidence) => open(cellsOf(careful.findings.filter((finding) => isAtLeast(finding, level))));
  const flagged = open(flaggedCells(processed));
  const atLevel = Object.fromEntries(CONFIDENCES.map((level) => [level, cellsAt(level)])) as Record<
    Confidence,
    Set<string>
  >;
  const byError = new Map<ErrorKind, { errors: number; found: Record<Confidence, number>; flagged: number }>();
  for (const { row, column, kind } of truth.errors) {
    const key = cellKey(row, columns.indexOf(column));
    if (!errors.has(key)) continue;
    const entry = byError.get(kind) ?? { errors: 0, found: { high: 0, medium: 0, low: 0 }, flagged: 0 };
    byError.set(kind, entry);
    entry.errors++;
    for (const level of CONFIDENCES) if (atLevel[level].has(key)) entry.found[level]++;
    if (flagged.has(key)) entry.flagged++;
  }
  const byFinding = new Map<string, Score>();
  for (const finding of careful.findings) {
    const key = `${finding.kind} ${finding.confidence}`;
    const { found, flagged: count } = scoreCells(open(cellsOf([finding])), errors);
    const before = byFinding.get(key) ?? { found: 0, flagged: 0, errors: 0 };
    byFinding.set(key, { found: before.found + found, flagged: before.flagged + count, errors: 0 });
  }
  const high = twin.findings.filter((finding) => finding.confidence === 'high');
  return {
    truth,
    processed: careful,
    damage: { standard: damageOf(truth, processed.table), careful: damageOf(truth, careful.table) },
    byLevel: Object.fromEntries(CONFIDENCES.map((level) => [level, scoreCells(atLevel[level], errors)])) as Record<
      Confidence,
      Score
    >,
    flags: scoreCells(flagged, errors),
    byError,
    byFinding,
    clean: { flagged: cellsOf(high).size, cells: truth.clean.length * columns.length, findings: high },
    merges: mergesOf(truth, processed),
  };
}

function isAtLeast({ confidence }: Finding, level: Confidence): boolean {
  return CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(level);
}

export function cellsOf(findings: readonly Finding[]): Set<string> {
  return new Set(findings.flatMap(({ rows, column }) => rows.map((row) => cellKey(row, Number(column.slice(1))))));
}

/** Whether the cleaned cell says what it should, so that nothing is left to find. */
function isMended(key: string, { columns, clean, dirty }: TruthTable, { table }: Processed): boolean {
  const [row = 0, place = 0] = key.split(':').map(Number);
  const name = columns[place] ?? '';
  const column = table.columns.find(({ id }) => id === `c${place}`);
  const position = table.rowIndex.indexOf(row);
  if (column === undefined || position < 0) return false;
  const after = cellText(column.vector, position);
  const should = clean[row]?.[name] ?? '';
  return after !== dirty[row]?.[name] && difference(should, after) === null;
}

/** What accepting every offered merge would mend and break. */
function mergesOf({ columns, clean, dirty }: TruthTable, processed: Processed): { mended: number; broken: number } {
  let mended = 0;
  let broken = 0;
  for (const { row, column, to } of offeredMerges(processed)) {
    const name = columns[column] ?? '';
    const right = clean[row]?.[name];
    if (to === right && dirty[row]?.[name] !== right) mended++;
    if (to !== right && dirty[row]?.[name] === right) broken++;
  }
  return { mended, broken };
}
