import { bucketIndexes, bucketSpan, isFiner } from '@/lib/charts/buckets';
import { select, usedMoments } from '@/lib/charts/prepare/selection';
import { roleOf } from '@/lib/charts/roles';
import { BUCKETS, type Bucket } from '@/lib/charts/spec';
import { timeColumn } from '@/lib/charts/time-column';
import { chartType } from '@/lib/charts/types';
import { number, plural } from '@/lib/text/words';
import { type Case, type Problem, quoted } from './case';

/** Dates that cannot be divided as wished: not so finely written, too long a time, or not to be read at all. */
export function timeProblem({ table, spec, x }: Case): Problem | null {
  const { along, mostSpans: most } = chartType(spec.type);
  if (roleOf(x) !== 'time' || along === 'values') return null;
  const time = timeColumn(x);
  if (time === null) return { message: `${quoted(x)} has no date that can be read.`, instead: null };
  const { bucket } = spec;
  if (bucket === null)
    return {
      message: `${quoted(x)} is time and needs to be divided into spans.`,
      instead: { ...spec, bucket: time.rhythm },
    };
  const { resolution } = time;
  if (isFiner(bucket, resolution)) {
    const message = `${quoted(x)} is written by the ${resolution} and cannot be divided by the ${bucket}.`;
    return { message, instead: { ...spec, bucket: resolution } };
  }
  const used = usedMoments(time, select(table, spec.filters));
  const places = (wanted: Bucket) => bucketSpan(bucketIndexes(time, wanted), used).places;
  const count = places(bucket);
  if (count <= most) return null;
  const coarser = BUCKETS.slice(BUCKETS.indexOf(bucket) + 1).find((wanted) => places(wanted) <= most);
  const message = `${quoted(x)} spans ${plural(count, bucket)}, more than the ${number(most)} that can be drawn.`;
  return { message, instead: coarser === undefined ? null : { ...spec, bucket: coarser } };
}
