import { addDays, clock24, dayBetween } from '@/bench/truth/dice';
import { COMPANIES, COUNTRIES, FIRST, LAST, STREETS, US_PLACES } from '@/bench/truth/pools';
import { exchange, plant, repeat, type TableDefinition } from '@/bench/truth/table';

const sensors: TableDefinition = {
  name: 'climate sensors',
  rows: (r) => {
    const stations = repeat(8, (i) => ({
      station: `ST-${String(i + 1).padStart(2, '0')}`,
      room: ['server room', 'attic', 'lab 1', 'lab 2', 'cellar', 'Büro', 'foyer', 'greenhouse'][i] ?? '',
      base: String([18, 24, 21, 21, 12, 22, 20, 27][i]),
    }));
    return repeat(110, (step) => ({ t: String(step) })).flatMap(({ t = '0' }) =>
      stations.map((s) => {
        const minutes = Number(t) * 30;
        const temperature = Number(s.base) + 2 * Math.sin(minutes / 230) + r.normal(0, 0.3);
        return {
          time: `${addDays('2024-02-11', Math.floor(minutes / 1440))} ${clock24(minutes)}`,
          station: s.station ?? '',
          room: s.room ?? '',
          temperature_c: temperature.toFixed(1),
          humidity: Math.min(99, Math.max(20, r.normal(47, 6))).toFixed(0),
          pressure_hpa: (1013 + 6 * Math.cos(minutes / 900) + r.normal(0, 0.2)).toFixed(1),
          co2_ppm: String(Math.round(r.logNormal(520, 0.25))),
          battery_v: (3.1 - Number(t) * 0.002 + r.normal(0, 0.01)).toFixed(2),
          status: r.weighted([
            ['ok', 96],
            ['low battery', 3],
            ['offline', 1],
          ]),
        };
      }),
    );
  },
  plants: [
    plant('temperature_c', 'unit', 8, (value) => (Number(value) * 1.8 + 32).toFixed(1)),
    plant('temperature_c', 'sentinel', 6, ['-999', '-127.0']),
    plant('humidity', 'impossible', 5, ['147', '-4', '250']),
    plant('pressure_hpa', 'scale', 6, (value) => (Number(value) * 100).toFixed(0)),
    plant('co2_ppm', 'sentinel', 5, ['65535', '0']),
    plant('room', 'typo', 7),
    plant('room', 'mojibake', 4),
    plant('station', 'spelling', 6, (value, _row, r) =>
      r.pick([value.toLowerCase(), value.replace('-', ''), value.replace('-0', '-')]),
    ),
    plant('status', 'typo', 5),
    plant('time', 'future', 4, (value) => value.replace('2024', '2044')),
  ],
};

const energy: TableDefinition = {
  name: 'energy meters',
  rows: (r) => {
    const meters = repeat(40, (i) => ({
      id: `MTR${String(4400 + i * 3)}`,
      building: `${r.pick(['Rathaus', 'Schule', 'Turnhalle', 'Kita', 'Feuerwehr', 'Bücherei'])} ${r.pick(['Nord', 'Süd', 'Mitte'])} ${i}`,
      tariff: r.pick(['HT', 'NT', 'HT/NT']),
      price: r.pick(['0.31', '0.28', '0.25']),
      level: String(Math.round(r.logNormal(4200, 0.8))),
    }));
    return repeat(14, (m) => ({ month: addDays('2023-01-15', m * 30.4).slice(0, 7) })).flatMap(({ month = '' }) =>
      meters.map((m) => {
        const kwh = Math.round(Number(m.level) * Math.exp(r.normal(0, 0.12)));
        return {
          meter: m.id ?? '',
          building: m.building ?? '',
          month,
          tariff: m.tariff ?? '',
          kwh: String(kwh),
          peak_kw: (kwh / 210).toFixed(1),
          price_per_kwh: m.price ?? '',
          cost: (kwh * Number(m.price)).toFixed(2),
          read_by: r.zipf(['remote', 'Weiß', 'Okafor', 'estimate']),
          reading_day: `${month}-${String(r.int(26, 28))}`,
        };
      }),
    );
  },
  plants: [
    plant('kwh', 'scale', 7),
    plant('kwh', 'unit', 4, (value) => (Number(value) / 1000).toFixed(3)),
    plant('cost', 'sum', 7, (value, _row, r) => (Number(value) * r.pick([10, 1.19, 0.5])).toFixed(2)),
    plant('building', 'mojibake', 5),
    plant('building', 'typo', 6),
    plant('tariff', 'dependency', 6),
    plant('price_per_kwh', 'dependency', 5, ['0.31', '0.28', '0.25', '31', '2.8']),
    plant('meter', 'digit', 5),
    plant('reading_day', 'sentinel', 5, ['1970-01-01', '1900-01-01']),
    plant('read_by', 'missing', 5),
  ],
};

const realEstate: TableDefinition = {
  name: 'property listings',
  rows: (r) => {
    const agents = repeat(16, () => ({
      agent: `${r.pick(FIRST)} ${r.pick(LAST)}`,
      phone: `+49 30 ${r.digits(7)}`,
      office: r.pick(['Mitte', 'Charlottenburg', 'Neukölln']),
    }));
    return repeat(410, (i) => {
      const a = r.zipf(agents);
      const area = Math.max(18, Math.round(r.logNormal(78, 0.45)));
      const kind = r.weighted([
        ['apartment', 70],
        ['house', 22],
        ['penthouse', 3],
        ['plot', 5],
      ]);
      const built = r.int(1890, 2023);
      const rooms = Math.max(1, Math.round(area / 28 + r.normal(0, 0.4)));
      return {
        listing: `IM-${String(882001 + i * 11)}`,
        type: kind,
        district: r.zipf(['Neukölln', 'Kreuzberg', 'Prenzlauer Berg', 'Wedding', 'Schöneberg', 'Köpenick']),
        area_m2: String(area),
        rooms: kind === 'plot' ? '' : String(rooms),
        bedrooms: kind === 'plot' ? '' : String(Math.max(0, rooms - r.int(1, 2))),
        price_eur: String(Math.round((area * r.logNormal(4900, 0.25)) / 1000) * 1000),
        built: kind === 'plot' ? '' : String(built),
        renovated: kind === 'plot' || r.chance(0.6) ? '' : String(Math.min(2024, built + r.int(8, 90))),
        energy_class: r.pick(['A', 'B', 'C', 'D', 'E', 'F']),
        agent: a.agent ?? '',
        agent_phone: a.phone ?? '',
        office: a.office ?? '',
        listed: dayBetween(r, '2024-01-02', '2024-10-01'),
      };
    });
  },
  plants: [
    plant('area_m2', 'unit', 6, (value) => String(Math.round(Number(value) * 10.764))),
    plant('price_eur', 'scale', 5, (value, _row, r) => String(Number(value) * r.pick([0.001, 10, 100]))),
    plant('renovated', 'order', 5, (_value, row, r) => String(Number(row.built) - r.int(5, 60))),
    plant('bedrooms', 'order', 4, (_value, row, r) => String(Number(row.rooms) + r.int(1, 3))),
    plant('district', 'typo', 7),
    plant('district', 'replacement', 5),
    plant('agent_phone', 'dependency', 6),
    plant('office', 'dependency', 5),
    plant('type', 'language', 4, ['Wohnung', 'Haus', 'maison']),
    plant('energy_class', 'impossible', 4, ['Z', 'Q', '7']),
    plant('listing', 'key', 4),
    plant('built', 'digit', 4, (value) => value.slice(0, 3)),
  ],
};

const elections: TableDefinition = {
  name: 'election results',
  rows: (r) =>
    repeat(300, (i) => {
      const [state, code] = [
        ['Bavaria', 'BY'],
        ['Saxony', 'SN'],
        ['Hesse', 'HE'],
        ['Thuringia', 'TH'],
        ['Lower Saxony', 'NI'],
      ][Math.floor(i / 60)] as [string, string];
      const eligible = Math.round(r.normal(210000, 32000));
      const voters = Math.round(eligible * (0.62 + 0.2 * r.next()));
      const invalid = Math.round(voters * 0.01 * (0.5 + r.next()));
      const valid = voters - invalid;
      const shares = [0.3, 0.25, 0.15].map((share) => share * Math.exp(r.normal(0, 0.2)));
      const [a = 0, b = 0, c = 0] = shares.map((share) => Math.round(valid * share));
      return {
        no: String(i + 1),
        constituency: `${r.pick(['Nord', 'Süd', 'Ober', 'Unter', 'Alt', 'Neu'])}${r.pick(['feld', 'berg', 'hausen', 'burg', 'dorf', 'mühl'])} ${r.pick(['I', 'II', '–Land', '–Stadt'])} ${i + 1}`,
        state,
        state_code: code,
        eligible: String(eligible),
        voters: String(voters),
        invalid: String(invalid),
        valid: String(valid),
        union: String(a),
        social: String(b),
        green: String(c),
        others: String(valid - a - b - c),
        turnout: ((100 * voters) / eligible).toFixed(1),
      };
    }),
  plants: [
    plant('valid', 'sum', 5, (value, _row, r) => String(Number(value) + r.pick([1000, -1000, 90, 10000]))),
    plant('others', 'sum', 5, (value, _row, r) => String(Number(value) + r.pick([1000, 500, 90]))),
    plant('turnout', 'impossible', 5, ['172.3', '-1', '681.0']),
    plant('state_code', 'dependency', 6),
    plant('state', 'typo', 7),
    plant('constituency', 'mojibake', 5),
    plant('eligible', 'scale', 4, (value) => `${value}0`),
    plant('voters', 'order', 4, (_value, row) => String(Number(row.eligible) + 20511)),
    plant('no', 'key', 4),
    plant('state', 'spelling', 4),
  ],
};

const nations: TableDefinition = {
  name: 'country indicators',
  rows: (r) =>
    COUNTRIES.flatMap(([country, iso2, iso3, continent]) => {
      const population = r.logNormal(30_000_000, 1);
      const life = r.normal(73, 7);
      const gdp = r.logNormal(14000, 1);
      return repeat(18, (y) => ({
        country,
        iso2,
        iso3,
        continent,
        year: String(2005 + y),
        population: String(Math.round(population * 1.01 ** y)),
        gdp_per_capita: (gdp * 1.02 ** y * Math.exp(r.normal(0, 0.03))).toFixed(1),
        life_expectancy: (life + y * 0.15 + r.normal(0, 0.1)).toFixed(1),
        literacy: r.chance(0.3) ? '' : Math.min(100, r.normal(90, 6)).toFixed(1),
        income_group: gdp > 20000 ? 'High' : gdp > 8000 ? 'Upper middle' : 'Lower middle',
      }));
    }),
  plants: [
    plant('country', 'typo', 8),
    plant('iso3', 'dependency', 6),
    plant('iso2', 'spelling', 5, (value) => value.toLowerCase()),
    plant('continent', 'dependency', 7),
    plant('population', 'unit', 6, (value) => (Number(value) / 1e6).toFixed(2)),
    plant('population', 'scale', 4, (value) => `${value}0`),
    plant('life_expectancy', 'impossible', 4, ['719', '0', '-5.0', '186.2']),
    plant('literacy', 'impossible', 4, ['193.0', '-1', '112.4']),
    plant('year', 'digit', 5, (value, _row, r) =>
      r.pick([value.replace('20', '02'), value.replace('20', '21'), `${value}0`]),
    ),
    plant('country', 'mojibake', 3),
    exchange('iso2', 'iso3', 4),
  ],
};

const weather: TableDefinition = {
  name: 'daily weather',
  rows: (r) =>
    ['Bergen', 'Sevilla', 'Zürich'].flatMap((station, s) =>
      repeat(240, (d) => {
        const mid = [8, 19, 10][s] as number;
        const mean = mid + 8 * Math.sin(((d - 100) / 365) * 2 * Math.PI) + r.normal(0, 3);
        const low = mean - Math.abs(r.normal(4, 1.5));
        return {
          date: addDays('2023-01-01', d),
          station,
          country: ['Norway', 'Spain', 'Switzerland'][s] ?? '',
          elevation_m: ['12', '34', '556'][s] ?? '',
          tmin: low.toFixed(1),
          tmean: mean.toFixed(1),
          tmax: (mean + Math.abs(r.normal(4, 1.5))).toFixed(1),
          rain_mm: r.chance(0.6) ? '0.0' : r.logNormal(3, 1.1).toFixed(1),
          wind_ms: Math.max(0, r.normal(3.6, 1.7)).toFixed(1),
          sky: r.zipf(['clear', 'cloudy', 'rain', 'fog', 'snow']),
        };
      }),
    ),
  plants: [
    plant('tmax', 'order', 7, (_value, row, r) => (Number(row.tmin) - r.int(2, 9)).toFixed(1)),
    plant('tmean', 'unit', 6, (value) => (Number(value) * 1.8 + 32).toFixed(1)),
    plant('tmin', 'sentinel', 6, ['-9999', '-99.9']),
    plant('rain_mm', 'impossible', 5, ['-1.0', '-3.2']),
    plant('country', 'dependency', 6),
    plant('station', 'mojibake', 4),
    plant('sky', 'typo', 7),
    plant('wind_ms', 'scale', 5, (value) => (Number(value) * 100).toFixed(1)),
    plant('elevation_m', 'digit', 5),
    plant('date', 'format', 5, (value) => value.replaceAll('-', '')),
  ],
};

const species: TableDefinition = {
  name: 'species sightings',
  rows: (r) => {
    const taxa: readonly (readonly [string, string, string, string])[] = [
      ['House Sparrow', 'Passer domesticus', 'Passeridae', 'Passeriformes'],
      ['Tree Sparrow', 'Passer montanus', 'Passeridae', 'Passeriformes'],
      ['Great Tit', 'Parus major', 'Paridae', 'Passeriformes'],
      ['Blue Tit', 'Cyanistes caeruleus', 'Paridae', 'Passeriformes'],
      ['Mallard', 'Anas platyrhynchos', 'Anatidae', 'Anseriformes'],
      ['Mute Swan', 'Cygnus olor', 'Anatidae', 'Anseriformes'],
      ['Grey Heron', 'Ardea cinerea', 'Ardeidae', 'Pelecaniformes'],
      ['Kestrel', 'Falco tinnunculus', 'Falconidae', 'Falconiformes'],
    ];
    return repeat(640, (i) => {
      const [name, latin, family, order] = r.zipf(taxa);
      return {
        record: `OBS${String(510000 + i)}`,
        species: name,
        scientific_name: latin,
        family,
        order,
        count: String(Math.max(1, Math.round(r.logNormal(2, 1.1)))),
        latitude: r.normal(52.4, 0.3).toFixed(4),
        longitude: r.normal(9.7, 0.5).toFixed(4),
        observed: dayBetween(r, '2021-01-01', '2024-10-31'),
        observer: r.zipf(LAST.slice(0, 22)),
        habitat: r.weighted([
          ['woodland', 40],
          ['farmland', 30],
          ['urban', 25],
          ['wetland', 4],
          ['cave', 0.4],
        ]),
        remark: r.chance(0.08) ? r.pick(['juvenile', 'pair, singing', 'ringed: 4KX', 'dead']) : '',
      };
    });
  },
  plants: [
    plant('scientific_name', 'typo', 8),
    plant('family', 'dependency', 7),
    plant('species', 'swap', 6),
    exchange('latitude', 'longitude', 4),
    plant('latitude', 'sentinel', 5, ['0', '0.0000']),
    plant('count', 'impossible', 4, ['-2', '0', '-10']),
    plant('order', 'truncated', 6),
    plant('observed', 'future', 4, (value) => value.replace('202', '220')),
    plant('habitat', 'spelling', 6),
    plant('longitude', 'scale', 5, (value) => value.replace('.', '')),
  ],
};

const permits: TableDefinition = {
  name: 'building permits',
  rows: (r) => {
    const contractors = COMPANIES.slice(5, 26).map((contractor, i) => ({
      contractor,
      licence: `C-${String(60110 + i * 37)}`,
      phone: `${r.int(201, 989)}-555-${r.digits(4)}`,
    }));
    return repeat(470, (i) => {
      const c = r.zipf(contractors);
      const [city, , zip] = r.zipf(US_PLACES.slice(8, 20));
      const issued = dayBetween(r, '2019-01-07', '2024-06-28');
      const done = r.chance(0.65);
      return {
        permit: `${issued.slice(0, 4)}-${String(30000 + i)}`,
        type: r.zipf(['Alteration', 'New Construction', 'Demolition', 'Electrical', 'Sign']),
        issued,
        completed: done ? addDays(issued, r.int(10, 700)) : '',
        status: done ? 'finaled' : r.pick(['issued', 'expired']),
        address: `${r.int(100, 9999)} ${r.pick(STREETS)}`,
        city,
        zip,
        contractor: c.contractor,
        licence: c.licence ?? '',
        contractor_phone: c.phone ?? '',
        value_usd: String(Math.round(r.logNormal(18000, 1.4))),
        units: r.weighted([
          ['1', 80],
          ['2', 10],
          ['4', 6],
          ['96', 0.5],
          ['0', 4],
        ]),
      };
    });
  },
  plants: [
    plant('contractor', 'typo', 8),
    plant('licence', 'digit', 7),
    plant('contractor_phone', 'digit', 6),
    plant('completed', 'order', 6, (_value, row, r) => addDays(row.issued ?? '', -r.int(20, 900))),
    plant('type', 'swap', 5),
    plant('type', 'spelling', 5),
    plant('zip', 'dependency', 6),
    plant('permit', 'format', 5, (value, _row, r) => r.pick([value.slice(2), value.replace('-', ''), `${value}-`])),
    plant('status', 'typo', 5),
    plant('issued', 'missing', 4, ['', 'unknown', '0000-00-00']),
    plant('units', 'sentinel', 3, ['-1', '9999']),
  ],
};

export const PLACES = [sensors, energy, realEstate, elections, nations, weather, species, permits];
