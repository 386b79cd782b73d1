import type { CauseSlice, GenericCause, LikelyCause } from '@/lib/comparison/causes/cause';
import { decimalText, number, percent, plural } from '@/lib/text/words';

type NameOf = (pair: string) => string;

/** `North × online`: the values alone where they tell, with the column's name where a value is a number or yes and no. */
export function sliceName({ conditions }: Pick<CauseSlice, 'conditions'>, nameOf: NameOf): string {
  return conditions
    .map(({ pair, value }) =>
      value === null ? `missing ${nameOf(pair)}` : isTelling(value) ? value : `${nameOf(pair)} ${value}`,
    )
    .join(' × ');
}

const isTelling = (value: string): boolean => /[\p{L}]{2}/u.test(value) && !/^(yes|no|true|false)$/i.test(value);

function genericSentence(cause: GenericCause, nameOf: NameOf): string {
  switch (cause.code) {
    case 'group_vanished':
      return `${sliceName({ conditions: [cause.condition] }, nameOf)} is gone (${plural(cause.rows, 'row')})`;
    case 'group_appeared':
      return `${sliceName({ conditions: [cause.condition] }, nameOf)} is new (${plural(cause.rows, 'row')})`;
    case 'duplicate_batch':
      return `${plural(cause.rows, 'row')} of the ${cause.side} period ${cause.rows === 1 ? 'occurs' : 'occur'} more than once`;
    case 'unit_changed':
      return `all values seem multiplied by ${decimalText(cause.factor)}: the unit may have changed`;
    case 'cleaning_differs':
      return `the files agree in ${plural(cause.cells, 'cell')} that cleaning made different`;
    case 'missing_rose':
      return `${percent(cause.after)} of the values are missing, ${percent(cause.before)} before`;
  }
}

/** Slices that stand against the change say so. */
function sliceSentence(slice: CauseSlice, word: string, nameOf: NameOf): string {
  const name = sliceName(slice, nameOf);
  if (slice.share === null) return `${name} changed by ${decimalText(slice.contribution)}`;
  if (slice.share < 0) return `${name} works against it`;
  return `${name} explains ${percent(Math.min(slice.share, 9.99))} of the ${word}`;
}

/** Why a measure changed, in one or two sentences; null where nothing is to blame. */
export function causeSentence(cause: LikelyCause, nameOf: NameOf): string | null {
  const word = cause.change < 0 ? 'fall' : 'rise';
  const parts = cause.generic.slice(0, 2).map((one) => genericSentence(one, nameOf));
  if (cause.isEverywhere) parts.push(`the ${word} is about alike everywhere`);
  else parts.push(...cause.slices.slice(0, 3).map((slice) => sliceSentence(slice, word, nameOf)));
  if (parts.length === 0) return effectSentence(cause, word, nameOf);
  const effects = cause.mode === 'ratio' ? effectSentence(cause, word, nameOf) : null;
  return [sentence(parts.join('; ')), effects].filter((part) => part !== null).join(' ');
}

/** Only what makes up most of the change is told. */
function effectSentence({ effects, change }: LikelyCause, word: string, nameOf: NameOf): string | null {
  if (effects === null || change === 0) return null;
  const named: [string, number][] = [
    [`other numbers of ${effects.by === null ? 'rows' : 'rows in each group'}`, effects.volume],
    [effects.by === null ? 'another mix' : `another mix of ${nameOf(effects.by)}`, effects.mix],
    ['other levels within the groups', effects.price],
  ];
  const [most] = named.sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  if (most === undefined || most[1] / change < 0.5) return null;
  return sentence(`most of the ${word} comes from ${most[0]} (${number(Math.round((most[1] / change) * 100))} %)`);
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
