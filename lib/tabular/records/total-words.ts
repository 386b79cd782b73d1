/** Words that name a total, in the languages exports come in; joined by a blank where they are two. */
const SUM_WORDS: ReadonlySet<string> = new Set(
  `total totals subtotal subtotals sum sums grandtotal
  gesamt gesamtsumme gesamtergebnis gesamtbetrag endsumme endbetrag zwischensumme zwischenergebnis teilsumme teilergebnis summe summen insgesamt
  somme totaux totale totali subtotale somma suma sumas totales totais soma
  razem suma łącznie ogółem celkem součet spolu súčet összesen összes suma ukupno zbroj skupaj vsota
  итого всего итог сумма разом усього всичко общо
  toplam totaal subtotaal som totalt summa sammanlagt yhteensä summa kokku kopā viso
  σύνολο סהכ المجموع الإجمالي jumlah tổng योग कुल
  合計 小計 総計 总计 合计 小计 總計 总和 합계 총계 소계 รวม`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
/** Words of which only the pair names a total. */
const PHRASES_BEGIN = ['sub', 'grand', 'sous', 'ara', 'genel', 'i', 'sum'] as const;
const PHRASES_END = ['total', 'totaal', 'général', 'toplam', 'alt', 'totalt'] as const;
const SUM_PHRASES = new RegExp(`^(${PHRASES_BEGIN.join('|')})[ -]*(${PHRASES_END.join('|')})\\b`, 'u');
const MEAN_WORDS: ReadonlySet<string> = new Set(
  `average averages avg mean means durchschnitt mittelwert mittel moyenne moyennes media medias promedio média médias
  gemiddelde średnia średnio průměr átlag среднее средняя 平均 평균 ortalama medelvärde genomsnitt keskiarvo gennemsnit`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const LONGEST_LABEL = 60;
const MOST_WORDS = 6;

export interface TotalLabel {
  of: 'sum' | 'mean';
  /** The label says nothing else: `Total`, `Grand total:`. */
  alone: boolean;
}

/** Most texts are none, which their first and last characters tell at once: a label begins or ends with a letter, and is no formula. */
function mayBeLabel(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 0x3d || first === 0x40 || first === 0x2b || first === 0x2d) return false;
  return isNoDigit(first) || isNoDigit(text.charCodeAt(text.length - 1));
}

function isNoDigit(code: number): boolean {
  return code > 0x39 || code < 0x30;
}

const LOWER_A = 0x61;
/** Sets the bit that tells small ASCII letters from capital ones. */
const LOWER = 0x20;

/** By the first letter, as bits, the lengths that the ASCII words of labels have: most texts hold none of such a length at either end. */
const LENGTHS = lengthsByLetter([
  ...SUM_WORDS,
  ...MEAN_WORDS,
  ...PHRASES_BEGIN,
  ...PHRASES_BEGIN.flatMap((first) => PHRASES_END.map((second) => first + second)),
]);

function lengthsByLetter(words: readonly string[]): Uint32Array {
  const lengths = new Uint32Array(26);
  for (const word of words) {
    const letter = word.charCodeAt(0) - LOWER_A;
    if (/^[a-z]+$/.test(word)) lengths[letter] = (lengths[letter] ?? 0) | (1 << word.length);
  }
  return lengths;
}

/** Whether the first and the last word of a text tell, by first letter and length, that it is no label. False where that takes a closer look. */
function isNoLabel(text: string): boolean {
  let [first, firstEnd, last, lastEnd] = [-1, -1, -1, -1];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80 || code === 0x22 || code === 0x27) return false;
    const letter = (code | LOWER) - LOWER_A;
    if (letter < 0 || letter >= 26) continue;
    if (lastEnd !== i) last = i;
    if (first < 0) first = i;
    lastEnd = i + 1;
    if (first === last) firstEnd = lastEnd;
  }
  return !mayBeWord(text, first, firstEnd) && !mayBeWord(text, last, lastEnd);
}

function mayBeWord(text: string, start: number, end: number): boolean {
  const lengths = LENGTHS[(text.charCodeAt(start) | LOWER) - LOWER_A] ?? 0;
  return end - start < 32 && (lengths & (1 << (end - start))) !== 0;
}

/** What a cell says of its row: that it is a total or a mean of others; undefined for any other text. */
export function readTotalLabel(text: string): TotalLabel | undefined {
  if (text.length > LONGEST_LABEL || !mayBeLabel(text) || isNoLabel(text)) return undefined;
  const lower = text.toLowerCase().replaceAll(/["״'’]/g, '');
  const words = lower.match(/[\p{L}\p{M}]+/gu) ?? [];
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length > MOST_WORDS) return undefined;
  const phrase = SUM_PHRASES.exec(lower.trim());
  const isShort = !/\d/.test(lower);
  if (phrase) return { of: 'sum', alone: isShort && words.length === 2 };
  if (SUM_WORDS.has(first) || SUM_WORDS.has(last)) return { of: 'sum', alone: isShort && words.length === 1 };
  if (MEAN_WORDS.has(first) || MEAN_WORDS.has(last)) return { of: 'mean', alone: isShort && words.length === 1 };
  return undefined;
}
