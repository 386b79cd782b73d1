import { isWeekday, monthNumber } from '@/lib/tabular/values/month-names';

/** Languages whose names of months and weekdays are known, by the platform's own tables. */
const LANGUAGES = 'en de fr es it pt nl pl sv da nb fi cs sk hu ro hr tr ru uk bg el ja zh ko id vi'.split(' ');

/** Seasons, parts of the day and shifts in common languages. */
const CYCLES: ReadonlySet<string> = new Set(
  (
    'spring summer autumn fall winter frühling frühjahr sommer herbst printemps été automne hiver primavera verano otoño invierno estate autunno ' +
    'inverno morning noon afternoon evening night midnight day dawn dusk morgen vormittag mittag nachmittag abend nacht matin midi soir nuit ' +
    'mañana tarde noche manhã noite madrugada matutino vespertino nocturno mattina mattino pomeriggio sera serata notte ochtend middag avond voormittag ' +
    'morgens vormittags mittags nachmittags abends nachts früh frühmorgens frühschicht spätschicht nachtschicht rano południe popołudnie wieczór noc maten midi après-midi soirée journée dia matutina ' +
    'wiosna lato jesień zima lente zomer herfst printemps vår sommar höst forår efterår eftermiddag aften kväll natt verão early late am pm weekday weekend monsoon pre-monsoon post-monsoon rainy dry'
  ).split(' '),
);

interface Names {
  readonly months: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
}

let names: Names | null = null;

function namesOfCalendar(): Names {
  if (names !== null) return names;
  const months = new Set<string>();
  const weekdays = new Set<string>();
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const month = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      const weekday = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
      for (let i = 0; i < 12; i++) months.add(fold(month.format(Date.UTC(2024, i, 15))));
      for (let i = 1; i <= 7; i++) weekdays.add(fold(weekday.format(Date.UTC(2024, 0, i))));
    }
  }
  // Numbers are written as such in some languages: `1月`.
  names = { months: new Set([...months].filter((name) => /\p{L}/u.test(name))), weekdays };
  return names;
}

function fold(text: string): string {
  return text.trim().toLowerCase().replace(/\.$/, '');
}

const LONGEST = 15;

export function isMonthName(text: string): boolean {
  if (text.length > LONGEST) return false;
  return monthNumber(text.replace(/\.$/, '')) > 0 || namesOfCalendar().months.has(fold(text));
}

export function isWeekdayName(text: string): boolean {
  if (text.length > LONGEST) return false;
  return isWeekday(text.replace(/\.$/, '')) || namesOfCalendar().weekdays.has(fold(text));
}

/** A season, a part of the day or of the week. */
export function isCycleWord(text: string): boolean {
  return text.length <= LONGEST && CYCLES.has(fold(text));
}
