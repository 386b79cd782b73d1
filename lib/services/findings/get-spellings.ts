import { LRUCache } from 'lru-cache';
import { type Cluster, type Clusters, clusterSteps } from '@/lib/cleaning/variants/clusters';
import { type Evidence, evidenceFor } from '@/lib/cleaning/variants/evidence';
import { usersOfWords } from '@/lib/cleaning/variants/risky-merges';
import type { ClusterJson, SpellingsJson, SpellingsQuery } from '@/lib/contract/spellings';
import type { Actor } from '@/lib/data/actor';
import { currentVersion } from '@/lib/data/versions';
import { AppError } from '@/lib/errors';
import { suggestions } from '@/lib/services/datasets/suggestions';
import { inSteps } from '@/lib/services/in-turns';
import { once } from '@/lib/services/once';
import { loadTable } from '@/lib/storage/tables';
import { noSuchColumn } from '@/lib/tabular/find-column';
import { kindOf } from '@/lib/tabular/kinds';
import { type Column, columnById } from '@/lib/tabular/table';
import { dismissedIds } from './decisions';
import { mergesOf, openMerges, textCounts } from './spelling-ids';

/** Looking for spellings takes time, and a stored table never changes. */
const known = new LRUCache<string, Clusters>({ max: 40 });

/**
 * One page of the values of a column that may be spellings of one value, found by a method of choice. Throws `not_found` for a column
 * there is not, `invalid_input` for one that holds no text, and as `currentVersion`.
 */
export async function getSpellings(
  actor: Actor,
  jobId: string,
  columnId: string,
  query: SpellingsQuery,
): Promise<SpellingsJson> {
  const { dataset, recipe } = await currentVersion(actor, jobId);
  const table = await loadTable(dataset.tableKey);
  const column = columnById(table, columnId);
  if (!column) throw new AppError('not_found', noSuchColumn(table.columns, columnId));
  if (column.vector.kind !== 'text') throw new AppError('invalid_input', `${column.name} holds no text.`);
  const { method, n, edits, similarity, min_size: minSize, search, limit, offset } = query;
  const values = textCounts(column);
  const isPerson = kindOf(column) === 'person';
  const found =
    method === 'suggested'
      ? suggestedClusters(
          openMerges(column.name, await suggestedMerges(actor, jobId, column), dismissedIds(recipe)),
          values,
          isPerson,
        )
      : await clustersBy(`${dataset.tableKey} ${columnId} ${method} ${n} ${edits} ${similarity}`, () =>
          inSteps(clusterSteps(values, { method, n, edits, similarity, isPerson })),
        );
  const wanted = search?.toLowerCase();
  const chosen = found.clusters.filter(
    ({ to, others }) =>
      others.length + 1 >= minSize &&
      (wanted === undefined || [to, ...others.map(({ text }) => text)].some((t) => t.toLowerCase().includes(wanted))),
  );
  return {
    version: dataset.version,
    column_id: column.id,
    column: column.name,
    method,
    distinct: values.size,
    compared: found.compared,
    is_bounded: found.isBounded,
    total: chosen.length,
    limit,
    offset,
    clusters: chosen.slice(offset, offset + limit).map(clusterJson),
  };
}

async function clustersBy(key: string, compute: () => Promise<Clusters>): Promise<Clusters> {
  const before = known.get(key);
  if (before) return before;
  const found = await once(`spellings ${key}`, compute);
  known.set(key, found);
  return found;
}

async function suggestedMerges(actor: Actor, jobId: string, column: Column) {
  const offers = await suggestions(actor, jobId);
  return offers
    .filter(({ operation, params }) => operation === 'merge_variants' && params.column === column.id)
    .flatMap(({ params }) => mergesOf(params));
}

function suggestedClusters(
  merges: ReturnType<typeof openMerges>,
  values: ReadonlyMap<string, number>,
  isPerson: boolean,
): Clusters {
  const judged = { values, users: usersOfWords(values), isPerson };
  const clusters = merges.map(
    ({ from, to }): Cluster => ({
      to,
      cells: values.get(to) ?? 0,
      others: from
        .map((text) => ({ text, cells: values.get(text) ?? 0, evidence: evidenceFor(text, to, judged) }))
        .sort((a, b) => b.cells - a.cells || (a.text < b.text ? -1 : 1)),
    }),
  );
  return { clusters, compared: values.size, isBounded: false };
}

const REASONS: Readonly<Record<Evidence, string>> = {
  same: 'the same but for case, accents, blanks or punctuation',
  slip: 'probably a slip: rare, and a word no other value has',
  alike: 'alike',
  number: 'differs in a number',
  word: 'differs in a word that changes the meaning',
};

function clusterJson({ to, cells, others }: Cluster): ClusterJson {
  return {
    to,
    cell_count: cells,
    spellings: others.map(({ text, cells: count, evidence }) => ({
      value: text,
      cell_count: count,
      evidence,
      reason: REASONS[evidence],
      is_likely: evidence === 'same' || evidence === 'slip',
    })),
  };
}
