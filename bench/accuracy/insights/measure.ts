import type { Fact } from '@/lib/insights/fact';
import { FACT_KINDS } from '@/lib/insights/fact';
import { tableFacts } from '@/lib/insights/table-facts';
import type { Table } from '@/lib/tabular/table';
import { type Generated, generate } from './generate';
import type { Read } from './plant';

const TABLES = Number(process.env.INSIGHTS_TABLES ?? 300);
const SHUFFLED = Number(process.env.INSIGHTS_SHUFFLED ?? 500);
const HIGH = 0.7;
const BINS = 10;

interface Told {
  readonly fact: Fact;
  readonly isTrue: boolean;
}

interface Count {
  tables: number;
  planted: number;
  found: number;
  told: Told[];
  missed: Map<string, number>;
}

/** A fault of the file is no fact of the world: what was planted is judged, nothing else. */
export async function measureInsights(): Promise<void> {
  const halves: Record<'work' | 'held', Count> = { work: emptyCount(), held: emptyCount() };
  for (let seed = 0; seed < TABLES; seed++) count(halves, generate(seed));
  console.log('| half | tables | planted | recall | told | at ≥ 0.7 | true at ≥ 0.7 | true of all | ECE |');
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|');
  for (const [half, { tables, planted, found, told }] of Object.entries(halves)) {
    const high = told.filter(({ fact }) => fact.confidence >= HIGH);
    const cells = [
      half,
      tables,
      planted,
      share(found, planted),
      told.length,
      high.length,
      share(trueOf(high), high.length),
    ];
    console.log(`| ${[...cells, share(trueOf(told), told.length), calibrationError(told).toFixed(3)].join(' | ')} |`);
  }
  for (const [half, { told }] of Object.entries(halves)) reliability(half, told);
  tell(halves);
  shuffled();
}

const emptyCount = (): Count => ({ tables: 0, planted: 0, found: 0, told: [], missed: new Map() });
const trueOf = (told: readonly Told[]): number => told.filter(({ isTrue }) => isTrue).length;
const share = (part: number, of: number): string => (of === 0 ? '–' : (part / of).toFixed(3));

function count(halves: Record<'work' | 'held', Count>, { table, open, truths, half }: Generated): void {
  const counts = halves[half];
  const facts = notable(table, tableFacts(table, { open }));
  counts.tables++;
  for (const one of truths.filter(({ isPlanted }) => isPlanted)) {
    counts.planted++;
    if (facts.some(({ fact, read }) => one.holds(fact, read))) counts.found++;
    else counts.missed.set(one.kind, (counts.missed.get(one.kind) ?? 0) + 1);
  }
  for (const { fact, read } of facts) counts.told.push({ fact, isTrue: truths.some((one) => one.holds(fact, read)) });
}

/** What was tested and is worth telling, with names for ids. What is not tested is there as it is said. */
function notable(table: Table, facts: readonly Fact[]): { fact: Fact; read: Read }[] {
  const name = (id: string | null) => {
    const column = table.columns.find((candidate) => candidate.id === id);
    return column === undefined ? null : (column.sourceName ?? column.name);
  };
  return facts
    .filter(({ kind, q }) => FACT_KINDS[kind] === 'notable' && q !== null)
    .map((fact) => ({
      fact,
      read: { measure: name(fact.query.measure), by: name(fact.query.by), second: name(fact.query.second) },
    }));
}

/** Expected calibration error: how far confidence is from the share that is true, over ten bins (Naeini, Cooper and Hauskrecht 2015). */
function calibrationError(told: readonly Told[]): number {
  return binned(told).reduce(
    (sum, { told: some, confidence, isTrue }) => sum + (some / told.length) * Math.abs(confidence - isTrue),
    0,
  );
}

function binned(told: readonly Told[]) {
  return Array.from({ length: BINS }, (_, bin) => {
    const some = told.filter(({ fact }) => Math.min(BINS - 1, Math.floor(fact.confidence * BINS)) === bin);
    const confidence = some.reduce((sum, { fact }) => sum + fact.confidence, 0) / Math.max(1, some.length);
    return { bin, told: some.length, confidence, isTrue: trueOf(some) / Math.max(1, some.length) };
  });
}

function reliability(half: string, told: readonly Told[]): void {
  console.log(`\n| ${half}: confidence | told | mean confidence | true |\n|---|--:|--:|--:|`);
  for (const { bin, told: some, confidence, isTrue } of binned(told)) {
    if (some > 0)
      console.log(`| ${bin / BINS}–${(bin + 1) / BINS} | ${some} | ${confidence.toFixed(2)} | ${isTrue.toFixed(2)} |`);
  }
}

/** With INSIGHTS_TELL=work what was missed and what was wrong, of the half to work with. */
function tell({ work }: Record<'work' | 'held', Count>): void {
  if (process.env.INSIGHTS_TELL === 'json') {
    for (const { fact, isTrue } of work.told) console.error(JSON.stringify({ ...fact, isTrue }));
    return;
  }
  if (process.env.INSIGHTS_TELL !== 'work') return;
  console.log('missed', Object.fromEntries(work.missed));
  for (const { fact, isTrue } of work.told) {
    if (!isTrue)
      console.log(
        fact.id,
        fact.confidence.toFixed(2),
        `q ${fact.q?.toExponential(1)}`,
        fact.effect,
        fact.quality,
        JSON.stringify(fact.values),
      );
  }
}

/** Every column shuffled by itself: whatever connects two of them is false. */
function shuffled(): void {
  let [any, high, told, highTold] = [0, 0, 0, 0];
  for (let seed = 0; seed < SHUFFLED; seed++) {
    const { table, truths } = generate(1000 + seed, true);
    const alone = truths.filter(({ isAlone }) => isAlone);
    const facts = notable(table, tableFacts(table)).filter(({ read }) => read.by !== null || read.measure === null);
    const wrong = facts.filter(({ fact, read }) => !alone.some((one) => one.holds(fact, read)));
    told += wrong.length;
    const sure = wrong.filter(({ fact }) => fact.confidence >= HIGH);
    highTold += sure.length;
    if (wrong.length > 0) any++;
    if (sure.length > 0) high++;
    if (process.env.INSIGHTS_TELL === 'shuffled')
      for (const { fact } of wrong) console.log(seed, fact.id, fact.q, JSON.stringify(fact.values));
  }
  console.log(
    '\n| shuffled tables | with a false fact | with one at ≥ 0.7 | false facts | of these at ≥ 0.7 |\n|--:|--:|--:|--:|--:|',
  );
  console.log(
    `| ${SHUFFLED} | ${any} (${share(any, SHUFFLED)}) | ${high} (${share(high, SHUFFLED)}) | ${told} | ${highTold} |`,
  );
}
