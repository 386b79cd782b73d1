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
const SUM_PHRASES = /^(sub|grand|sous|ara|genel|i|sum|sous-)[ -]*(total|totaal|général|toplam|alt|totalt)\b/u;
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

/** What a cell says of its row: that it is a total or a mean of others; undefined for any other text. */
export function readTotalLabel(text: string): TotalLabel | undefined {
  if (text.length > LONGEST_LABEL || !mayBeLabel(text)) return undefined;
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
