import { addDays, dayBetween, ean13 } from '@/bench/truth/dice';
import { ADJECTIVES, COUNTRIES, FIRST, LAST, NOUNS, US_PLACES } from '@/bench/truth/pools';
import { plant, repeat, type TableDefinition } from '@/bench/truth/table';

const JOURNALS: readonly (readonly [string, string, string])[] = [
  ['Annals of Statistics', 'Ann. Stat.', '0090-5364'],
  ['Annals of Applied Statistics', 'Ann. Appl. Stat.', '1932-6157'],
  ['The Lancet', 'Lancet', '0140-6736'],
  ['The Lancet Oncology', 'Lancet Oncol.', '1470-2045'],
  ['Nature', 'Nature', '0028-0836'],
  ['Nature Genetics', 'Nat. Genet.', '1061-4036'],
  ['PLoS ONE', 'PLoS ONE', '1932-6203'],
  ['Zeitschrift für Physik', 'Z. Phys.', '0044-3328'],
  ['Revista Española de Cardiología', 'Rev. Esp. Cardiol.', '0300-8932'],
  ['Journal of Clinical Epidemiology', 'J. Clin. Epidemiol.', '0895-4356'],
];
const TOPICS = [
  'Bayesian shrinkage',
  'sepsis',
  'gene expression in maize',
  'heart failure',
  'thin films',
  'vaccine uptake',
  'random forests',
  'β-blockers after infarction',
  'sleep and memory',
  'causal mediation',
];

const bibliography: TableDefinition = {
  name: 'bibliography',
  rows: (r) =>
    repeat(420, (i) => {
      const [journal, short, issn] = r.zipf(JOURNALS);
      const start = r.int(1, 1800);
      const year = r.int(1985, 2023);
      return {
        id: String(i + 1),
        title: `${r.pick(['A study of', 'On', 'Effects of', 'Re-thinking', 'Towards', 'Meta-analysis:'])} ${r.pick(TOPICS)}${r.chance(0.5) ? ` ${r.pick(['in adults', 'revisited', '(part II)', 'in 12 countries', '– a cohort study'])}` : ''}`,
        authors: Array.from({ length: r.int(1, 4) }, () => `${r.pick(LAST)} ${r.pick(FIRST)[0]}`).join('; '),
        journal,
        journal_abbreviation: short,
        issn,
        year: String(year),
        volume: String(Math.max(1, year - 1960 + r.int(-4, 4))),
        issue: r.chance(0.15) ? '' : String(r.int(1, 12)),
        pages: `${start}-${start + r.int(2, 24)}`,
        language: r.weighted([
          ['eng', 88],
          ['ger', 6],
          ['spa', 5],
          ['fre', 1],
        ]),
        created: dayBetween(r, '2019-01-01', '2023-12-31'),
      };
    }),
  plants: [
    plant('journal', 'typo', 8),
    plant('journal_abbreviation', 'dependency', 6),
    plant('issn', 'digit', 7),
    plant('pages', 'format', 7, (value, _row, r) =>
      r.pick([value.replace('-', ' to '), `pp. ${value}`, value.replace('-', '--')]),
    ),
    plant('language', 'spelling', 5, ['English', 'en', 'ENG']),
    plant('year', 'impossible', 4, ['20013', '199', '2203', '0']),
    plant('created', 'format', 5, (value) => value.split('-').reverse().join('/')),
    plant('journal', 'mojibake', 4),
    plant('journal', 'missing', 5, ['']),
    plant('volume', 'sentinel', 3, ['9999', '-1']),
  ],
};

const beers: TableDefinition = {
  name: 'craft beers',
  rows: (r) => {
    const breweries = repeat(85, (i) => {
      const [city, state] = r.pick(US_PLACES);
      return {
        id: String(i * 5 + 1),
        brewery: `${r.pick(ADJECTIVES)} ${r.pick(NOUNS)} ${r.pick(['Brewing Company', 'Brewery', 'Beer Co.', 'Brewhouse'])}`,
        city,
        state,
      };
    });
    return repeat(560, (i) => {
      const b = r.zipf(breweries);
      const style = r.zipf([
        'American IPA',
        'American Pale Ale (APA)',
        'American Amber / Red Ale',
        'Saison / Farmhouse Ale',
        'Kölsch',
        'Märzen / Oktoberfest',
        'Milk / Sweet Stout',
        'Cider',
      ]);
      return {
        id: String(2692 - i),
        beer_name: `${r.pick(ADJECTIVES)} ${r.pick(NOUNS)}${r.chance(0.3) ? ` ${r.pick(['IPA', 'Ale', 'Stout', '#5', '(2015)'])}` : ''}`,
        style,
        ounces: r.weighted([
          ['12', 62],
          ['16', 35],
          ['8.4', 1],
          ['24', 1],
          ['32', 1],
        ]),
        abv: Math.max(0.027, r.normal(0.06, 0.012)).toFixed(3),
        ibu: r.chance(0.4) ? '' : String(Math.max(4, Math.round(r.normal(42, 24)))),
        brewery_id: b.id ?? '',
        brewery_name: b.brewery ?? '',
        city: b.city ?? '',
        state: b.state ?? '',
      };
    });
  },
  plants: [
    plant('ounces', 'format', 14, (value, _row, r) => r.pick([`${value}.0 oz.`, `${value} ounce`, `${value} oz`])),
    plant('abv', 'unit', 12, (value) => `${(Number(value) * 100).toFixed(1)}%`),
    plant('city', 'dependency', 10),
    plant('state', 'missing', 10, ['']),
    plant('state', 'dependency', 6),
    plant('brewery_name', 'typo', 7),
    plant('style', 'mojibake', 5),
    plant('style', 'truncated', 5),
    plant('ibu', 'impossible', 3, ['-20', '7000']),
  ],
};

const libraries: TableDefinition = {
  name: 'library branches monthly',
  rows: (r) => {
    const branches = repeat(26, (i) => ({
      branch: `${r.pick(['Central', 'Old Town', 'Riverside', 'St. Anne’s', 'Hill Park', 'Harbour', 'Westend', 'North'])} ${i + 1}`,
      code: `LB${String(i + 1).padStart(2, '0')}`,
      district: r.pick(['Mitte', 'Nord', 'Süd', 'Ost']),
      staff: String(r.int(2, 19)),
    }));
    return repeat(18, (m) => ({ month: addDays('2023-01-01', m * 30.5).slice(0, 7) })).flatMap(({ month = '' }) =>
      branches.map((b) => {
        const visits = Math.round(r.logNormal(Number(b.staff) * 800, 0.25));
        const print = Math.round(visits * 0.7 * Math.exp(r.normal(0, 0.2)));
        const digital = Math.round(visits * 0.25 * Math.exp(r.normal(0, 0.3)));
        return {
          month,
          branch_code: b.code ?? '',
          branch: b.branch ?? '',
          district: b.district ?? '',
          staff: b.staff ?? '',
          visits: String(visits),
          print_loans: String(print),
          digital_loans: String(digital),
          total_loans: String(print + digital),
          events: String(r.chance(0.3) ? 0 : r.int(1, 14)),
          closed_days: String(r.chance(0.85) ? 0 : r.int(1, 20)),
        };
      }),
    );
  },
  plants: [
    plant('total_loans', 'sum', 9, (value, _row, r) => String(Number(value) + r.pick([100, 1000, -90, 9]))),
    plant('branch', 'typo', 8),
    plant('district', 'dependency', 7),
    plant('district', 'mojibake', 5),
    plant('staff', 'dependency', 6),
    plant('visits', 'scale', 5),
    plant('events', 'sentinel', 4, ['-1', '99']),
    plant('closed_days', 'impossible', 4, ['45', '-2', '310']),
    plant('branch_code', 'spelling', 4, (value, _row, r) =>
      r.pick([value.toLowerCase(), value.replace('0', 'O'), value.replace('LB', 'LB ')]),
    ),
    plant('month', 'format', 4, (value) => value.split('-').reverse().join('/')),
  ],
};

const books: TableDefinition = {
  name: 'book stock',
  rows: (r) =>
    repeat(390, (i) => {
      const publisher = r.zipf([
        'Penguin',
        'Gallimard',
        'Suhrkamp',
        'Anagrama',
        'Éditions du Seuil',
        'Faber & Faber',
        'Carl Hanser Verlag',
      ]);
      return {
        isbn: ean13(`978${r.digits(9)}`),
        title: `${r.pick(['The', 'A', 'Das', 'La', 'Le'])} ${r.pick(ADJECTIVES)} ${r.pick(NOUNS)}${r.chance(0.3) ? `: ${r.pick(['A Novel', 'Stories', 'Roman', 'vol. 2'])}` : ''}`,
        author: `${r.pick(FIRST)} ${r.pick(LAST)}`,
        publisher,
        language:
          { Gallimard: 'fr', 'Éditions du Seuil': 'fr', Suhrkamp: 'de', 'Carl Hanser Verlag': 'de', Anagrama: 'es' }[
            publisher
          ] ?? 'en',
        published: String(r.int(1962, 2024)),
        pages: String(Math.round(r.logNormal(290, 0.4))),
        format: r.zipf(['paperback', 'hardcover', 'e-book']),
        price: (r.int(6, 38) + 0.99).toFixed(2),
        shelf: `${r.pick(['A', 'B', 'C', 'D'])}${r.int(1, 9)}-${r.int(10, 40)}`,
        copies: String(r.chance(0.2) ? 0 : r.int(1, 12)),
        added: addDays('2024-01-01', Math.floor(i / 3)),
      };
    }),
  plants: [
    plant('isbn', 'checksum', 9),
    plant('publisher', 'typo', 7),
    plant('publisher', 'replacement', 4),
    plant('language', 'dependency', 7),
    plant('format', 'swap', 6),
    plant('price', 'scale', 4, (value) => String(Math.round(Number(value) * 100))),
    plant('shelf', 'format', 6, (value, _row, r) =>
      r.pick([value.replace('-', ''), value.slice(1), value.replace('-', '/')]),
    ),
    plant('pages', 'impossible', 4, ['0', '-12', '1']),
    plant('published', 'future', 4, ['2201', '2091', '3019']),
    plant('copies', 'sentinel', 3, ['999', '-99']),
  ],
};

const movies: TableDefinition = {
  name: 'films',
  rows: (r) =>
    repeat(500, (i) => {
      const [country, , , continent] = r.zipf([...COUNTRIES].reverse());
      const budget = Math.round(r.logNormal(12_000_000, 1.3) / 100000) * 100000;
      return {
        tconst: `tt${String(1200345 + i * 61)}`,
        title: r.chance(0.1)
          ? String(r.int(3, 2046))
          : `${r.pick(['The ', '', 'Return of the ', 'Mr. '])}${r.pick(ADJECTIVES)} ${r.pick(NOUNS)}${r.chance(0.12) ? ` ${r.pick(['II', 'III', '3D'])}` : ''}`,
        director: `${r.pick(FIRST)} ${r.pick(LAST)}`,
        year: String(r.int(1955, 2023)),
        runtime_min: String(Math.max(61, Math.round(r.normal(106, 17)))),
        genre: r.zipf(['Drama', 'Comedy', 'Action', 'Horror', 'Documentary', 'Animation', 'Film-Noir']),
        country,
        continent,
        rating: Math.min(9.4, Math.max(1.4, r.normal(6.4, 1.1))).toFixed(1),
        votes: String(Math.round(r.logNormal(4000, 2))),
        budget: r.chance(0.3) ? '' : String(budget),
        gross: r.chance(0.25) ? '' : String(Math.round(r.logNormal(Math.max(budget, 10000), 1.2))),
      };
    }),
  plants: [
    plant('runtime_min', 'unit', 6, (value) => (Number(value) / 60).toFixed(2)),
    plant('rating', 'scale', 6, (value) => String(Math.round(Number(value) * 10))),
    plant('genre', 'typo', 7),
    plant('genre', 'spelling', 5),
    plant('continent', 'dependency', 7),
    plant('year', 'digit', 5, (value, _row, r) =>
      r.pick([`1${value}`, `0${value.slice(1)}`, value.replace(/^(\d)(\d)/, '$2$1')]),
    ),
    plant('votes', 'sentinel', 3, ['-1']),
    plant('tconst', 'format', 5, (value, _row, r) => r.pick([value.slice(2), value.replace('tt', 'nm'), `${value}/`])),
    plant('country', 'truncated', 4),
    plant('country', 'language', 4, ['Deutschland', 'Frankreich', 'Italia', 'Österreich']),
  ],
};

const football: TableDefinition = {
  name: 'football matches',
  rows: (r) => {
    const clubs: readonly (readonly [string, string, number])[] = [
      ['1. FC Köln', 'RheinEnergieStadion', 50000],
      ['FC Bayern München', 'Allianz Arena', 75000],
      ['Borussia Dortmund', 'Signal Iduna Park', 81000],
      ['Bor. Mönchengladbach', 'Borussia-Park', 54000],
      ['SC Freiburg', 'Europa-Park Stadion', 34000],
      ['Hertha BSC', 'Olympiastadion', 74000],
      ['Union Berlin', 'An der Alten Försterei', 22000],
      ['FC Augsburg', 'WWK Arena', 30000],
      ['VfB Stuttgart', 'MHPArena', 60000],
      ['VfL Wolfsburg', 'Volkswagen Arena', 30000],
    ];
    let day = 0;
    return repeat(4, (season) => ({ season: `${2019 + season}/${20 + season}` })).flatMap(({ season = '' }) =>
      clubs.flatMap(([home, stadium, capacity]) =>
        clubs
          .filter(([away]) => away !== home)
          .map(([away]) => {
            const [a, b] = [Math.max(0, Math.round(r.normal(1.6, 1.2))), Math.max(0, Math.round(r.normal(1.2, 1.1)))];
            return {
              season,
              date: addDays('2019-08-16', Math.floor(day++ * 3.9)),
              home,
              away,
              stadium,
              home_goals: String(a),
              away_goals: String(b),
              result: a > b ? 'H' : a < b ? 'A' : 'D',
              attendance: String(Math.round(capacity * (0.7 + 0.3 * r.next()))),
              referee: r.zipf(['Deniz Aytekin', 'Felix Brych', 'Tobias Stieler', 'Manuel Gräfe', 'Marco Fritz']),
              half_time: `${r.int(0, Math.min(a, 3))}:${r.int(0, Math.min(b, 2))}`,
            };
          }),
      ),
    );
  },
  plants: [
    plant('home', 'typo', 7),
    plant('stadium', 'dependency', 6),
    plant('result', 'dependency', 7, ['H', 'A', 'D']),
    plant('attendance', 'scale', 5),
    plant('referee', 'mojibake', 5),
    plant('referee', 'swap', 5),
    plant('home_goals', 'impossible', 4, ['-1', '33', '45']),
    plant('half_time', 'format', 6, (value, _row, r) =>
      r.pick([value.replace(':', '-'), value.replace(':', ' zu '), `(${value})`]),
    ),
    plant('season', 'format', 5, (value) => `20${value.slice(2, 4)}-${value.slice(5)}`),
    plant('date', 'future', 3, (value) => `31${value.slice(2)}`),
  ],
};

export const CULTURE = [bibliography, beers, libraries, books, movies, football];
