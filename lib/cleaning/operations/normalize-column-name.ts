import { z } from 'zod';
import type { ChangeBlock } from '@/lib/cleaning/changes/model';
import { defineOperation } from '@/lib/cleaning/operation';
import { isTarget, targetEffects, targetShape } from '@/lib/cleaning/targets';
import { plural } from '@/lib/text/words';

/**
 * The name in lower case with `_` for every run of anything that is neither letter nor digit, and none at the ends;
 * '' when nothing is left. Letters and digits of every script count, with their accents, in Unicode's composed form
 * (NFC): `Größe (cm)` → `größe_cm`. Dropping what is not ASCII would leave a Greek or Japanese header empty.
 */
export function normalizeName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

/** The name, or the name with the first of `_2`, `_3`, … that is not taken; it is taken afterwards. */
export function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let n = 2; taken.has(unique); n++) unique = `${name}_${n}`;
  taken.add(unique);
  return unique;
}

export const normalizeColumnName = defineOperation({
  id: 'normalize_column_name',
  phase: 'structure',
  origin: 'default',
  label: 'Normalise column names',
  description: 'Lower case, “_” for spaces and signs, no name twice, none empty (“column_3” for the third).',
  lossy: false,
  params: z.strictObject(targetShape),
  columns: targetEffects,
  apply(table, params) {
    const taken = new Set<string>();
    for (const { id, name } of table.columns) if (!isTarget(id, params)) taken.add(name);
    const changes: ChangeBlock[] = [];
    const columns = table.columns.map((column, index) => {
      if (!isTarget(column.id, params)) return column;
      const normal = normalizeName(column.name);
      const name = uniqueName(normal === '' ? `column_${index + 1}` : normal, taken);
      if (name === column.name) return column;
      const code = normal === '' ? 'name_from_position' : name === normal ? 'name_normalised' : 'name_numbered';
      changes.push({ kind: 'column_renamed', columnId: column.id, before: column.name, after: name, reason: { code } });
      return { ...column, name, sourceName: column.sourceName ?? column.name };
    });
    return { table: changes.length === 0 ? table : { ...table, columns }, changes };
  },
  sentence: (_params, { entries }) =>
    entries === 0 ? 'Column names are in order' : `${plural(entries, 'column')} renamed`,
});
