/** A chart an analyst would accept as the answer: names of columns as the file has them. */
export interface Accepted {
  /** What is measured; null where rows are counted. */
  readonly y: string | null;
  /** All columns it is measured along or over (x and groups), in any order; `*` stands for one more of any kind. */
  readonly over: readonly string[];
  readonly aggregate?: readonly string[];
  readonly types?: readonly string[];
}

export interface LabelledGoal {
  /** A table of this bench, a file of `vega-datasets`, or one of the labelled files as `real/mpg.csv`. */
  readonly table: string;
  readonly goal: string;
  readonly accepted: readonly Accepted[];
}

const AVERAGE = ['mean', 'median'];
const POINTS = ['scatter'];
const SPREAD = ['histogram', 'box'];

const average = (y: string, ...over: string[]): Accepted => ({ y, over, aggregate: AVERAGE });
const box = (y: string, ...over: string[]): Accepted => ({ y, over, types: ['box'] });
const total = (y: string, ...over: string[]): Accepted => ({ y, over, aggregate: ['sum'] });
const any = (y: string | null, ...over: string[]): Accepted => ({ y, over });
const points = (y: string, x: string): Accepted => ({ y, over: [x], types: POINTS });
const spread = (y: string): Accepted => ({ y, over: [], types: SPREAD });
const both = (y: string, ...over: string[]): Accepted[] => [average(y, ...over), box(y, ...over)];
/** A yes/no target over a factor: its share, or the counts of both answers. */
const share = (target: string, factor: string): Accepted[] => [average(target, factor), any(null, factor, target)];

/** Written before the rules, from the tables alone. */
export const GOALS: readonly LabelledGoal[] = [
  {
    table: 'taxis',
    goal: 'What makes passengers tip more?',
    accepted: [...both('tip', 'payment'), points('tip', 'fare'), points('tip', 'distance')],
  },
  {
    table: 'taxis',
    goal: 'Does a longer trip cost more?',
    accepted: [points('fare', 'distance'), points('total', 'distance')],
  },
  { table: 'taxis', goal: 'How do people pay?', accepted: [any(null, 'payment')] },
  { table: 'taxis', goal: 'Where do passengers go?', accepted: [any(null, 'dropoff_borough')] },
  {
    table: 'passengers',
    goal: 'Who survived?',
    accepted: [
      ...share('survived', 'sex'),
      ...share('alive', 'sex'),
      ...share('survived', 'pclass'),
      ...share('survived', 'class'),
      ...share('alive', 'class'),
      ...share('alive', 'pclass'),
    ],
  },
  {
    table: 'passengers',
    goal: 'How did fares differ between classes?',
    accepted: [...both('fare', 'class'), ...both('fare', 'pclass')],
  },
  { table: 'passengers', goal: 'How old were the passengers?', accepted: [spread('age')] },
  {
    table: 'staff',
    goal: 'What drives salaries?',
    accepted: [
      points('Salary', 'Years of experience'),
      ...both('Salary', 'Department'),
      ...both('Salary', 'Education'),
    ],
  },
  { table: 'staff', goal: 'Do men earn more than women?', accepted: both('Salary', 'Gender') },
  { table: 'staff', goal: 'Why do people leave the company?', accepted: share('Left company', 'Department') },
  { table: 'staff', goal: 'Which department pays best?', accepted: both('Salary', 'Department') },
  { table: 'orders', goal: 'Which region brings the most revenue?', accepted: [total('revenue', 'region')] },
  {
    table: 'orders',
    goal: 'How do sales develop over time?',
    accepted: [total('revenue', 'order_date'), total('quantity', 'order_date')],
  },
  { table: 'orders', goal: 'What share of revenue does each product have?', accepted: [total('revenue', 'product')] },
  {
    table: 'orders',
    goal: 'Which products sell best in which region?',
    accepted: [total('revenue', 'product', 'region'), total('quantity', 'product', 'region')],
  },
  {
    table: 'orders',
    goal: 'Do we sell more online or in stores?',
    accepted: [total('revenue', 'channel'), total('quantity', 'channel'), any(null, 'channel')],
  },
  {
    table: 'hospital',
    goal: 'What explains how long patients stay?',
    accepted: [
      ...both('length of stay (days)', 'ward'),
      points('length of stay (days)', 'age'),
      ...both('length of stay (days)', 'diagnosis'),
    ],
  },
  { table: 'hospital', goal: 'Do older patients cost more?', accepted: [points('cost', 'age')] },
  {
    table: 'hospital',
    goal: 'Which wards are the most expensive?',
    accepted: [...both('cost', 'ward'), total('cost', 'ward')],
  },
  { table: 'hospital', goal: 'How many admissions were there each month?', accepted: [any(null, 'admitted')] },
  { table: 'tickets', goal: 'Which priority is resolved fastest?', accepted: both('hours_to_resolve', 'priority') },
  {
    table: 'tickets',
    goal: 'What lowers satisfaction?',
    accepted: [points('satisfaction', 'hours_to_resolve'), ...both('satisfaction', 'priority')],
  },
  { table: 'tickets', goal: 'Which agent is quickest?', accepted: both('hours_to_resolve', 'agent') },
  { table: 'tickets', goal: 'What are tickets about?', accepted: [any(null, 'category')] },
  {
    table: 'houses',
    goal: 'What determines the price of a house?',
    accepted: [points('price', 'living_area_sqm'), ...both('price', 'district')],
  },
  { table: 'houses', goal: 'Is a garden worth money?', accepted: both('price', 'garden') },
  { table: 'houses', goal: 'Compare prices across districts', accepted: both('price', 'district') },
  { table: 'houses', goal: 'How are prices distributed?', accepted: [spread('price')] },
  {
    table: 'machines',
    goal: 'What causes defects?',
    accepted: [points('Defects', 'Temperature °C'), ...both('Defects', 'Machine')],
  },
  {
    table: 'machines',
    goal: 'Which machine is least reliable?',
    accepted: [
      ...both('Defects', 'Machine'),
      ...both('Downtime min', 'Machine'),
      total('Defects', 'Machine'),
      total('Downtime min', 'Machine'),
    ],
  },
  { table: 'machines', goal: 'Is output rising?', accepted: [any('Units produced', 'Date')] },
  {
    table: 'campaigns',
    goal: 'Does spending more bring more conversions?',
    accepted: [points('conversions', 'spend')],
  },
  {
    table: 'campaigns',
    goal: 'Which channel converts best?',
    accepted: [...both('conversions', 'channel'), total('conversions', 'channel')],
  },
  { table: 'campaigns', goal: 'How is the budget split between channels?', accepted: [total('spend', 'channel')] },
  {
    table: 'pupils',
    goal: 'Does studying longer raise math scores?',
    accepted: [points('math score', 'hours studied')],
  },
  { table: 'pupils', goal: 'Are good readers good at math?', accepted: [points('math score', 'reading score')] },
  {
    table: 'pupils',
    goal: 'Which school performs best?',
    accepted: [...both('math score', 'school'), ...both('reading score', 'school')],
  },
  {
    table: 'energy',
    goal: 'What drives energy consumption?',
    accepted: [points('kWh', 'outside_temp'), ...both('kWh', 'building')],
  },
  { table: 'energy', goal: 'Which building uses the most power?', accepted: [any('kWh', 'building')] },
  {
    table: 'energy',
    goal: 'How does consumption change through the year?',
    accepted: [any('kWh', 'day'), any('kWh', 'day', 'building')],
  },
  {
    table: 'rides',
    goal: 'Do members ride shorter than casual users?',
    accepted: [...both('duration_min', 'member_type'), ...both('distance_km', 'member_type')],
  },
  { table: 'rides', goal: 'Which stations are busiest?', accepted: [any(null, 'station')] },
  {
    table: 'rides',
    goal: 'Are there unusually long rides?',
    accepted: [spread('duration_min'), spread('distance_km'), box('duration_min', '*')],
  },
  {
    table: 'cars.json',
    goal: 'What makes a car economical on fuel?',
    accepted: [
      points('Miles_per_Gallon', 'Weight_in_lbs'),
      points('Miles_per_Gallon', 'Horsepower'),
      points('Miles_per_Gallon', 'Displacement'),
      ...both('Miles_per_Gallon', 'Cylinders'),
      ...both('Miles_per_Gallon', 'Origin'),
    ],
  },
  {
    table: 'cars.json',
    goal: 'Did cars get lighter over the years?',
    accepted: [average('Weight_in_lbs', 'Year'), average('Weight_in_lbs', 'Year', 'Origin')],
  },
  { table: 'cars.json', goal: 'Which country builds the most powerful cars?', accepted: both('Horsepower', 'Origin') },
  {
    table: 'movies.json',
    goal: 'Do bigger budgets earn more?',
    accepted: [points('Worldwide_Gross', 'Production_Budget'), points('US_Gross', 'Production_Budget')],
  },
  {
    table: 'movies.json',
    goal: 'Which genre is rated best?',
    accepted: [...both('IMDB_Rating', 'Major_Genre'), ...both('Rotten_Tomatoes_Rating', 'Major_Genre')],
  },
  {
    table: 'movies.json',
    goal: 'Do critics and audiences agree?',
    accepted: [points('IMDB_Rating', 'Rotten_Tomatoes_Rating')],
  },
  {
    table: 'penguins.json',
    goal: 'How can the species be told apart?',
    accepted: [
      ...both('Beak Length (mm)', 'Species'),
      ...both('Flipper Length (mm)', 'Species'),
      ...both('Body Mass (g)', 'Species'),
      ...both('Beak Depth (mm)', 'Species'),
    ],
  },
  {
    table: 'penguins.json',
    goal: 'Are males heavier than females?',
    accepted: [...both('Body Mass (g)', 'Sex'), ...both('Body Mass (g)', 'Sex', 'Species')],
  },
  { table: 'seattle-weather.csv', goal: 'When does it rain most?', accepted: [any('precipitation', 'date')] },
  { table: 'seattle-weather.csv', goal: 'How often is it sunny?', accepted: [any(null, 'weather')] },
  {
    table: 'gapminder.json',
    goal: 'Do families with fewer children live longer?',
    accepted: [points('life_expect', 'fertility')],
  },
  {
    table: 'gapminder.json',
    goal: 'How did life expectancy develop?',
    accepted: [
      average('life_expect', 'year'),
      average('life_expect', 'year', 'cluster'),
      average('life_expect', 'year', 'country'),
    ],
  },
  {
    table: 'barley.json',
    goal: 'Which variety yields most?',
    accepted: [any('yield', 'variety'), any('yield', 'variety', 'site'), any('yield', 'variety', 'year')],
  },
  {
    table: 'unemployment-across-industries.json',
    goal: 'Which industry is hit hardest by unemployment?',
    accepted: [
      any('count', 'series'),
      any('rate', 'series'),
      any('count', 'series', 'date'),
      any('rate', 'series', 'date'),
    ],
  },
  { table: 'stocks.csv', goal: 'Which stock grew most?', accepted: [any('price', 'date', 'symbol')] },
  {
    table: 'disasters.csv',
    goal: 'Which disasters kill most people?',
    accepted: [any('Deaths', 'Entity'), any('Deaths', 'Entity', 'Year')],
  },
];
