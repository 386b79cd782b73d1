import type { JobJson } from '@/lib/contract/jobs';

export const SORT_KEYS = ['name', 'rows', 'quality', 'when'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  key: SortKey;
  direction: 'ascending' | 'descending';
}

export const NEWEST_FIRST: Sort = { key: 'when', direction: 'descending' };

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const VALUES: Record<Exclude<SortKey, 'name'>, (job: JobJson) => number | null> = {
  rows: (job) => job.row_count,
  quality: (job) => job.quality_score,
  when: (job) => Date.parse(job.created_at),
};

/** Datasets whose name holds every word of the query, whatever the case or accents, in the wanted order; unknown values come last. */
export function arrange(jobs: readonly JobJson[], query: string, sort: Sort): JobJson[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const found = jobs.filter(({ filename }) => words.every((word) => fold(filename).includes(word)));
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return found.sort((a, b) => compare(a, b, sort.key, sign) || Date.parse(b.created_at) - Date.parse(a.created_at));
}

function compare(a: JobJson, b: JobJson, key: SortKey, sign: number): number {
  if (key === 'name') return sign * collator.compare(a.filename, b.filename);
  const left = VALUES[key](a);
  const right = VALUES[key](b);
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return sign * (left - right);
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A click on a column's head: the other direction if it is sorted by already, else the direction people expect first. */
export function nextSort(current: Sort, key: SortKey): Sort {
  if (current.key === key) {
    return { key, direction: current.direction === 'ascending' ? 'descending' : 'ascending' };
  }
  return { key, direction: key === 'name' ? 'ascending' : 'descending' };
}
