/** Lists of words that have an order of their own, lower case. */
const SCALES: readonly (readonly string[])[] = [
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'jan feb mar apr may jun jul aug sept oct nov dec',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'monday tuesday wednesday thursday friday saturday sunday',
  'mon tue wed thu fri sat sun',
  'mon tues wed thurs fri sat sun',
  'montag dienstag mittwoch donnerstag freitag samstag sonntag',
  'mo di mi do fr sa so',
  'xxs xs s m l xl xxl xxxl',
  'tiny small medium large huge',
  'extra_small small medium large extra_large',
  'very_low low medium high very_high',
  'low moderate high critical',
  'low normal high urgent',
  'very_poor poor fair good very_good excellent',
  'poor average good excellent',
  'never rarely sometimes often always',
  'strongly_disagree disagree neutral agree strongly_agree',
  'very_dissatisfied dissatisfied neutral satisfied very_satisfied',
  'first second third fourth fifth',
  'spring summer autumn winter',
  'spring summer fall winter',
  'morning afternoon evening night',
  'beginner intermediate advanced expert',
  'junior mid senior lead',
].map((words) => words.split(' ').map((word) => word.replace('_', ' ')));

/** More different texts than this are no scale anybody wrote by hand. */
const LONGEST_SCALE = 200;

const NUMBER = String.raw`[$€£]?\s?(-?\d[\d,]*(?:\.\d+)?)\s?[kKmM%]?`;
const RANGE = new RegExp(String.raw`^${NUMBER}\s*(?:-|–|—|to|bis)\s*${NUMBER}(?:\s*\p{L}{1,10})?$`, 'u');
const FROM = new RegExp(
  String.raw`^(?:(?:>=?|≥|over|above|more than)\s*${NUMBER}|${NUMBER}\s*(?:\+|and (?:over|above|older)|or more))(?:\s*\p{L}{1,10})?$`,
  'iu',
);
const UP_TO = new RegExp(
  String.raw`^(?:(?:<=?|≤|under|below|up to|less than)\s*${NUMBER}|${NUMBER}\s*(?:and (?:under|below|younger)|or less))(?:\s*\p{L}{1,10})?$`,
  'iu',
);
const QUARTER = /^Q([1-4])$/i;
const NUMBERED = /^(?:\p{L}{1,12}[\s_-]?)?(\d{1,6}(?:\.\d+)?)(?:\s?\p{L}{1,12})?$/u;
/** `2024-Q1`, `2024 H2`, `2024-W05`, and the same the other way round. */
const YEAR_PART = /^(\d{4})[\s_/-]?[QHSTW]([0-5]?\d)$/iu;
const PART_YEAR = /^[QHSTW]([0-5]?\d)[\s_/-]?(\d{4})$/iu;
/** A season: `2003/04`. */
const TWO_YEARS = /^(\d{4})\/\d\d(?:\d\d)?$/;

/**
 * The place of each category where they have an order of their own: months, weekdays, sizes and other scales by their
 * meaning, ranges (`19-35`, `60+`) and numbers by number. Null where they have none but the alphabet's.
 */
export function naturalOrder(labels: readonly string[]): Float64Array | null {
  if (labels.length < 2 || labels.length > LONGEST_SCALE) return null;
  const folded = labels.map((label) => label.trim().toLowerCase().replaceAll('_', ' '));
  return scaleOrder(folded) ?? numericOrder(labels);
}

function scaleOrder(folded: readonly string[]): Float64Array | null {
  for (const scale of SCALES) {
    const places = folded.map((label) => scale.indexOf(label));
    if (places.every((place) => place >= 0)) return Float64Array.from(places);
  }
  return null;
}

function numericOrder(labels: readonly string[]): Float64Array | null {
  const places = labels.map((label) => placeOf(label.trim()));
  return places.every((place) => place !== null) ? Float64Array.from(places, (place) => place ?? 0) : null;
}

/** Where a range or number begins; what has no beginning stands just before where it ends, what has no end just behind. */
function placeOf(label: string): number | null {
  const partYear = PART_YEAR.exec(label);
  if (partYear !== null) return yearPart(partYear[2], partYear[1]);
  const part = YEAR_PART.exec(label);
  if (part !== null) return yearPart(part[1], part[2]);
  const range = TWO_YEARS.exec(label) ?? RANGE.exec(label);
  if (range !== null) return numberIn(range);
  const upTo = UP_TO.exec(label);
  if (upTo !== null) return before(numberIn(upTo));
  const from = FROM.exec(label);
  if (from !== null) return behind(numberIn(from));
  const numbered = QUARTER.exec(label) ?? NUMBERED.exec(label);
  return numbered === null ? null : numberIn(numbered);
}

function yearPart(year = '', part = ''): number {
  return Number(year) + Number(part) / 100;
}

function numberIn(match: RegExpExecArray): number {
  const digits = match.slice(1).find((group) => group !== undefined) ?? '';
  return Number(digits.replaceAll(',', ''));
}

function before(value: number): number {
  return value - Math.max(1e-9, Math.abs(value) * 1e-9) - 1e-3;
}

function behind(value: number): number {
  return value + Math.max(1e-9, Math.abs(value) * 1e-9);
}
