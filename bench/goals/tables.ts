import { type SeededRandom, seededRandom } from '@/bench/random';
import type { Cell } from '@/lib/tabular/columns';
import { type TableMaker, TRADES } from './trades';

/** A table written for goals: what depends on what is known, because it was made so. */
export interface GoalTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const day = (random: SeededRandom, year: number) =>
  `${year + random.integer(2)}-${String(1 + random.integer(12)).padStart(2, '0')}-${String(1 + random.integer(28)).padStart(2, '0')}`;
const noise = (random: SeededRandom) => random.next() + random.next() + random.next() - 1.5;
const round = (value: number, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits;

const MAKERS: Readonly<Record<string, TableMaker>> = {
  ...TRADES,
  taxis: {
    header: ['pickup', 'dropoff_borough', 'passengers', 'distance', 'fare', 'tip', 'total', 'payment', 'color'],
    make: (random) => {
      const distance = round(0.5 + 9 * random.next() ** 2);
      const fare = round(3 + 2.6 * distance + noise(random));
      const payment = random.pick(['credit card', 'credit card', 'cash']);
      const tip = payment === 'cash' ? 0 : round(Math.max(0, 0.2 * fare + 1.2 * noise(random)));
      return [
        `${day(random, 2019)} ${10 + random.integer(13)}:${10 + random.integer(49)}`,
        random.pick(['Manhattan', 'Queens', 'Brooklyn', 'Bronx']),
        1 + random.integer(5),
        distance,
        fare,
        tip,
        round(fare + tip),
        payment,
        random.pick(['yellow', 'green']),
      ];
    },
  },
  passengers: {
    header: ['survived', 'pclass', 'sex', 'age', 'sibsp', 'fare', 'embarked', 'class', 'alive'],
    make: (random) => {
      const pclass = 1 + random.integer(3);
      const sex = random.pick(['male', 'male', 'female']);
      const lived = random.next() < (sex === 'female' ? 0.8 : 0.15) + (pclass === 1 ? 0.15 : pclass === 3 ? -0.1 : 0);
      return [
        lived ? 1 : 0,
        pclass,
        sex,
        1 + random.integer(78),
        random.integer(4),
        round(90 / pclass + 8 * noise(random)),
        random.pick(['S', 'S', 'C', 'Q']),
        ['First', 'Second', 'Third'][pclass - 1] ?? null,
        lived ? 'yes' : 'no',
      ];
    },
  },
  staff: {
    header: [
      'Employee ID',
      'Department',
      'Gender',
      'Education',
      'Years of experience',
      'Salary',
      'Performance (1-5)',
      'Left company',
    ],
    make: (random, i) => {
      const years = random.integer(30);
      const department = random.pick(['Sales', 'Engineering', 'Support', 'Finance']);
      const education = random.pick(['Bachelor', 'Master', 'PhD']);
      const salary =
        30000 +
        1400 * years +
        (department === 'Engineering' ? 15000 : 0) +
        (education === 'PhD' ? 9000 : 0) +
        4000 * noise(random);
      return [
        `E${1000 + i}`,
        department,
        random.pick(['f', 'm']),
        education,
        years,
        Math.round(salary),
        1 + random.integer(5),
        random.next() < (department === 'Support' ? 0.4 : 0.1) ? 'yes' : 'no',
      ];
    },
  },
  orders: {
    header: ['order_id', 'order_date', 'region', 'product', 'channel', 'quantity', 'unit_price', 'discount', 'revenue'],
    make: (random, i) => {
      const product = random.pick(['Desk', 'Lamp', 'Chair', 'Shelf']);
      const price = { Desk: 240, Lamp: 35, Chair: 120, Shelf: 80 }[product] ?? 1;
      const quantity = 1 + random.integer(9);
      const discount = random.pick([0, 0, 0.05, 0.1]);
      return [
        `O-${5000 + i}`,
        day(random, 2023),
        random.pick(['North', 'South', 'East', 'West', 'North']),
        product,
        random.pick(['online', 'store']),
        quantity,
        price,
        discount,
        round(quantity * price * (1 - discount)),
      ];
    },
  },
  hospital: {
    header: ['patient_no', 'admitted', 'ward', 'age', 'length of stay (days)', 'readmitted', 'cost', 'diagnosis'],
    make: (random, i) => {
      const ward = random.pick(['Surgery', 'Medicine', 'Maternity', 'Cardiology']);
      const age = 18 + random.integer(75);
      const stay = Math.max(
        1,
        Math.round((ward === 'Surgery' ? 7 : ward === 'Maternity' ? 3 : 5) + age / 30 + noise(random)),
      );
      return [
        `P${i}`,
        day(random, 2022),
        ward,
        age,
        stay,
        random.next() < age / 300 ? 'yes' : 'no',
        Math.round(800 * stay + 300 * noise(random)),
        random.pick(['fracture', 'infection', 'birth', 'infarct', 'checkup']),
      ];
    },
  },
  tickets: {
    header: ['ticket', 'opened_at', 'category', 'priority', 'agent', 'hours_to_resolve', 'satisfaction'],
    make: (random, i) => {
      const priority = random.pick(['low', 'medium', 'high']);
      const hours = round((priority === 'high' ? 4 : priority === 'medium' ? 18 : 50) * (0.5 + random.next()), 1);
      return [
        i + 1,
        day(random, 2024),
        random.pick(['billing', 'bug', 'how-to', 'outage']),
        priority,
        random.pick(['Kim', 'Lee', 'Max', 'Noor', 'Ola']),
        hours,
        Math.max(1, Math.min(5, Math.round(5 - hours / 20 + noise(random)))),
      ];
    },
  },
  houses: {
    header: ['listing', 'district', 'price', 'living_area_sqm', 'bedrooms', 'year_built', 'garden'],
    make: (random, i) => {
      const area = 40 + random.integer(160);
      const district = random.pick(['Centre', 'Harbour', 'Hills', 'West End']);
      const garden = random.next() < 0.4;
      return [
        `L${i}`,
        district,
        Math.round(
          area * (district === 'Centre' ? 5200 : district === 'Harbour' ? 4300 : 3100) +
            (garden ? 30000 : 0) +
            20000 * noise(random),
        ),
        area,
        1 + Math.floor(area / 45),
        1920 + random.integer(100),
        garden ? 'yes' : 'no',
      ];
    },
  },
  machines: {
    header: ['Date', 'Machine', 'Shift', 'Units produced', 'Defects', 'Temperature °C', 'Downtime min'],
    make: (random) => {
      const temperature = round(60 + 25 * random.next(), 1);
      const machine = random.pick(['M1', 'M2', 'M3']);
      const units = 400 + random.integer(200);
      return [
        day(random, 2024),
        machine,
        random.pick(['early', 'late', 'night']),
        units,
        Math.max(0, Math.round((temperature - 60) / 2 + (machine === 'M3' ? 8 : 0) + 2 * noise(random))),
        temperature,
        random.integer(60),
      ];
    },
  },
  campaigns: {
    header: ['week', 'channel', 'spend', 'clicks', 'conversions', 'country'],
    make: (random) => {
      const spend = 200 + random.integer(3000);
      const channel = random.pick(['search', 'social', 'mail', 'display']);
      const clicks = Math.round(spend * (channel === 'mail' ? 1.4 : 0.6) * (0.8 + 0.4 * random.next()));
      return [
        day(random, 2024),
        channel,
        spend,
        clicks,
        Math.round(clicks * (channel === 'search' ? 0.08 : 0.03)),
        random.pick(['DE', 'FR', 'IT']),
      ];
    },
  },
  pupils: {
    header: ['pupil', 'school', 'grade', 'hours studied', 'math score', 'reading score', 'lunch'],
    make: (random, i) => {
      const hours = random.integer(20);
      const lunch = random.pick(['standard', 'free']);
      const maths = Math.max(
        0,
        Math.min(100, Math.round(45 + 2 * hours + (lunch === 'standard' ? 8 : 0) + 8 * noise(random))),
      );
      return [
        `S${i}`,
        random.pick(['Elm', 'Oak', 'Pine']),
        5 + random.integer(4),
        hours,
        maths,
        Math.max(0, Math.min(100, Math.round(0.7 * maths + 20 + 7 * noise(random)))),
        lunch,
      ];
    },
  },
  energy: {
    header: ['day', 'building', 'kWh', 'outside_temp', 'occupancy_pct'],
    make: (random) => {
      const temp = round(-5 + 35 * random.next(), 1);
      const building = random.pick(['Library', 'Lab', 'Office']);
      return [
        day(random, 2023),
        building,
        Math.round((building === 'Lab' ? 900 : 400) + 18 * Math.abs(18 - temp) + 40 * noise(random)),
        temp,
        random.integer(100),
      ];
    },
  },
  rides: {
    header: ['started', 'station', 'member_type', 'duration_min', 'distance_km', 'bike'],
    make: (random) => {
      const member = random.pick(['member', 'member', 'casual']);
      const minutes = round((member === 'casual' ? 32 : 12) * (0.5 + random.next()), 1);
      return [
        day(random, 2024),
        random.pick(['Dock', 'Park', 'Museum', 'Campus', 'Mall']),
        member,
        minutes,
        round(minutes * 0.22 + 0.3 * noise(random)),
        random.pick(['classic', 'electric']),
      ];
    },
  },
};

/** The table of this name, always the same. */
export function goalTable(name: string): GoalTable {
  const maker = MAKERS[name];
  if (maker === undefined) throw new Error(`There is no table “${name}”.`);
  const random = seededRandom(name.length * 977 + (name.codePointAt(0) ?? 0));
  return { header: maker.header, rows: Array.from({ length: 400 }, (_, i) => maker.make(random, i)) };
}
