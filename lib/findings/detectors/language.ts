import type { ColumnView } from '@/lib/findings/column-view';
import type { Detector, Draft } from '@/lib/findings/draft';
import { LANGUAGES, type Language, sensesOf } from '@/lib/findings/everyday-words';
import { filledCount, positionsByCode } from '@/lib/findings/positions';

const FEWEST = 20;
const MOST_VALUES = 500;
/** A column speaks a language when so many of its cells are words of it … */
const SPOKEN = 0.6;
/** … for so many different things. */
const FEWEST_MEANINGS = 2;
/** Words of other languages are the exception. */
const MOST_FOREIGN = 0.15;
const RARE = 0.05;

/** Words of another language in a column of everyday words: `Januar` among `January`, `rot` among `red`. */
export const findForeignWords: Detector = ({ views }) => views.flatMap((view) => (view.isNumeric ? [] : findIn(view)));

function findIn(view: ColumnView): Draft[] {
  const { dictionary } = view.text;
  const total = filledCount(view);
  if (total < FEWEST || dictionary.length > MOST_VALUES) return [];
  const spoken = languagesOf(view, total);
  const [language] = spoken;
  if (language === undefined) return [];
  const foreign = new Map<number, number>();
  let cells = 0;
  for (const [code, text] of dictionary.entries()) {
    const count = view.counts[code] ?? 0;
    const senses = sensesOf(text);
    const [sense] = senses;
    if (
      count === 0 ||
      sense === undefined ||
      senses.some(({ languages }) => languages.some((one) => spoken.includes(one)))
    )
      continue;
    foreign.set(code, sense.meaning);
    cells += count;
  }
  if (foreign.size === 0 || cells > MOST_FOREIGN * total) return [];
  const positions = positionsByCode(view, new Set(foreign.keys()));
  return [...foreign].flatMap(([code, meaning]): Draft[] => {
    const count = view.counts[code] ?? 0;
    if (count > RARE * total) return [];
    const of = wordFor(view, meaning, language);
    return [
      {
        kind: 'language',
        view,
        positions: positions.get(code) ?? [],
        value: dictionary[code] as string,
        certainty: of === null ? 0.7 : 0.92,
        reason: { language, of, count },
        about: of === null ? [] : [of],
        ...(of !== null && { repair: of }),
        cause: language,
      },
    ];
  });
}

/** The language nearly all everyday words of the column are of; several where they are words of each (`standard`, `express`). */
function languagesOf({ text, counts }: ColumnView, total: number): Language[] {
  const cells = new Map<Language, number>();
  const meanings = new Map<Language, Set<number>>();
  for (const [code, word] of text.dictionary.entries()) {
    const count = counts[code] ?? 0;
    if (count === 0) continue;
    for (const { meaning, languages } of sensesOf(word)) {
      for (const language of languages) {
        cells.set(language, (cells.get(language) ?? 0) + count);
        meanings.set(language, (meanings.get(language) ?? new Set()).add(meaning));
      }
    }
  }
  const spoken = LANGUAGES.filter(
    (language) =>
      (cells.get(language) ?? 0) >= SPOKEN * total && (meanings.get(language)?.size ?? 0) >= FEWEST_MEANINGS,
  );
  const most = Math.max(...spoken.map((language) => cells.get(language) ?? 0));
  return spoken.filter((language) => cells.get(language) === most);
}

/** How the column itself writes the meaning in its language, most often; null where it does not. */
function wordFor({ text, counts }: ColumnView, meaning: number, language: Language): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [code, word] of text.dictionary.entries()) {
    const count = counts[code] ?? 0;
    if (count <= most) continue;
    if (!sensesOf(word).some((sense) => sense.meaning === meaning && sense.languages.includes(language))) continue;
    best = word;
    most = count;
  }
  return best;
}
