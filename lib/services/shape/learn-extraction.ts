import type { ExtractBody, ExtractJson } from '@/lib/contract/shapes';
import type { Actor } from '@/lib/data/actor';
import { currentDataset } from '@/lib/data/datasets';
import { learnPrograms } from '@/lib/shape/extract/learn';
import { programWords } from '@/lib/shape/extract/words';
import { loadTable } from '@/lib/storage/tables';
import { asText } from '@/lib/tabular/as-text';
import { distinctCounts } from '@/lib/tabular/columns';
import { findColumn } from '@/lib/tabular/find-column';

const TRIED = 300;
const SHOWN = 8;

/**
 * Programs that give what is wanted in all the examples, the likeliest first, and what each gives for other values of the column: those
 * on which the programs differ first. Throws as `currentDataset`, `invalid_input` for a column there is not.
 */
export async function learnExtraction(
  actor: Actor,
  jobId: string,
  { column, examples }: ExtractBody,
): Promise<ExtractJson> {
  const { tableKey } = await currentDataset(actor, jobId);
  const vector = asText(findColumn(await loadTable(tableKey), column, 'column').vector);
  const counts = distinctCounts(vector);
  const known = new Set(examples.map(({ text }) => text));
  const texts = vector.dictionary
    .filter((text, code) => (counts[code] as number) > 0 && !known.has(text))
    .slice(0, TRIED);
  const found = learnPrograms(examples, texts);
  const differs = (place: number) => new Set(found.map(({ results }) => results[place])).size > 1;
  const shown = [...texts.keys()].sort((a, b) => Number(differs(b)) - Number(differs(a)) || a - b).slice(0, SHOWN);
  return {
    programs: found.map(({ program, results }) => ({
      program,
      description: programWords(program),
      given: results.filter((result) => result !== null).length,
      tried: texts.length,
      samples: shown.map((place) => ({ text: texts[place] as string, result: results[place] ?? null })),
    })),
  };
}
