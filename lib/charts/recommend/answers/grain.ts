import { isFiner } from '@/lib/charts/buckets';
import type { Candidate } from '@/lib/charts/recommend/candidate';
import type { Bucket } from '@/lib/charts/spec';
import { timeColumn } from '@/lib/charts/time-column';
import { kindOf } from '@/lib/tabular/kinds';
import type { Field } from './fields';
import type { Reading } from './reading';

/** Words for each span of a calendar after “per”, “each” and their like, and by themselves (“monthly”). */
const SPANS: readonly [Bucket, string, string][] = [
  ['hour', 'hour|stunde|hora|heure', 'hourly|stundlich\\w*'],
  ['day', 'day|tag|dia|jour', 'daily|taglich\\w*|diari\\w*|quotidien\\w*'],
  ['week', 'week|woche|semana|semaine', 'weekly|wochentlich\\w*|semanal\\w*|hebdomadaire\\w*'],
  ['month', 'month|monat|mes|mois', 'monthly|monatlich\\w*|mensual\\w*|mensuel\\w*|mensal|mensais'],
  ['quarter', 'quarter|quartal|trimestre', 'quarterly|trimestral\\w*|trimestriel\\w*'],
  ['year', 'year|jahr|ano|an|annee', 'yearly|annual|annually|jahrlich\\w*|anual\\w*|annuel\\w*'],
];
const EACH = 'per|by|each|every|a|pro|je|jede[nrs]?|por|cada|par|chaque';
const FORMS = SPANS.map(
  ([bucket, noun, adverb]) => [bucket, new RegExp(`\\b((${EACH}) (${noun})|${adverb})\\b`)] as const,
);

/** The span of time a goal names, as in “sales per month”; null where it names none. */
export function grainOf(plain: string): Bucket | null {
  const text = plain.toLowerCase();
  return FORMS.find(([, form]) => form.test(text))?.[0] ?? null;
}

const SOLD: ReadonlySet<string> = new Set(['money', 'measure']);

/**
 * A chart over time in the spans that the goal names, as far as the dates are written so finely, and added up where a total is asked for;
 * durations are averaged elsewhere.
 */
export function inGrain(
  course: Candidate,
  measure: Field | null,
  { grain, asksTotal, asksTurnover }: Reading,
): Candidate {
  const [time] = course.along;
  const { bucket: chosen, aggregate } = course.request;
  if (chosen === undefined || time === undefined) return course;
  const finest = timeColumn(time)?.resolution;
  const bucket = grain === null || finest === undefined || isFiner(grain, finest) ? chosen : grain;
  if (measure === null || aggregate === 'count') return { ...course, request: { ...course.request, bucket } };
  const kind = kindOf(measure.column);
  const isSum = asksTotal && (measure.isAdditive || (asksTurnover && SOLD.has(kind)));
  // How long single events take is no amount that grows with their number.
  const isUsual = aggregate === 'sum' && !asksTotal && kind === 'duration';
  const own = isSum ? { aggregate: 'sum' as const } : isUsual ? { aggregate: 'mean' as const } : {};
  return { ...course, request: { ...course.request, bucket, ...own } };
}
