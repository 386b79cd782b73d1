import { matchSchemas } from '@/lib/comparison';
import type { DeriveOffersJson } from '@/lib/contract/shapes';
import type { Actor } from '@/lib/data/actor';
import { rememberedPairs } from '@/lib/data/comparisons';
import { headerSequences } from '@/lib/shape/sequence-headers';
import { suggestKeys } from '@/lib/shape/suggest-keys';
import { suggestLists } from '@/lib/shape/suggest-lists';
import type { Table } from '@/lib/tabular/table';
import { uniqueNames } from '@/lib/tabular/unique-names';
import { openParents } from './open-parents';

/** What seems worth making of a dataset, and, with others, how they belong together. Throws as `openParents`. */
export async function deriveOffers(actor: Actor, jobId: string, others: readonly string[]): Promise<DeriveOffersJson> {
  const { workspaceId, parents } = await openParents(actor, jobId, others);
  const [first, ...rest] = parents.map(({ table }) => table) as [Table, ...Table[]];
  const [second] = rest;
  const remembered = rest.length === 0 ? [] : await rememberedPairs(actor, workspaceId);
  return {
    unpivot: headerSequences(first).map(({ columns, name, by }) => ({ columns: [...columns], name, by })),
    lists: suggestLists(first),
    keys:
      second && rest.length === 1
        ? suggestKeys(first, second).map(({ isUnique, ...key }) => ({ ...key, is_unique: isUnique }))
        : [],
    append: rest.length === 0 ? [] : columnsTogether(first, rest, remembered),
  };
}

/** The columns of the first with their counterparts; then what only later ones have, under its own name. */
function columnsTogether(
  first: Table,
  others: readonly Table[],
  remembered: Parameters<typeof matchSchemas>[2] extends { remembered?: infer R } | undefined ? R : never,
): DeriveOffersJson['append'] {
  const columns = first.columns.map(({ id, name }) => ({ name, from: [id] as (string | null)[] }));
  for (const [place, other] of others.entries()) {
    const { matches } = matchSchemas(first, other, { remembered });
    const partner = new Map(matches.map((match) => [match.first, match.second]));
    const taken = new Set(partner.values());
    for (const [i, column] of columns.entries()) {
      const inFirst = first.columns[i]?.id;
      column.from.push((inFirst !== undefined && partner.get(inFirst)) || null);
    }
    for (const { id, name } of other.columns) {
      if (taken.has(id)) continue;
      const same = columns
        .slice(first.columns.length)
        .find((column) => column.name === name && column.from.at(-1) === null);
      if (same) same.from[place + 1] = id;
      else columns.push({ name, from: [...Array<null>(place + 1).fill(null), id] });
    }
  }
  const names = uniqueNames(columns.map(({ name }) => name));
  return columns.map(({ from }, i) => ({ name: names[i] as string, from }));
}
