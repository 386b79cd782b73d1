import { prepareChart } from '@/lib/charts/prepare';
import { chartProblem } from '@/lib/charts/problem';
import { resolveRequest } from '@/lib/charts/resolve';
import type { ChartFilter, ChartSpec } from '@/lib/charts/spec';
import type { Table } from '@/lib/tabular/table';
import type { Candidate } from './candidate';
import { nextBest, type Scored } from './choose';
import { worthKeeping } from './fitness';
import { reasonFor } from './reason';

/** A chart worth showing: enough to prepare and to explain it. */
export interface Recommendation {
  readonly spec: ChartSpec;
  readonly title: string;
  /** 0–1. */
  readonly score: number;
  readonly reasoning: string;
}

/** What the best answer to a goal is worth, and by how much the next ones are worth less. */
const ANSWER = 0.98;
const ANSWER_STEP = 0.03;
/** Beside answers no other chart is worth more than this. */
const BESIDE_ANSWERS = 0.85;

/** Whether two specs draw the same columns in the same way. */
export function isSameChart(a: ChartSpec, b: ChartSpec): boolean {
  return a.type === b.type && a.x === b.x && a.group === b.group && a.y.join(' ') === b.y.join(' ');
}

/** Whether two specs draw the very same values; points are the same when their axes change places. */
function isSameDrawing(a: ChartSpec, b: ChartSpec): boolean {
  if (a.type === 'scatter' && b.type === 'scatter' && a.x === b.y[0] && a.y[0] === b.x && a.group === b.group) {
    return JSON.stringify(a.filters) === JSON.stringify(b.filters);
  }
  const how = ({ aggregate, bucket, filters }: ChartSpec) => JSON.stringify([aggregate, bucket, filters]);
  return isSameChart(a, b) && how(a) === how(b);
}

/** The charts chosen so far, to which others are added as long as they differ from them. */
export class Choice {
  readonly items: Recommendation[] = [];
  private readonly chosen: Candidate[];

  /**
   * @param filters of every chart, besides its own
   * @param known charts that are not chosen again and count as such
   * @param scored candidates, among them those of the known charts
   */
  constructor(
    private readonly table: Table,
    private readonly filters: readonly ChartFilter[],
    private readonly known: readonly ChartSpec[],
    scored: readonly Scored[],
  ) {
    const isThere = ({ request }: Candidate) => this.isKnown(resolveRequest(table, request));
    this.chosen = known.length === 0 ? [] : scored.map(({ candidate }) => candidate).filter(isThere);
  }

  /** Adds the best of the candidates, one by one, until there are `count` or none is worth as much as `least`. */
  add(scored: readonly Scored[], count: number, least: number): void {
    let left = scored;
    while (this.items.length < count) {
      const best = nextBest(left, this.chosen);
      if (best === null || best.score < least) return;
      left = left.filter(({ candidate }) => candidate !== best.candidate);
      const hasAnswers = (this.items[0]?.score ?? 0) > BESIDE_ANSWERS;
      const made = this.make(hasAnswers ? { ...best, score: Math.min(best.score, BESIDE_ANSWERS) } : best);
      if (made === null) continue;
      this.items.push(made);
      this.chosen.push(best.candidate);
    }
  }

  /** Adds charts that answer the goal, whatever they repeat, before all others. */
  answer(candidates: readonly Candidate[], count: number): void {
    for (const candidate of candidates) {
      if (this.items.length >= count) return;
      const made = this.make({ candidate, score: ANSWER - ANSWER_STEP * this.items.length });
      if (made === null) continue;
      this.items.push(made);
      this.chosen.push(candidate);
    }
  }

  private isKnown(spec: ChartSpec): boolean {
    return this.known.some((other) => isSameChart(other, spec));
  }

  private make({ candidate: { request }, score }: Scored): Recommendation | null {
    const own = request.filters ?? [];
    const isNamed = ({ column }: ChartFilter) => own.some((filter) => filter.op === 'in' && filter.column === column);
    const filters = [...own, ...this.filters.filter((filter) => !isNamed(filter))];
    const spec = resolveRequest(this.table, filters.length === 0 ? request : { ...request, filters });
    if (this.isKnown(spec) || this.items.some((item) => isSameDrawing(item.spec, spec))) return null;
    if (chartProblem(this.table, spec) !== null) return null;
    const chart = prepareChart(this.table, spec);
    if (!worthKeeping(spec, chart)) return null;
    return {
      spec,
      title: chart.title,
      score: Math.round(Math.min(1, Math.max(0, score)) * 100) / 100,
      reasoning: reasonFor(this.table, spec, chart),
    };
  }
}
