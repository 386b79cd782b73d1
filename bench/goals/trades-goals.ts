import type { Accepted, LabelledGoal } from './goals';

const AVERAGES = ['mean', 'median'];

/** A measure averaged over groups, or drawn as boxes, alone or with one more column. */
const usual = (y: string, over: string): Accepted[] => [
  { y, over: [over], aggregate: AVERAGES },
  { y, over: [over, '*'], aggregate: AVERAGES },
  { y, over: [over], types: ['box'] },
];
const whole = (y: string, over: string): Accepted[] => [
  { y, over: [over], aggregate: ['sum'] },
  { y, over: [over, '*'], aggregate: ['sum'] },
];
const either = (y: string, over: string): Accepted[] => [...usual(y, over), ...whole(y, over)];
const points = (y: string, x: string): Accepted[] => [
  { y, over: [x], types: ['scatter'] },
  { y, over: [x, '*'], types: ['scatter'] },
];
const count = (over: string): Accepted[] => [
  { y: null, over: [over] },
  { y: null, over: [over, '*'] },
];
const share = (target: string, factor: string): Accepted[] => [
  { y: target, over: [factor], aggregate: ['mean'] },
  { y: null, over: [factor, target] },
];
const spread = (y: string): Accepted[] => [
  { y, over: [], types: ['histogram', 'box'] },
  { y, over: ['*'], types: ['box'] },
];

const goals = (table: string, each: Readonly<Record<string, readonly Accepted[]>>): LabelledGoal[] =>
  Object.entries(each).map(([goal, accepted]) => ({ table, goal, accepted }));

/** Listed over the tables of other trades before any rule was run on them. */
export const TRADE_GOALS: readonly LabelledGoal[] = [
  ...goals('marina', {
    'Do longer boats pay more?': points('Fee EUR', 'LOA (m)'),
    'Which kind of vessel stays longest?': usual('Nights', 'Boat type'),
    'Where do our visitors come from?': count('Home port'),
    'harbour dues by month': whole('Fee EUR', 'Arrived'),
  }),
  ...goals('blood_sessions', {
    'Who gets turned away?': [
      ...share('deferred', 'first_time'),
      ...share('deferred', 'venue'),
      ...share('deferred', 'blood_grp'),
      ...usual('donor_age', 'deferred'),
    ],
    'Which blood type is rarest?': count('blood_grp'),
    'Are first-timers younger?': usual('donor_age', 'first_time'),
    'How many donations do we collect a month': [...count('session_dt'), ...whole('vol_ml', 'session_dt')],
  }),
  ...goals('cinema_screenings', {
    'Which movie pulls the largest crowds?': either('Seats sold', 'Film'),
    'Do people eat more at 3D shows?': usual('Concessions', 'Format'),
    'Does popcorn income follow ticket sales?': [
      ...points('Concessions', 'Ticket revenue'),
      ...points('Concessions', 'Seats sold'),
    ],
    'Takings of each auditorium': either('Ticket revenue', 'Screen'),
  }),
  ...goals('hive_checks', {
    'Do old queens give less honey?': [...points('honey_kg', 'queen_age_yrs'), ...usual('honey_kg', 'queen_age_yrs')],
    'Does treating help against varroa?': usual('mite_drop', 'treated'),
    'Which apiary harvests the most?': either('honey_kg', 'apiary'),
    'What ruins the honey crop?': [
      ...points('honey_kg', 'mite_drop'),
      ...points('honey_kg', 'queen_age_yrs'),
      ...usual('honey_kg', 'queen_age_yrs'),
      ...usual('honey_kg', 'apiary'),
      ...usual('honey_kg', 'treated'),
    ],
  }),
  ...goals('escape_rooms', {
    'Which room is hardest to get out of?': [...share('Escaped', 'Room'), ...usual('Minutes left', 'Room')],
    'Do bigger groups need fewer clues?': [...points('Hints used', 'Team size'), ...usual('Hints used', 'Team size')],
    'Why do people come to play?': count('Occasion'),
    'Success rate by group size': [...share('Escaped', 'Team size'), ...usual('Team size', 'Escaped')],
  }),
  ...goals('laundry_tickets', {
    'How long do customers wait for their clothes?': spread('turnaround_h'),
    'Which garments bring in the most money?': whole('charge', 'garment'),
    'does express cost more': usual('charge', 'service'),
    'Heavier loads, slower work?': points('turnaround_h', 'weight_kg'),
  }),
  ...goals('driving_tests', {
    'Does more practice mean fewer faults?': points('faults', 'lessons_taken'),
    "Which instructor's pupils pass most often?": share('result', 'instructor'),
    'Do automatic drivers pass more easily?': [...share('result', 'transmission'), ...usual('faults', 'transmission')],
    'At what age do people learn to drive?': spread('age'),
  }),
  ...goals('ski_lifts', {
    'When is the mountain busiest?': either('skiers', 'day'),
    'Does fresh snow bring people?': points('skiers', 'snow_cm'),
    'Why do lifts close?': [
      ...share('stopped', 'lift'),
      ...usual('wind_kmh', 'stopped'),
      ...usual('snow_cm', 'stopped'),
    ],
    'Which lift has the longest lines?': usual('queue_min', 'lift'),
  }),
  ...goals('recycling_rounds', {
    'Which crew picks up dirty recycling?': usual('contaminated_pct', 'crew'),
    'How much rubbish do we collect each week?': whole('tonnes', 'collected_on'),
    'Do trucks with more load burn more diesel?': points('fuel_l', 'tonnes'),
    'who works late': either('overtime_h', 'crew'),
  }),
  ...goals('bakery_batches', {
    'What do we throw away most?': either('Wasted', 'Product'),
    'Which oven spoils the bread?': either('Wasted', 'Oven'),
    bestsellers: either('Sold', 'Product'),
    'Is waste coming down?': either('Wasted', 'Baked'),
  }),
  ...goals('translation_jobs', {
    'Which languages are we asked to translate into?': [...count('tgt'), ...whole('words', 'tgt')],
    'Who delivers the best work?': usual('quality (1-10)', 'translator'),
    'Are legal texts better paid?': [...usual('rate_ct', 'domain'), ...usual('fee', 'domain')],
    'Are big jobs late more often?': usual('words', 'delivered_late'),
  }),
  ...goals('turbine_months', {
    'Does a stronger breeze give more electricity?': points('power_kw', 'wind_ms'),
    'Are older machines out of service more?': [...points('downtime_h', 'age_yrs'), ...usual('downtime_h', 'age_yrs')],
    'Which faults are most common?': count('fault_code'),
    'output through the year': either('power_kw', 'month_start'),
  }),
];
