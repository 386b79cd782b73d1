import type { NumberDoubt } from '@/lib/tabular/values/number-choice';
import { list, plural } from '@/lib/text/words';

/** What is at odds in the column, a full sentence. */
export function doubtSentence(doubt: NumberDoubt): string {
  switch (doubt.kind) {
    case 'decimal':
      return doubt.points > 0
        ? `${plural(doubt.commas, 'value')} with a decimal comma and ${plural(doubt.points, 'value')} with a point stand in one column, so ${doubt.example} reads either way.`
        : `The other commas stand before one fixed number of decimals, so ${doubt.example} reads either way.`;
    case 'percent':
      return `${plural(doubt.percents, 'value')} such as ${doubt.percentExample} and ${plural(doubt.plain, 'value')} such as ${doubt.plainExample} without the sign stand in one column.`;
    case 'currencies':
    case 'units': {
      const units = doubt.units.map(
        ({ unit, cells }) => `${plural(cells, 'value')} ${unit === '' ? 'without a unit' : `in ${unit}`}`,
      );
      const rate = doubt.kind === 'currencies' ? ' They are converted only by a rate you give.' : '';
      return `${list(units, 6)} stand in one column.${rate}`;
    }
    case 'letters':
      return `A letter stands behind ${plural(doubt.cells, 'number')}, as in ${doubt.example}; it may be a unit or the end of a code.`;
    case 'ranges':
      return `${plural(doubt.ranges, 'range')} and ${plural(doubt.bounds, 'bound')} such as ${doubt.example} stand among ${plural(doubt.numbers, 'number')}.`;
    case 'clock':
      return `Times such as ${doubt.example} may be minutes and seconds or hours and minutes.`;
  }
}

/** Why a column is not read as numbers before a person has chosen how. */
export function choiceSentence(doubts: readonly NumberDoubt[]): string {
  const parameters = [...new Set(doubts.map(({ kind }) => PARAMETERS[kind]))];
  return `Choose how the numbers are to be read (${list(parameters, 6)}), so that no value is lost. ${doubts.map(doubtSentence).join(' ')}`;
}

/** The parameters that settle each kind of doubt. */
const PARAMETERS: Record<NumberDoubt['kind'], string> = {
  decimal: 'decimal',
  percent: 'percent',
  currencies: 'unit and rates',
  units: 'unit and rates',
  letters: 'columns',
  ranges: 'ranges and bounds',
  clock: 'clock',
};
