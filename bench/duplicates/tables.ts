import { type SeededRandom, seededRandom } from '@/bench/random';
import type { Cell } from '@/lib/tabular/columns';

/** A table of records of which some mean the same, with the truth: the entity of each row. */
export interface EntityTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows of one number are records of one thing. */
  readonly entity: readonly number[];
  /** How sure a field is copied wrongly, 0–1. */
  readonly noise: number;
}

type Maker = (random: SeededRandom, index: number) => Cell[];

const GIVEN =
  'Anna Maria John James Robert Linda Barbara Susan Jürgen Hans Petra Claudia Luis Carmen José Pedro Amélie Hugo Chloé Louis Giulia Marco Elena Paolo Ewa Piotr Olga Ivan Fatima Ahmed Yuki Haruto Wei Mei Priya Arjun Aisha Omar Sofia Liam Noah Emma Oliver Ava Lucas Mia Ethan Zoe'.split(
    ' ',
  );
const FAMILY =
  'Smith Johnson Williams Brown Jones Garcia Miller Davis Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Rossi Russo Ferrari Bianchi Romano Dubois Durand Leroy Moreau Novak Kowalski Nowak Ivanov Petrov Tanaka Suzuki Sato Chen Wang Li Zhang Patel Sharma Khan Hussain Okafor Mensah Silva Santos Oliveira Andersson Nilsson Hansen Larsen Virtanen Papadopoulos Yılmaz Demir Kaya Cohen Levy Murphy Kelly Sullivan Fitzgerald MacDonald Campbell Stewart'.split(
    ' ',
  );
const STREET =
  'Main Oak Pine Maple Cedar Elm Washington Lake Hill Park River Church High Station Mill School Victoria Garden Bridge North Spring Forest Sunset Highland Meadow Chestnut Walnut Franklin Jefferson Lincoln'.split(
    ' ',
  );
const CITY: readonly (readonly [string, string])[] = [
  ['Springfield', '62701'],
  ['Riverton', '84065'],
  ['Fairview', '37062'],
  ['Madison', '53703'],
  ['Georgetown', '78626'],
  ['Clinton', '39056'],
  ['Salem', '97301'],
  ['Bristol', '06010'],
  ['Dover', '19901'],
  ['Auburn', '98001'],
  ['Oxford', '38655'],
  ['Milton', '02186'],
];
const WORDS =
  'network learning deep data analysis clinical urban model energy storage optical quantum neural river carbon market policy health sensor motion protein genome solar thermal robust adaptive sparse random graph stochastic spatial coastal digital rural mobile hybrid linear bayesian dynamic'.split(
    ' ',
  );
const TRADE =
  'Foods Logistics Systems Motors Textiles Partners Energy Pharma Interiors Media Consulting Bakery Tools Marine'.split(
    ' ',
  );
const FORM = ['Inc.', 'Ltd', 'GmbH', 'LLC', 'S.A.', 'Corp.', 'BV', 'AG'];

const date = (random: SeededRandom, from: number, years: number) =>
  `${from + random.integer(years)}-${String(1 + random.integer(12)).padStart(2, '0')}-${String(1 + random.integer(28)).padStart(2, '0')}`;
const capital = (word: string) => (word[0] ?? '').toUpperCase() + word.slice(1);
const words = (random: SeededRandom, count: number) => Array.from({ length: count }, () => random.pick(WORDS));

const MAKERS: Record<string, { header: string[]; make: Maker }> = {
  patients: {
    header: ['patient_no', 'given_name', 'surname', 'date_of_birth', 'street', 'postcode', 'city', 'phone'],
    make: (random, i) => {
      const [city, zip] = random.pick(CITY);
      return [
        `P${10000 + i}`,
        random.pick(GIVEN),
        random.pick(FAMILY),
        date(random, 1930, 80),
        `${1 + random.integer(250)} ${random.pick(STREET)} Street`,
        zip,
        city,
        `555-${1000000 + random.integer(8999999)}`,
      ];
    },
  },
  members: {
    header: ['Name', 'E-Mail', 'City', 'Joined', 'Fee'],
    make: (random) => {
      const given = random.pick(GIVEN);
      const family = random.pick(FAMILY);
      return [
        `${given} ${family}`,
        `${given}.${family}${random.integer(90)}@example.org`.toLowerCase(),
        random.pick(CITY)[0],
        date(random, 2015, 9),
        random.pick([20, 40, 60]),
      ];
    },
  },
  companies: {
    header: ['company', 'street', 'town', 'employees', 'founded'],
    make: (random) => [
      `${random.pick(FAMILY)} ${random.pick(TRADE)} ${random.pick(FORM)}`,
      `${random.pick(STREET)} Road ${1 + random.integer(180)}`,
      random.pick(CITY)[0],
      3 + random.integer(4000),
      1900 + random.integer(120),
    ],
  },
  restaurants: {
    header: ['name', 'addr', 'city', 'phone', 'cuisine'],
    make: (random) => [
      `${random.pick(['Café', 'Trattoria', 'The', 'Chez', 'Little', 'Golden'])} ${capital(random.pick(WORDS))} ${random.pick(['Grill', 'Kitchen', 'Bistro', 'House', 'Garden', ''])}`.trim(),
      `${1 + random.integer(900)} ${random.pick(STREET)} Ave.`,
      random.pick(CITY)[0],
      `${200 + random.integer(700)}/${100 + random.integer(899)}-${1000 + random.integer(8999)}`,
      random.pick(['italian', 'french', 'american', 'thai', 'mexican']),
    ],
  },
  papers: {
    header: ['title', 'authors', 'venue', 'year'],
    make: (random) => [
      capital(words(random, 5 + random.integer(4)).join(' ')),
      Array.from({ length: 1 + random.integer(3) }, () => `${random.pick(GIVEN)} ${random.pick(FAMILY)}`).join(', '),
      random.pick(['VLDB', 'SIGMOD Conference', 'Nature Energy', 'J. Clin. Med.', 'ICML']),
      1995 + random.integer(28),
    ],
  },
  products: {
    header: ['sku', 'product_name', 'brand', 'price'],
    make: (random, i) => [
      `SKU-${20000 + i}`,
      `${random.pick(FAMILY)} ${capital(random.pick(WORDS))} ${random.pick(['Speaker', 'Lamp', 'Drill', 'Kettle', 'Chair', 'Camera'])} ${random.pick(['X', 'Pro', 'Mini', 'S'])}${100 + random.integer(800)}`,
      random.pick(TRADE),
      Math.round((5 + random.next() * 900) * 100) / 100,
    ],
  },
  voters: {
    header: ['first', 'middle', 'last', 'birth year', 'address', 'zip'],
    make: (random) => [
      random.pick(GIVEN),
      random.pick('ABCDEFGHJKLM'.split('')),
      random.pick(FAMILY),
      1930 + random.integer(75),
      `${1 + random.integer(400)} ${random.pick(STREET)} ${random.pick(['St', 'Ave', 'Rd'])}`,
      random.pick(CITY)[1],
    ],
  },
  suppliers: {
    header: ['Supplier', 'VAT', 'Contact', 'Mail', 'Country'],
    make: (random) => {
      const family = random.pick(FAMILY);
      return [
        `${family} & ${random.pick(FAMILY)} ${random.pick(TRADE)}`,
        `DE${100000000 + random.integer(899999999)}`,
        `${random.pick(GIVEN)} ${random.pick(FAMILY)}`,
        `info@${family.toLowerCase()}-${random.pick(WORDS)}.example`,
        random.pick(['Germany', 'France', 'Italy', 'Poland']),
      ];
    },
  },
};

const KEYS = new Set(['patient_no', 'sku']);
const SIZE = 1500;
const DUPLICATE_SHARE = 0.1;

/** Every table with little and with much noise in its copies, and `households`, whose look-alikes are different people. */
export function entityTables(): EntityTable[] {
  const tables = Object.entries(MAKERS).flatMap(([name, { header, make }], i) =>
    [0.15, 0.35].map((noise) => build(`${name}-${noise}`, header, make, noise, 100 + i)),
  );
  return [
    ...tables,
    households(),
    build('members-clean', MAKERS.members?.header ?? [], MAKERS.members?.make ?? (() => []), 0.2, 7, 0),
  ];
}

/** About 100,000 patients, for the time it takes. */
export function manyPatients(): EntityTable {
  const { header, make } = MAKERS.patients ?? { header: [], make: () => [] };
  return build('patients-100k', header, make, 0.15, 99, DUPLICATE_SHARE, 100_000 * (1 - DUPLICATE_SHARE));
}

function build(
  name: string,
  header: string[],
  make: Maker,
  noise: number,
  seed: number,
  share = DUPLICATE_SHARE,
  entities = SIZE,
): EntityTable {
  const random = seededRandom(seed);
  const rows: Cell[][] = [];
  const entity: number[] = [];
  for (let i = 0; i < entities; i++) {
    const record = make(random, rows.length);
    rows.push(record);
    entity.push(i);
    while (random.next() < share) {
      const fresh = make(random, rows.length);
      rows.push(
        record.map((cell, c) =>
          KEYS.has(header[c] ?? '') ? (fresh[c] ?? null) : random.next() < noise ? slip(random, cell) : cell,
        ),
      );
      entity.push(i);
    }
  }
  const order = rows.map((_, i) => i);
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return { name, header, rows: order.map((i) => rows[i] ?? []), entity: order.map((i) => entity[i] ?? 0), noise };
}

/** Families: one address, phone and surname, different people and birthdays. None is a duplicate. */
function households(): EntityTable {
  const random = seededRandom(55);
  const rows: Cell[][] = [];
  for (let i = 0; i < 700; i++) {
    const home: Cell[] = [
      `${1 + random.integer(250)} ${random.pick(STREET)} Street`,
      random.pick(CITY)[1],
      `555-${1000000 + random.integer(8999999)}`,
    ];
    const family = random.pick(FAMILY);
    const given = new Set<string>();
    while (given.size < 1 + random.integer(3)) given.add(random.pick(GIVEN));
    for (const name of given) rows.push([name, family, date(random, 1940, 75), ...home]);
  }
  return {
    name: 'households',
    header: ['given', 'family', 'born', 'street', 'zip', 'phone'],
    rows,
    entity: rows.map((_, i) => i),
    noise: 0,
  };
}

/** What happens to a field that is typed again: a letter lost, doubled, replaced or swapped, a word left out or shortened, nothing at all. */
function slip(random: SeededRandom, cell: Cell): Cell {
  if (cell === null || random.next() < 0.2) return null;
  if (typeof cell === 'number') return random.next() < 0.5 ? cell + random.pick([-1, 1, 10]) : null;
  const at = 1 + random.integer(Math.max(1, cell.length - 2));
  const parts = cell.split(' ');
  switch (random.integer(6)) {
    case 0:
      return cell.slice(0, at) + cell.slice(at + 1);
    case 1:
      return cell.slice(0, at) + (cell[at] ?? '') + cell.slice(at);
    case 2:
      return cell.slice(0, at) + String.fromCharCode(97 + random.integer(26)) + cell.slice(at + 1);
    case 3:
      return cell.slice(0, at) + (cell[at + 1] ?? '') + (cell[at] ?? '') + cell.slice(at + 2);
    case 4:
      return parts.length > 1 ? `${(parts[0] ?? '')[0]}. ${parts.slice(1).join(' ')}` : cell.toUpperCase();
    default:
      return parts.length > 2 ? parts.slice(0, -1).join(' ') : parts.reverse().join(' ');
  }
}
