import type { SeededRandom } from '@/bench/random';
import type { Dataset, Office } from './office';

export interface Asked {
  kind: string;
  path: string;
  headers: Record<string, string>;
}

/** What people do at once, and how often of a hundred requests. */
const KINDS: readonly { kind: string; weight: number; path(dataset: Dataset, random: SeededRandom): string }[] = [
  { kind: 'list of datasets', weight: 12, path: () => '/api/upload/jobs?limit=50' },
  { kind: 'dataset', weight: 8, path: ({ id }) => `/api/upload/jobs/${id}` },
  {
    kind: 'page of rows',
    weight: 35,
    path: ({ id, rows }, random) =>
      `/api/jobs/${id}/rows?limit=100&marks=1&offset=${random.integer(Math.max(1, rows - 100))}`,
  },
  {
    kind: 'sorted rows',
    weight: 5,
    path: ({ id }, random) => `/api/jobs/${id}/rows?limit=100&sort=c6:desc&offset=${random.integer(10) * 100}`,
  },
  { kind: 'summary', weight: 6, path: ({ id }) => `/api/jobs/${id}/cleaning-summary` },
  { kind: 'list of charts', weight: 10, path: ({ id }) => `/api/jobs/${id}/charts` },
  {
    kind: 'chart',
    weight: 10,
    path: ({ id, charts }, random) => `/api/jobs/${id}/charts/${charts[random.integer(charts.length)]}`,
  },
  { kind: 'share page', weight: 14, path: ({ share }) => share },
];
/** Each as often as it weighs. */
const DRAWN = KINDS.flatMap((kind) => Array.from({ length: kind.weight }, () => kind));

/** The next request somebody makes. */
export function nextRequest({ people, datasets }: Office, random: SeededRandom): Asked {
  const chosen = random.pick(DRAWN);
  const dataset = datasets[random.integer(datasets.length)];
  const person = people[random.integer(people.length)];
  if (!dataset || !person) throw new Error('An office needs people and datasets.');
  const isShared = chosen.kind === 'share page';
  return { kind: chosen.kind, path: chosen.path(dataset, random), headers: isShared ? {} : person.headers };
}
