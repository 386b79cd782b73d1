import { type SeededRandom, seededRandom } from '@/bench/random';

/** How somebody writes: decimal sign, date, and whether amounts carry a currency sign. */
export type Habit = 'us' | 'uk' | 'de' | 'fr' | 'es' | 'br' | 'in';

const words = (text: string) => text.split('|');
const GIVEN = words(
  'Ada|Ben|Carla|David|Elif|Farid|Greta|Hugo|Ines|Jonas|Kavya|Liam|Mei|Noah|Olga|Pedro|Quentin|Rosa|Samir|Tara|Uma|Victor|Wanda|Yusuf|Zoe',
);
const FAMILY = words(
  'Adams|Becker|Costa|Dubois|Eriksen|Fischer|Garcia|Hughes|Ivanov|Jensen|Kaur|Lopez|Meyer|Novak|Okafor|Patel|Quinn|Rossi|Schmidt|Tanaka|Urban|Vega|Weber|Young|Zhang',
);
const CITIES: Readonly<Record<string, readonly string[]>> = {
  us: words('Austin|Boston|Chicago|Denver|Houston|Miami|New York|Phoenix|Portland|Seattle|Atlanta|Dallas'),
  uk: words('London|Leeds|Bristol|Manchester|Glasgow|Cardiff|Liverpool|York|Oxford|Bath'),
  de: words('Berlin|Hamburg|München|Köln|Leipzig|Bremen|Kassel|Mainz|Dresden|Ulm'),
  fr: words('Paris|Lyon|Lille|Nantes|Nice|Rennes|Toulouse|Dijon|Metz|Brest'),
  br: words('São Paulo|Recife|Curitiba|Salvador|Manaus|Belém|Santos|Natal'),
};
const COMPANY = words(
  'Acme|Northwind|Globex|Initech|Umbra|Vertex|Solaris|Quanta|Helix|Orion|Pioneer|Stellar|Cobalt|Maple',
);
const FORM = words('Ltd|GmbH|Inc|LLC|SA|Group|Partners|Systems');
const THING = words('Chair|Desk|Lamp|Printer|Notebook|Cable|Monitor|Shelf|Stapler|Kettle|Mug|Backpack|Filter|Bracket');
const LOOK = words('Oak|Steel|Compact|Deluxe|Basic|Blue|Grey|Ergo|Mini|Pro|Classic|Travel');
const TELLING = words(
  'please call back|waiting for approval|sent again last week|spoke to the team about it|see earlier message|needs a second look|agreed by phone|to be checked|renewal expected soon|customer asked for a quote',
);

/** The cells of one column for one side. `turn` is 0 for the first period and 1 for the second. */
export function columnCells(spec: string, rows: number, habit: Habit, turn: 0 | 1, seed: number): (string | null)[] {
  const [kind = '', ...args] = spec.trim().split(' ');
  const isSparse = args.includes('sparse');
  const random = seededRandom(seed * 7 + turn * 104_729 + 13);
  const make = maker(kind, spec.trim().slice(kind.length + 1), args, { random, habit, turn, seed });
  return Array.from({ length: rows }, (_, row) => {
    const isMissing = random.next() < (isSparse ? 0.55 : 0.02);
    const text = make(row);
    return isMissing && kind !== 'id' && kind !== 'seq' ? null : text;
  });
}

interface Setting {
  readonly random: SeededRandom;
  readonly habit: Habit;
  readonly turn: 0 | 1;
  readonly seed: number;
}

function maker(kind: string, rest: string, args: readonly string[], { random, habit, turn, seed }: Setting) {
  const [a = 0, b = 0, c = 0] = args.map(Number);
  // What is measured drifts a little from month to month, the same for a column however it is written.
  const drift = turn === 0 ? 1 : 0.85 + 0.4 * seededRandom(seed).next();
  const person = () => `${random.pick(GIVEN)} ${random.pick(FAMILY)}`;
  const makers: Record<string, (row: number) => string> = {
    id: (row) => filled(rest, String(row + 1 + turn * 1000 + (seed % 90) * 100)),
    seq: (row) => String(row + 1 + turn * 400),
    code: () => rest.replace(/[#?]/g, (sign) => (sign === '#' ? String(random.integer(10)) : letter(random))),
    digits: () => String(10 ** (a - 1) + random.integer(9 * 10 ** (a - 1))),
    pick: picker(words(rest), random, turn),
    date: () => dateText(random, habit, turn, rest === 'born'),
    person,
    given: () => random.pick(GIVEN),
    family: () => random.pick(FAMILY),
    company: () => `${random.pick(COMPANY)} ${random.pick(FORM)}`,
    city: () => random.pick(CITIES[rest] ?? []),
    product: () => `${random.pick(LOOK)} ${random.pick(THING)}`,
    sentence: () => `${random.pick(TELLING)}, ${random.pick(TELLING)}`,
    address: () => `${1 + random.integer(900)} ${random.pick(FAMILY)} ${random.pick(['St', 'Ave', 'Rd', 'Ln'])}`,
    email: () => `${person().toLowerCase().replace(' ', '.')}@example.com`,
    phone: () => `+1 ${200 + random.integer(700)} ${100 + random.integer(900)} ${1000 + random.integer(9000)}`,
    url: () => `https://www.${random.pick(COMPANY).toLowerCase()}${random.integer(90)}.com`,
    path: () => `/${random.pick(THING).toLowerCase()}/${random.pick(LOOK).toLowerCase()}-${random.integer(40)}`,
    int: () => String(a + random.integer(b - a + 1)),
    num: () => decimal(a * (1 + (drift - 1) / 4) + b * normal(random), c, habit),
    log: () => String(Math.round(a * drift * Math.exp(b * normal(random)))),
    money: () => decimal(a * drift * Math.exp(b * normal(random)), 2, habit),
    signed: () => decimal(a * drift + b * normal(random), 2, habit),
    fraction: () => decimal(a + (b - a) * random.next(), 3, habit),
    percent: () => `${decimal(a + (b - a) * random.next(), 1, habit)}%`,
  };
  const made = makers[kind];
  if (made === undefined) throw new Error(`No values are known for “${kind}”.`);
  return made;
}

/** Values of uneven frequency, which changes between the periods. */
function picker(choices: readonly string[], random: SeededRandom, turn: 0 | 1): () => string {
  const weights = choices.map((_, i) => 1 / (1 + i * 0.35) + (turn === 1 ? 0.25 * random.next() : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return () => {
    let rest = random.next() * total;
    for (const [i, weight] of weights.entries()) {
      rest -= weight;
      if (rest <= 0) return choices[i] as string;
    }
    return choices.at(-1) as string;
  };
}

function filled(pattern: string, number: string): string {
  const places = (pattern.match(/#/g) ?? []).length;
  const digits = [...number.padStart(places, '0')];
  return pattern.replace(/#/g, () => digits.shift() ?? '');
}

const letter = (random: SeededRandom) => String.fromCharCode(65 + random.integer(26));

function normal(random: SeededRandom): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

function decimal(value: number, places: number, habit: Habit): string {
  const text = value.toFixed(places);
  return habit === 'us' || habit === 'uk' || habit === 'in' ? text : text.replace('.', ',');
}

function dateText(random: SeededRandom, habit: Habit, turn: 0 | 1, isBirth: boolean): string {
  const day = String(1 + random.integer(28)).padStart(2, '0');
  const month = isBirth ? String(1 + random.integer(12)).padStart(2, '0') : turn === 0 ? '05' : '06';
  const year = isBirth ? String(1950 + random.integer(55)) : '2024';
  if (habit === 'us') return `${month}/${day}/${year}`;
  return [day, month, year].join(habit === 'de' ? '.' : habit === 'in' ? '-' : '/');
}
