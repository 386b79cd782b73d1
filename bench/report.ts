/** What came of a stage by RefineX or another library; times in milliseconds. */
export interface Result {
  stage: string;
  by: string;
  firstMs: number;
  /** The runs after the first, which warms up what a long-lived process has warm. */
  runsMs: number[];
  medianMs: number;
  /** Processor time of a run after the first, of all threads; median. */
  cpuMs: number;
  /** Most memory during all runs, and how much there was before the first. */
  peakBytes: number;
  baseBytes: number;
  budgetMs?: number;
  detail: string;
}

/** What RefineX is called in the results. */
export const OWN = 'RefineX';

/** The middle of the values, or of the two in the middle; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** How many times as fast as this result RefineX is at the same stage, by their medians; undefined for its own. */
export function timesAsFast(result: Result, all: readonly Result[]): number | undefined {
  const own = all.find(({ stage, by }) => stage === result.stage && by === OWN);
  return own === undefined || own === result ? undefined : result.medianMs / own.medianMs;
}

const COLUMNS = ['stage', 'by', 'median ms', 'min–max', 'cpu ms', 'memory MB', 'RefineX is', 'budget', 'result'];

/** The results as a table in Markdown, its columns aligned. */
export function markdownTable(all: readonly Result[]): string {
  const rows = [COLUMNS, ...all.map((result) => cells(result, all))];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n');
}

function cells(result: Result, all: readonly Result[]): string[] {
  const { stage, by, medianMs, runsMs, cpuMs, peakBytes, baseBytes, budgetMs, detail } = result;
  const ratio = timesAsFast(result, all);
  return [
    stage,
    by,
    milliseconds(medianMs),
    `${milliseconds(Math.min(...runsMs))}–${milliseconds(Math.max(...runsMs))}`,
    milliseconds(cpuMs),
    String(Math.round((peakBytes - baseBytes) / 1e6)),
    ratio === undefined ? '' : `${ratio.toFixed(2)}× as fast`,
    budgetMs === undefined ? '' : `${budgetMs} ${medianMs <= budgetMs ? 'met' : 'MISSED'}`,
    detail,
  ];
}

function milliseconds(time: number): string {
  return time < 10 ? time.toFixed(1) : String(Math.round(time));
}
