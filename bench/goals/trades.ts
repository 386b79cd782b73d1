import type { SeededRandom } from '@/bench/random';
import type { Cell } from '@/lib/tabular/columns';

/** How the rows of a table are made: its header, and one row after the other. */
export interface TableMaker {
  readonly header: readonly string[];
  readonly make: (random: SeededRandom, row: number) => Cell[];
}

const noise = (random: SeededRandom) => random.next() + random.next() + random.next() - 1.5;
const round = (value: number, digits = 1) => Math.round(value * 10 ** digits) / 10 ** digits;
const whole = (value: number, least = 0) => Math.max(least, Math.round(value));
const day = (random: SeededRandom) =>
  `2024-${String(1 + random.integer(12)).padStart(2, '0')}-${String(1 + random.integer(28)).padStart(2, '0')}`;

/** Tables of trades that the rules for goals were not made with. */
export const TRADES: Readonly<Record<string, TableMaker>> = {
  marina: {
    header: [
      'Berth',
      'Boat type',
      'LOA (m)',
      'Draught (m)',
      'Arrived',
      'Nights',
      'Fee EUR',
      'Home port',
      'Shore power',
    ],
    make: (random, row) => {
      const type = random.pick(['sailing yacht', 'motor yacht', 'catamaran']);
      const length = round(7 + 9 * random.next() + (type === 'catamaran' ? 2 : 0));
      const nights = 1 + random.integer(type === 'sailing yacht' ? 9 : 4);
      return [
        `B${1 + (row % 60)}`,
        type,
        length,
        round(0.6 + length / 8 + 0.2 * noise(random)),
        day(random),
        nights,
        whole(3.1 * length * nights + 8 * noise(random)),
        random.pick(['Kiel', 'Kiel', 'Gdynia', 'Malmö', 'Turku', 'Riga']),
        random.pick(['yes', 'yes', 'no']),
      ];
    },
  },
  blood_sessions: {
    header: ['session_dt', 'venue', 'donor_age', 'blood_grp', 'hb_gdl', 'vol_ml', 'deferred', 'first_time'],
    make: (random) => {
      const isFirst = random.next() < 0.3;
      const isDeferred = random.next() < (isFirst ? 0.3 : 0.08);
      return [
        day(random),
        random.pick(['Town hall', 'University', 'Church', 'Fire station']),
        (isFirst ? 18 : 30) + random.integer(isFirst ? 20 : 35),
        random.pick(['O+', 'O+', 'O+', 'A+', 'A+', 'B+', 'O-', 'AB+']),
        round((isDeferred ? 12 : 14.2) + 0.5 * noise(random)),
        isDeferred ? 0 : random.pick([450, 470]),
        isDeferred ? 'Y' : 'N',
        isFirst ? 'Y' : 'N',
      ];
    },
  },
  cinema_screenings: {
    header: ['Film', 'Screen', 'Start', 'Format', 'Seats sold', 'Seats', 'Ticket revenue', 'Concessions'],
    make: (random) => {
      const film = random.pick(['Dust Road', 'Moonwake', 'The Ledger', 'Ottoline']);
      const format = random.pick(['2D', '2D', '3D']);
      const sold = whole((film === 'Moonwake' ? 120 : 60) + 30 * noise(random));
      return [
        film,
        `Screen ${1 + random.integer(5)}`,
        `${day(random)} ${random.pick(['14:30', '17:15', '20:00', '22:40'])}`,
        format,
        sold,
        random.pick([160, 220]),
        round(sold * (format === '3D' ? 13 : 10) + 5 * noise(random), 2),
        round(sold * (format === '3D' ? 5.2 : 3.9) + 40 * noise(random), 2),
      ];
    },
  },
  hive_checks: {
    header: ['hive_id', 'apiary', 'queen_age_yrs', 'frames_brood', 'mite_drop', 'honey_kg', 'inspected', 'treated'],
    make: (random, row) => {
      const age = random.integer(5);
      const treated = random.pick(['yes', 'no']);
      const mites = whole((treated === 'yes' ? 6 : 22) + 6 * noise(random));
      const apiary = random.pick(['Orchard', 'Heath', 'Lime avenue']);
      return [
        `H-${100 + (row % 80)}`,
        apiary,
        age,
        whole(8 - age + noise(random), 1),
        mites,
        round(Math.max(0, 34 - 4 * age - 0.5 * mites + (apiary === 'Heath' ? 6 : 0) + 3 * noise(random))),
        day(random),
        treated,
      ];
    },
  },
  escape_rooms: {
    header: ['Room', 'Date', 'Team size', 'Escaped', 'Minutes left', 'Hints used', 'Price paid', 'Occasion'],
    make: (random) => {
      const room = random.pick(['Vault', 'Submarine', 'Asylum', 'Pharaoh']);
      const size = 2 + random.integer(6);
      const hints = whole((room === 'Asylum' ? 6 : 4) - 0.5 * size + 1.5 * noise(random));
      const isOut = random.next() < (room === 'Asylum' ? 0.3 : 0.6) + 0.04 * size;
      return [
        room,
        day(random),
        size,
        isOut ? 'yes' : 'no',
        isOut ? 1 + random.integer(20) : 0,
        hints,
        size * 22,
        random.pick(['birthday', 'team building', 'date night', 'stag party', 'just for fun']),
      ];
    },
  },
  laundry_tickets: {
    header: ['ticket', 'garment', 'service', 'weight_kg', 'received', 'turnaround_h', 'charge', 'stain'],
    make: (random, row) => {
      const garment = random.pick(['suit', 'shirt', 'shirt', 'curtain', 'duvet', 'dress']);
      const service = random.pick(['standard', 'standard', 'express']);
      const weight = round(
        (garment === 'duvet' ? 3 : garment === 'curtain' ? 5 : 0.8) * (0.7 + 0.6 * random.next()),
        2,
      );
      return [
        `T${7000 + row}`,
        garment,
        service,
        weight,
        day(random),
        round((service === 'express' ? 8 : 44) + 4 * weight + 5 * noise(random)),
        round((service === 'express' ? 9 : 5) + 4 * weight + noise(random), 2),
        random.pick(['none', 'none', 'wine', 'grease', 'ink']),
      ];
    },
  },
  driving_tests: {
    header: [
      'learner',
      'instructor',
      'lessons_taken',
      'age',
      'transmission',
      'attempt',
      'result',
      'faults',
      'test_date',
    ],
    make: (random, row) => {
      const lessons = 12 + random.integer(40);
      const transmission = random.pick(['manual', 'manual', 'automatic']);
      const instructor = random.pick(['Priya', 'Gareth', 'Moira', 'Tunde']);
      const faults = whole(16 - 0.25 * lessons - (transmission === 'automatic' ? 2 : 0) + 3 * noise(random));
      return [
        `L${row}`,
        instructor,
        lessons,
        17 + whole(5 * random.next() ** 3 * 6),
        transmission,
        1 + random.integer(3),
        faults + (instructor === 'Moira' ? -2 : 0) < 8 ? 'pass' : 'fail',
        faults,
        day(random),
      ];
    },
  },
  ski_lifts: {
    header: ['day', 'lift', 'skiers', 'queue_min', 'snow_cm', 'wind_kmh', 'temp_c', 'stopped'],
    make: (random) => {
      const lift = random.pick(['Gondola', 'North chair', 'Glacier', 'Nursery drag']);
      const snow = whole(20 * random.next() ** 2);
      const wind = whole(15 + 50 * random.next() ** 2);
      const skiers = whole((lift === 'Gondola' ? 2200 : 900) + 40 * snow + 150 * noise(random));
      return [
        `2024-${random.pick(['01', '02', '03', '12'])}-${String(1 + random.integer(28)).padStart(2, '0')}`,
        lift,
        skiers,
        round(Math.max(0, skiers / 180 + 2 * noise(random))),
        snow,
        wind,
        round(-8 + 10 * random.next()),
        random.next() < (wind > 45 ? 0.7 : 0.05) ? 1 : 0,
      ];
    },
  },
  recycling_rounds: {
    header: [
      'round',
      'crew',
      'truck',
      'collected_on',
      'tonnes',
      'contaminated_pct',
      'households',
      'fuel_l',
      'overtime_h',
    ],
    make: (random) => {
      const crew = random.pick(['Red', 'Blue', 'Green']);
      const tonnes = round(4 + 5 * random.next());
      return [
        `R${1 + random.integer(18)}`,
        crew,
        random.pick(['T-11', 'T-12', 'T-15', 'T-19']),
        day(random),
        tonnes,
        round(Math.max(0, (crew === 'Blue' ? 14 : 6) + 2 * noise(random))),
        whole(tonnes * 130 + 60 * noise(random)),
        round(18 + 4.5 * tonnes + 3 * noise(random)),
        round(Math.max(0, (crew === 'Red' ? 1.6 : 0.4) + 0.5 * noise(random))),
      ];
    },
  },
  bakery_batches: {
    header: ['Baked', 'Product', 'Flour kg', 'Batch size', 'Sold', 'Wasted', 'Oven', 'Price'],
    make: (random) => {
      const product = random.pick(['Sourdough', 'Baguette', 'Croissant', 'Rye']);
      const size = 40 + random.integer(80);
      const oven = random.pick(['Deck 1', 'Deck 2', 'Rotary']);
      const wasted = whole(
        size * ((product === 'Rye' ? 0.16 : 0.05) + (oven === 'Rotary' ? 0.06 : 0)) + 2 * noise(random),
      );
      return [
        day(random),
        product,
        round(size * 0.4),
        size,
        size - wasted,
        wasted,
        oven,
        { Sourdough: 5.2, Baguette: 2.1, Croissant: 1.9, Rye: 4.4 }[product] ?? 3,
      ];
    },
  },
  translation_jobs: {
    header: [
      'job_no',
      'src',
      'tgt',
      'domain',
      'words',
      'rate_ct',
      'fee',
      'translator',
      'delivered_late',
      'quality (1-10)',
    ],
    make: (random, row) => {
      const domain = random.pick(['legal', 'medical', 'marketing', 'software']);
      const words = 200 + whole(9000 * random.next() ** 2);
      const rate = round((domain === 'legal' ? 16 : domain === 'medical' ? 14 : 10) + noise(random));
      const translator = random.pick(['A. Costa', 'B. Lind', 'C. Okoye', 'D. Weiss']);
      return [
        `J${3000 + row}`,
        'en',
        random.pick(['de', 'de', 'fr', 'pt', 'sv']),
        domain,
        words,
        rate,
        round((words * rate) / 100, 2),
        translator,
        random.next() < 0.05 + words / 15000 ? 'yes' : 'no',
        Math.max(1, Math.min(10, whole((translator === 'B. Lind' ? 9 : 7) + 1.2 * noise(random)))),
      ];
    },
  },
  turbine_months: {
    header: [
      'turbine',
      'site',
      'month_start',
      'wind_ms',
      'power_kw',
      'downtime_h',
      'gearbox_temp',
      'fault_code',
      'age_yrs',
    ],
    make: (random, row) => {
      const month = row % 12;
      const wind = round(7 + 2 * Math.cos((month * Math.PI) / 6) + noise(random));
      const age = 1 + random.integer(18);
      return [
        `WT${1 + (row % 33)}`,
        random.pick(['Ridge', 'Offshore A', 'Moor']),
        `2024-${String(month + 1).padStart(2, '0')}-01`,
        wind,
        whole(220 * wind - 600 + 90 * noise(random)),
        round(Math.max(0, 1.5 * age + 6 * noise(random))),
        round(58 + wind + 3 * noise(random)),
        random.pick(['none', 'none', 'pitch', 'yaw', 'gearbox', 'grid']),
        age,
      ];
    },
  },
};
