import { findRelations, type Relation, type Series } from '@/lib/findings/arithmetic';
import { type Dependency, findDependencies, isBackedByGroup } from '@/lib/findings/dependencies';
import type { Detector, Draft } from '@/lib/findings/draft';
import { type Spread, scoreLimit, spreadOf } from '@/lib/findings/numbers';
import { sampled } from '@/lib/findings/sample';
import { damerauDistance } from '@/lib/text/edit-distance';

/** Cells that break an arithmetic rule nearly all rows keep. */
export const findWrongSums: Detector = (scene) => {
  const relations = findRelations(scene);
  const spreads = new Map<Series, Spread | null>();
  const spread = (one: Series) => {
    let known = spreads.get(one);
    if (known === undefined) {
      known = spreadOf(sampled(one.values, scene.sample), scene.rows);
      spreads.set(one, known);
    }
    return known;
  };
  const broken = new Set(relations.flatMap((relation) => [...relation.broken]));
  if (broken.size === 0) return [];
  const dependencies = findDependencies(scene);
  const backing = new Map<Series, readonly Dependency[]>();
  const isBacked = (series: Series, row: number) => {
    let those = backing.get(series);
    if (those === undefined) {
      those = dependencies.filter(({ of }) => of === series.view);
      backing.set(series, those);
    }
    return those.some((dependency) => isBackedByGroup(dependency, row));
  };
  return [...broken].flatMap((row) => blame(row, relations, { spread, isBacked }) ?? []);
};

const ALONE = 0.74;
const SINGLED_OUT = 0.93;
/** What speaks for a cell being the wrong one of its row, in units of log odds. */
const ODD = 3;
const SLIP = 2;
/** What would be put there is none of the column's. */
const STRANGE = 4;
const MOST_LUCK = 5;
/** The rows of its group say that it is right: the price of this product. */
const BACKED = 3;
/** Totals are written last and copied most. */
const TOTAL = 0.5;
/** So much more must speak for one cell than for the next. */
const MARGIN = 2.4;
const SHORTEST_SLIP = 4;

interface Evidence {
  readonly spread: (series: Series) => Spread | null;
  readonly isBacked: (series: Series, row: number) => boolean;
}

interface Candidate {
  readonly series: Series;
  readonly relation: Relation;
  /** What the cell would have to be, in the decimals of its column. */
  readonly repair: number;
  readonly score: number;
}

/**
 * The cell of a row that explains what is broken: in every broken rule and in no kept one; then the one that is odd itself, a slip away
 * from what would mend the row, or meets a value of its column where chance hardly would; else the total.
 */
function blame(row: number, relations: readonly Relation[], evidence: Evidence): Draft | null {
  const hurt = relations.filter((relation) => relation.broken.has(row));
  const kept = relations.filter((relation) => !hurt.includes(relation) && isFull(relation, row));
  const inKept = new Set(kept.flatMap(({ total, parts }) => [total, ...parts]));
  const [first] = hurt;
  if (first === undefined) return null;
  const members = [first.total, ...first.parts];
  const everywhere = members.filter((series) =>
    hurt.every(({ total, parts }) => total === series || parts.includes(series)),
  );
  const free = everywhere.filter((series) => !inKept.has(series));
  const suspects = free.length > 0 ? free : everywhere;
  const candidates = suspects
    .flatMap((series) => candidateOf(series, hurt, row, evidence) ?? [])
    .sort((a, b) => b.score - a.score);
  const [best, second] = candidates;
  if (best === undefined) return null;
  const isOnly = suspects.length === 1 && (hurt.length > 1 || kept.length > 0);
  const isSingled = isOnly || best.score - (second?.score ?? Number.NEGATIVE_INFINITY) >= MARGIN;
  const { series: culprit, relation, repair } = best;
  return {
    kind: 'sum',
    view: culprit.view,
    positions: [row],
    value: culprit.view.at(row),
    certainty: (isSingled ? SINGLED_OUT : ALONE) * (relation.share > 0.95 ? 1 : 0.9),
    reason: {
      total: relation.total.view.id,
      parts: relation.parts.map(({ view }) => view.id),
      rule: relation.rule,
      expected: rounded(relation.expected(row), relation.total.half),
      share: relation.share,
    },
    about: [relation.total.view.name, ...relation.parts.map(({ view, values }) => `${view.name}=${values[row]}`)],
    cause: relation.total.view.name,
    rivals: [relation.total, ...relation.parts].flatMap(({ view }) => (view === culprit.view ? [] : view)),
    ...(!culprit.isDay && (isSingled || culprit === relation.total) ? { repair } : {}),
  };
}

/** What speaks for one cell of a broken row; null where no value of its column would mend the row. */
function candidateOf(
  series: Series,
  hurt: readonly Relation[],
  row: number,
  { spread: spreadFor, isBacked }: Evidence,
): Candidate | null {
  const spread = spreadFor(series);
  const relation = hurt.find(({ total }) => total === series) ?? hurt.find(({ parts }) => parts.includes(series));
  if (relation === undefined) return null;
  const is = series.values[row] as number;
  const mended = solve(relation, series, row);
  const repair = rounded(mended.value, series.half);
  if (!Number.isFinite(mended.value)) return null;
  const step = 2 * series.half;
  const isMet = Math.abs(mended.value - repair) <= mended.within + Math.abs(mended.value) * 1e-9;
  if (series !== relation.total && !isMet) return null;
  let score = series === relation.total ? TOTAL : 0;
  const isStrange = spread !== null && (!isOrdinary(repair, spread) || repair < spread.min || repair > spread.max);
  if (isStrange) score -= STRANGE;
  // Were another cell wrong, what is left would hardly come out so even; but for ten times the total, which is ten times a part.
  else if (series !== relation.total && !isShifted(relation.total.values[row] as number, relation.expected(row)))
    score += Math.min(MOST_LUCK, Math.max(0, -Math.log((2 * mended.within) / step)));
  if (spread !== null && Number.isFinite(spread.score(is)) && !isOrdinary(is, spread)) score += ODD;
  if (isSlip(is, repair)) score += SLIP;
  if (isBacked(series, row)) score -= BACKED;
  return { series, relation, repair, score };
}

function isOrdinary(value: number, spread: Spread): boolean {
  return Math.abs(spread.score(value)) <= scoreLimit(spread.count) - 1.5;
}

/** What one member of a rule must be for the rest of the row to keep it, and how far rounding of the total leaves that open. */
function solve({ rule, total, parts, expected }: Relation, of: Series, row: number): { value: number; within: number } {
  if (of === total) return { value: expected(row), within: total.half };
  const t = total.values[row] as number;
  const is = of.values[row] as number;
  const [a, b] = [parts[0]?.values[row] ?? Number.NaN, parts[1]?.values[row] ?? Number.NaN];
  const isFirst = of === parts[0];
  const { half } = total;
  switch (rule) {
    case 'sum':
      return { value: is + t - expected(row), within: half };
    case 'difference':
      return { value: isFirst ? t + b : a - t, within: half };
    case 'product': {
      const other = isFirst ? b : a;
      return { value: t / other, within: Math.abs(half / other) };
    }
    default: {
      const times = rule === 'percent' ? 100 : 1;
      return isFirst
        ? { value: (t * b) / times, within: Math.abs((half * b) / times) }
        : { value: (times * a) / t, within: Math.abs((times * a * half) / (t * t)) };
    }
  }
}

/** One key too many, too few, wrong or before its turn; or the decimal point elsewhere. */
function isSlip(is: number, repair: number): boolean {
  if (isShifted(is, repair)) return true;
  const [from, to] = [String(is), String(repair)];
  return Math.min(from.length, to.length) >= SHORTEST_SLIP && damerauDistance(from, to, 1) === 1;
}

function isShifted(is: number, repair: number): boolean {
  const power = Math.round(Math.log10(Math.abs(is / repair)));
  return Number.isFinite(power) && power !== 0 && Math.abs(is / (repair * 10 ** power) - 1) < 1e-3;
}

function isFull({ total, parts }: Relation, row: number): boolean {
  return [total, ...parts].every(({ values }) => !Number.isNaN(values[row]));
}

function rounded(value: number, half: number): number {
  const decimals = Math.max(0, Math.round(-Math.log10(2 * half)));
  return Number(value.toFixed(decimals));
}
