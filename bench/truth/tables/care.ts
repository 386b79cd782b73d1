import { addDays, dayBetween } from '@/bench/truth/dice';
import { FIRST, LAST, STREETS, US_PLACES } from '@/bench/truth/pools';
import { plant, repeat, type TableDefinition } from '@/bench/truth/table';

const MEASURES: readonly (readonly [string, string, string])[] = [
  ['AMI-1', 'Heart Attack', 'Patients given aspirin at arrival'],
  ['AMI-2', 'Heart Attack', 'Patients given aspirin at discharge'],
  ['AMI-7A', 'Heart Attack', 'Patients given fibrinolytic medication within 30 minutes'],
  ['HF-1', 'Heart Failure', 'Patients given discharge instructions'],
  ['HF-2', 'Heart Failure', 'Patients given an evaluation of left ventricular function'],
  ['PN-2', 'Pneumonia', 'Patients assessed and given pneumococcal vaccination'],
  ['PN-5C', 'Pneumonia', 'Patients given initial antibiotics within 6 hours'],
  ['SCIP-1', 'Surgical Infection Prevention', 'Patients given an antibiotic within 1 hour before surgery'],
  ['SCIP-2', 'Surgical Infection Prevention', 'Patients given the right kind of antibiotic'],
];

const hospital: TableDefinition = {
  name: 'hospital measures',
  rows: (r) => {
    const clinics = US_PLACES.slice(3, 27).map(([city, state, zip, county, area], i) => ({
      number: String(10001 + i * 17),
      name: `${r.pick(['Mercy', 'St. Vincent', 'Regional', 'Memorial', 'Community', 'University'])} ${r.pick(['Hospital', 'Medical Center', 'Clinic'])} of ${city}`,
      address: `${r.int(10, 4900)} ${r.pick(STREETS)}`,
      city,
      state,
      zip,
      county,
      phone: `${area}${r.digits(7)}`,
      owner: r.pick([
        'Government - Local',
        'Proprietary',
        'Voluntary non-profit - Church',
        'Voluntary non-profit - Private',
      ]),
      emergency: r.chance(0.9) ? 'yes' : 'no',
    }));
    return clinics.flatMap((c) =>
      MEASURES.filter(() => r.chance(0.92)).map(([code, condition, measure]) => ({
        provider_number: c.number,
        hospital_name: c.name,
        address: c.address,
        city: c.city,
        state: c.state,
        zip: c.zip,
        county: c.county,
        phone: c.phone,
        owner: c.owner,
        emergency_service: c.emergency,
        condition,
        measure_code: code,
        measure_name: measure,
        score: r.chance(0.12) ? '' : `${r.int(48, 100)}%`,
        sample: r.chance(0.12) ? '' : `${Math.round(r.logNormal(90, 1))} patients`,
        state_avg: `${state(c.state)}_${code.toLowerCase()}`,
      })),
    );
  },
  plants: [
    plant('city', 'typo', 9),
    plant('hospital_name', 'typo', 9),
    plant('measure_name', 'typo', 8),
    plant('condition', 'swap', 6),
    plant('state', 'dependency', 6),
    plant('zip', 'digit', 6),
    plant('phone', 'digit', 5),
    plant('county', 'truncated', 5),
    plant('owner', 'typo', 5),
    plant('emergency_service', 'typo', 4, ['yxs', 'ye', 'nox', 'yse']),
    plant('measure_code', 'spelling', 5, (value) => value.toLowerCase()),
    plant('score', 'impossible', 4, ['140%', '730%', '-3%']),
    plant('state_avg', 'typo', 5),
  ],
};
const state = (code: string) => code.toLowerCase();

const trial: TableDefinition = {
  name: 'clinical trial visits',
  rows: (r) => {
    const patients = repeat(70, (i) => ({
      id: `P-${String(i + 1).padStart(3, '0')}`,
      sex: r.pick(['F', 'M']),
      born: dayBetween(r, '1938-01-01', '2001-12-31'),
      arm: r.pick(['placebo', '10 mg', '20 mg']),
      site: r.pick(['Leiden', 'Ghent', 'Aarhus']),
      height: String(Math.round(r.normal(171, 9))),
      first: dayBetween(r, '2023-02-01', '2023-06-30'),
    }));
    return patients.flatMap((p) => {
      const weight = r.normal(76, 13);
      return repeat(6, (visit) => {
        const kilos = (weight + r.normal(0, 1.2)).toFixed(1);
        const height = Number(p.height) / 100;
        const diastolic = Math.round(r.normal(79, 8));
        return {
          patient: p.id ?? '',
          visit: String(visit + 1),
          visit_date: addDays(p.first ?? '', visit * 28 + r.int(-3, 3)),
          sex: p.sex ?? '',
          birth_date: p.born ?? '',
          arm: p.arm ?? '',
          site: p.site ?? '',
          height_cm: p.height ?? '',
          weight_kg: kilos,
          bmi: (Number(kilos) / (height * height)).toFixed(1),
          systolic: String(diastolic + r.int(28, 62)),
          diastolic: String(diastolic),
          heart_rate: String(Math.round(r.normal(71, 9))),
          adverse_event: r.chance(0.08) ? r.pick(['headache', 'nausea', 'dizziness', 'rash']) : '',
        };
      });
    });
  },
  plants: [
    plant('sex', 'dependency', 5, (value) => (value === 'F' ? 'M' : 'F')),
    plant('birth_date', 'dependency', 6),
    plant('arm', 'spelling', 6, (value) => value.replace(' ', '').toUpperCase()),
    plant('height_cm', 'unit', 5, (value) => (Number(value) / 100).toFixed(2)),
    plant('weight_kg', 'unit', 5, (value) => (Number(value) * 2.2046).toFixed(1)),
    plant('systolic', 'order', 5, (_value, row, r) => String(Number(row.diastolic) - r.int(3, 20))),
    plant('heart_rate', 'sentinel', 5, ['0', '999']),
    plant('visit_date', 'digit', 4, (value) => value.replace('2023', '2032')),
    plant('site', 'typo', 5),
    plant('diastolic', 'scale', 3, (value) => `${value}0`),
  ],
};

const labs: TableDefinition = {
  name: 'lab results',
  rows: (r) => {
    const analytes: readonly (readonly [string, string, number, number, number])[] = [
      ['Glucose', 'mmol/L', 3.9, 5.6, 1],
      ['Potassium', 'mmol/L', 3.5, 5.1, 1],
      ['Sodium', 'mmol/L', 136, 145, 0],
      ['Creatinine', 'µmol/L', 60, 110, 0],
      ['Haemoglobin', 'g/L', 120, 160, 0],
      ['CRP', 'mg/L', 0, 5, 1],
      ['TSH', 'mIU/L', 0.4, 4, 2],
    ];
    return repeat(620, (i) => {
      const [analyte, unit, low, high, decimals] = r.pick(analytes);
      const value =
        analyte === 'CRP' ? r.logNormal(2, 1.2) : Math.max(low * 0.4, r.normal((low + high) / 2, (high - low) / 3));
      return {
        sample_id: `L${String(24000100 + i)}`,
        taken: `${dayBetween(r, '2024-04-01', '2024-06-30')}T${String(r.int(7, 16)).padStart(2, '0')}:${String(r.int(0, 59)).padStart(2, '0')}:00`,
        ward: r.zipf(['A1', 'A2', 'B1', 'ICU', 'ER']),
        analyte,
        result: value.toFixed(decimals),
        unit,
        ref_low: String(low),
        ref_high: String(high),
        flag: Number(value.toFixed(decimals)) > high ? 'H' : Number(value.toFixed(decimals)) < low ? 'L' : '',
        device: r.pick(['cobas-1', 'cobas-2', 'atellica-7']),
        comment: r.chance(0.05) ? r.pick(['haemolysed', 'repeat requested', 'lipaemic +']) : '',
      };
    });
  },
  plants: [
    plant('unit', 'dependency', 7, ['mg/dL', 'g/dL', 'mmol/L', 'mg/L']),
    plant('unit', 'mojibake', 4),
    plant('analyte', 'typo', 7),
    plant('result', 'scale', 6, (value, _row, r) =>
      String(Number((Number(value) * r.pick([10, 100, 1000])).toFixed(3))),
    ),
    plant('ref_low', 'dependency', 5),
    plant('ref_high', 'sentinel', 4, ['9999', '0']),
    plant('device', 'typo', 4),
    plant('ward', 'missing', 5),
    plant('result', 'format', 5, ['<0.1', 'pos.', 'see text', '5..1']),
    plant('sample_id', 'key', 4),
  ],
};

const inspections: TableDefinition = {
  name: 'restaurant inspections',
  rows: (r) => {
    const codes: readonly (readonly [string, string, string])[] = [
      ['02B', 'Hot food item not held at or above 60 °C', 'Critical'],
      ['04L', 'Evidence of mice in establishment', 'Critical'],
      ['06C', 'Food not protected from contamination', 'Critical'],
      ['08A', 'Establishment not vermin proof', 'Not Critical'],
      ['10B', 'Anti-siphonage device not provided', 'Not Critical'],
      ['10F', 'Non-food contact surface improperly constructed', 'Not Critical'],
    ];
    const venues = repeat(80, (i) => {
      const [city, , zip, county] = US_PLACES[i % 12] as (typeof US_PLACES)[number];
      return {
        id: String(40356018 + i * 977),
        name: `${r.pick(["JOE'S", 'GOLDEN', 'LA', 'EL', 'NEW', 'CAFÉ'])} ${r.pick(['PIZZA', 'WOK', 'TAQUERIA', 'BAKERY', 'GRILL', 'NOODLE HOUSE', 'CRÊPERIE'])}${r.chance(0.2) ? ` #${r.int(2, 9)}` : ''}`,
        cuisine: r.zipf(['American', 'Chinese', 'Mexican', 'Italian', 'Café/Coffee/Tea', 'Thai']),
        street: `${r.int(1, 900)} ${r.pick(STREETS)}`,
        city,
        zip,
        county,
      };
    });
    return repeat(600, () => {
      const v = r.zipf(venues);
      const [code, text, level] = r.pick(codes);
      const score = Math.max(0, Math.round(r.normal(14, 8)));
      return {
        camis: v.id ?? '',
        dba: v.name ?? '',
        cuisine: v.cuisine ?? '',
        street: v.street ?? '',
        city: v.city ?? '',
        zip: v.zip ?? '',
        county: v.county ?? '',
        inspected: dayBetween(r, '2022-01-03', '2024-05-31').replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1'),
        violation_code: code,
        violation: text,
        critical: level,
        score: String(score),
        grade: score <= 13 ? 'A' : score <= 27 ? 'B' : 'C',
      };
    });
  },
  plants: [
    plant('dba', 'typo', 8),
    plant('cuisine', 'dependency', 8),
    plant('violation', 'typo', 7),
    plant('violation', 'replacement', 5),
    plant('critical', 'dependency', 6, ['Critical', 'Not Critical']),
    plant('zip', 'digit', 6),
    plant('inspected', 'sentinel', 6, ['01/01/1900']),
    plant('grade', 'dependency', 5, ['A', 'B', 'C']),
    plant('score', 'sentinel', 4, ['-1', '999']),
    plant('street', 'truncated', 4),
    plant('cuisine', 'mojibake', 4),
  ],
};

const members: TableDefinition = {
  name: 'gym members',
  rows: (r) =>
    repeat(400, (i) => {
      const joined = dayBetween(r, '2018-01-01', '2024-06-30');
      const plan = r.zipf(['Basic', 'Plus', 'Family', 'Student']);
      return {
        member: `M${String(i + 1).padStart(5, '0')}`,
        full_name: `${r.pick(FIRST)} ${r.pick(LAST)}`,
        sex: r.weighted([
          ['f', 50],
          ['m', 48],
          ['x', 2],
        ]),
        birthday: dayBetween(r, '1950-01-01', '2007-12-31'),
        height_m: r.normal(1.72, 0.09).toFixed(2),
        weight_kg: r.normal(75, 14).toFixed(1),
        plan,
        fee: { Basic: '19.90', Plus: '34.90', Family: '59.00', Student: '14.90' }[plan] ?? '',
        joined,
        ends: addDays(joined, r.pick([365, 730])),
        visits: String(Math.round(r.logNormal(40, 1))),
        body_fat: r.chance(0.35) ? '' : `${r.normal(24, 6).toFixed(1)} %`,
      };
    }),
  plants: [
    plant('height_m', 'unit', 8, (value) => String(Math.round(Number(value) * 100))),
    plant('weight_kg', 'impossible', 4, ['0.0', '-71.2', '730.0']),
    plant('fee', 'dependency', 6),
    plant('plan', 'typo', 6),
    plant('ends', 'order', 5, (_value, row, r) => addDays(row.joined ?? '', -r.int(10, 365))),
    plant('birthday', 'future', 4, (value) => `20${value.slice(2)}`.replace(/^20[01]/, '205')),
    plant('sex', 'spelling', 5, ['F', 'M', 'fem']),
    plant('member', 'key', 4),
    plant('birthday', 'sentinel', 4, ['1900-01-01']),
  ],
};

const foods: TableDefinition = {
  name: 'food composition',
  rows: (r) =>
    repeat(330, (i) => {
      const group = r.zipf(['Vegetables', 'Fruit', 'Dairy', 'Cereals', 'Meat', 'Fish', 'Nuts']);
      const fat = Math.min(70, r.logNormal({ Nuts: 45, Meat: 12, Dairy: 9 }[group] ?? 1, 0.6));
      const protein = Math.min(40, r.logNormal({ Meat: 20, Fish: 18, Nuts: 18, Dairy: 7 }[group] ?? 2, 0.4));
      const carbs = Math.min(Math.max(0, 98 - fat - protein), r.logNormal({ Cereals: 60, Fruit: 12 }[group] ?? 5, 0.5));
      const [f, p, c] = [Number(fat.toFixed(1)), Number(protein.toFixed(1)), Number(carbs.toFixed(1))];
      return {
        ndb_no: String(1001 + i * 3).padStart(5, '0'),
        food: `${r.pick(['Apple', 'Bread', 'Cheese', 'Beans', 'Salmon', 'Beef', 'Almonds', 'Rice', 'Yogurt', 'Spinach', 'Jalapeño', 'Crème fraîche'])}, ${r.pick(['raw', 'boiled', 'dried', 'canned', 'frozen', 'with salt', 'without salt'])}${r.chance(0.4) ? `, ${r.pick(['unsweetened', 'low fat', 'whole', 'enriched'])}` : ''} ${i}`,
        group,
        kcal: String(Math.round(9 * f + 4 * p + 4 * c)),
        protein_g: p.toFixed(1),
        fat_g: f.toFixed(1),
        carbohydrate_g: c.toFixed(1),
        fibre_g: r.chance(0.2) ? '' : Math.min(c, r.logNormal(1.5, 0.7)).toFixed(1),
        sodium_mg: String(r.chance(0.1) ? 0 : Math.round(r.logNormal(60, 1.5))),
        source: r.zipf(['analysed', 'calculated', 'literature']),
      };
    }),
  plants: [
    plant('fat_g', 'scale', 4, (value) => (Number(value) * 100).toFixed(1)),
    plant('kcal', 'unit', 6, (value) => String(Math.round(Number(value) * 4.184))),
    plant('group', 'typo', 7),
    plant('source', 'spelling', 5),
    plant('protein_g', 'impossible', 4, ['-2.0', '186.0', '240.5']),
    plant('food', 'mojibake', 5),
    plant('ndb_no', 'key', 4),
    plant('source', 'missing', 5),
    plant('sodium_mg', 'sentinel', 4, ['-1', '999999']),
  ],
};

export const CARE = [hospital, trial, labs, inspections, members, foods];
