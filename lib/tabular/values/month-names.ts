/** Month names and abbreviations in English, German, French, Spanish, Portuguese and Italian, without accents. */
const NAMES: readonly string[] = [
  'january jan januar jaenner janner janvier janv enero ene janeiro gennaio gen',
  'february feb februar fevrier fevr fev febrero fevereiro febbraio febb',
  'march mar maerz marz mrz mars marzo marco',
  'april apr avril avr abril abr aprile',
  'may mai mayo maio maggio mag',
  'june jun juni juin junio junho giugno giu',
  'july jul juli juillet juil julio julho luglio lug',
  'august aug aout agosto ago',
  'september sep sept septembre septiembre setiembre setembro set settembre sett',
  'october oct oktober okt octobre octubre outubro out ottobre ott',
  'november nov novembre noviembre novembro',
  'december dec dezember dez decembre diciembre dic dezembro dicembre',
];

/** Weekdays in the same languages; a prefix that carries nothing. */
const WEEKDAYS =
  'monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun ' +
  'montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so ' +
  'lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim ' +
  'lunes martes miercoles mie jueves jue viernes vie sabado sab domingo dom ' +
  'segunda segunda-feira seg terca terca-feira ter quarta quarta-feira qua quinta quinta-feira qui sexta sexta-feira sex ' +
  'lunedi martedi mercoledi giovedi gio venerdi sabato domenica mar';

/** As files write them: in small letters, with a capital, in capitals. */
const spellings = (name: string) => [name, name.slice(0, 1).toUpperCase() + name.slice(1), name.toUpperCase()];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) =>
    names.split(' ').flatMap((name) => spellings(name).map((spelling): [string, number] => [spelling, index + 1])),
  ),
);
const WEEKDAY_SET: ReadonlySet<string> = new Set(WEEKDAYS.split(' '));

function fold(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z-]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}

/** 1–12 for a month's name or abbreviation in any of the six languages, case and accents aside; else 0. */
export function monthNumber(word: string): number {
  return MONTHS.get(word) ?? MONTHS.get(fold(word)) ?? 0;
}

/** Whether the word is a weekday or its abbreviation. */
export function isWeekday(word: string): boolean {
  return WEEKDAY_SET.has(fold(word));
}
