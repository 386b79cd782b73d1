import { stem } from '@/lib/charts/recommend/words';
import type { Table } from '@/lib/tabular/table';
import { nameWords } from '@/lib/tabular/values/name-words';
import { type Span, withDates } from './dates';
import { type Linked, linkedColumns, type Mention, mentionsIn } from './link';
import { folded, type Token, tokensOf } from './tokens';

/** A question with what it speaks of put in signs: `§c0` a column, `§v0` values, `§n0` a number, `§d0` a time, `§r` the rows. */
export interface Sentence {
  readonly text: string;
  readonly columns: readonly Linked[];
  readonly said: readonly Linked[];
  readonly values: readonly { readonly of: Linked; readonly values: readonly string[] }[];
  readonly numbers: readonly number[];
  readonly spans: readonly Span[];
  readonly score: number;
  /** Mentions that would have done as well, of other columns. */
  readonly rivals: readonly { readonly chosen: Mention; readonly other: Mention }[];
}

/** Reads the question against a table; `ban` leaves mentions out, so that the next best are found. */
export function sentenceOf(
  table: Table,
  name: string,
  question: string,
  ban: (mention: Mention) => boolean = () => false,
): Sentence {
  const columns = linkedColumns(table);
  const hasTime = columns.some(({ isTime }) => isTime);
  const lower = folded(question).replace(/\s+/g, ' ').trim();
  const { text: dated, spans } = hasTime ? withDates(lower) : { text: lower, spans: [] };
  const tokens = tokensOf(dated.replaceAll('§', ' zzspan'));
  const rowNouns = new Set(nameWords(name.replace(/\.[a-z0-9]+$/i, '')).map(stem));
  const all = mentionsIn(tokens, columns)
    .filter((mention) => !ban(mention) && !isAboutSpans(mention, tokens))
    .filter((mention, _, every) => {
      // What the rows are is no column by its meaning alone, and a number that is called so goes before a value.
      const isRow = mention.to === mention.from + 1 && rowNouns.has(stem(tokens[mention.from]?.word ?? ''));
      if (mention.values === null) return !(isRow && mention.score < 0.85 && !mention.of.isNumber);
      return !every.some(
        (one) =>
          one.values === null &&
          one.of.isNumber &&
          one.from === mention.from &&
          one.to === mention.to &&
          one.score >= 0.8,
      );
    });
  const chosen: Mention[] = [];
  for (const mention of all) {
    if (!chosen.some((other) => mention.from < other.to && other.from < mention.to)) chosen.push(mention);
  }
  chosen.sort((a, b) => a.from - b.from);
  const rivals = chosen.flatMap((mention) => {
    const other = all.find(
      (one) =>
        one.from === mention.from &&
        one.to === mention.to &&
        one.of !== mention.of &&
        one.score > mention.score - 0.06 &&
        (one.values === null) === (mention.values === null),
    );
    return other === undefined ? [] : [{ chosen: mention, other }];
  });
  const said: Linked[] = [];
  const values: { of: Linked; values: readonly string[] }[] = [];
  const numbers: number[] = [];
  const parts: string[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    const mention = chosen.find(({ from }) => from === at);
    if (mention !== undefined) {
      if (mention.values === null) parts.push(`§c${said.push(mention.of) - 1}`);
      else parts.push(`§v${values.push({ of: mention.of, values: mention.values }) - 1}`);
      at = mention.to;
      continue;
    }
    const span = /^zzspand(\d+)$/.exec(token.word);
    if (span !== null) parts.push(`§d${span[1]}`);
    else if (token.value !== undefined) parts.push(`§n${numbers.push(token.value) - 1}`);
    else parts.push(rowNouns.has(stem(token.word)) ? '§r' : token.word);
    at++;
  }
  const score = chosen.reduce((sum, mention) => sum + mention.score, 0) / Math.max(1, chosen.length);
  return { text: ` ${parts.join(' ')} `, columns, said, values, numbers, spans, score, rivals };
}

const isAboutSpans = ({ from, to }: Mention, tokens: readonly Token[]) =>
  tokens.slice(from, to).some(({ word }) => word.startsWith('zzspan'));
