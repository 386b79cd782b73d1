import { addDays, clock12, clock24, dayBetween, luhn } from '@/bench/truth/dice';
import { FIRST, LAST, US_PLACES } from '@/bench/truth/pools';
import { exchange, plant, repeat, type TableDefinition } from '@/bench/truth/table';

const flightBoard: TableDefinition = {
  name: 'flight board',
  rows: (r) => {
    const flights = repeat(60, () => {
      const departs = r.int(330, 1320);
      const arrives = departs + r.int(70, 330);
      const late = Math.round(Math.max(-8, r.normal(9, 22)));
      return {
        flight: `${r.pick(['AA', 'UA', 'DL', 'CO'])}-${r.int(12, 4890)}-${r.pick(['PHX', 'ORD', 'DFW', 'EWR', 'ATL'])}-${r.pick(['SEA', 'MIA', 'LAX', 'BOS', 'MSP'])}`,
        a: clock12(departs),
        b: clock12(departs + late),
        c: clock12(arrives),
        d: clock12(arrives + late + r.int(-9, 6)),
      };
    });
    const sites = [
      'airline site',
      'flightview',
      'gatewatch',
      'orbit',
      'helloflight',
      'planetracker',
      'mytripinfo',
      'airnews',
      'weather.example',
      'panyn',
      'travelbee',
      'flylouder',
    ];
    let id = 0;
    return flights.flatMap((f) =>
      sites
        .filter(() => r.chance(0.9))
        .map((source) => ({
          id: String(++id),
          source,
          flight: f.flight ?? '',
          scheduled_departure: f.a ?? '',
          actual_departure: f.b ?? '',
          scheduled_arrival: f.c ?? '',
          actual_arrival: f.d ?? '',
        })),
    );
  },
  plants: [
    plant('scheduled_departure', 'dependency', 20, shift),
    plant('actual_departure', 'dependency', 45, shift),
    plant('scheduled_arrival', 'dependency', 25, shift),
    plant('actual_arrival', 'dependency', 45, shift),
    plant('actual_departure', 'missing', 40, ['']),
    plant('actual_arrival', 'missing', 35, ['']),
    plant('scheduled_arrival', 'missing', 10, ['']),
    plant('scheduled_departure', 'format', 8, (value) => `Dec 1 ${value.replace(' a.m.', 'a').replace(' p.m.', 'p')}`),
    plant('source', 'typo', 5),
  ],
};

function shift(value: string, _row: unknown, r: { int: (a: number, b: number) => number }): string {
  const match = /^(\d+):(\d+) (a|p)/.exec(value);
  if (!match) return value;
  const minutes = (Number(match[1]) % 12) * 60 + Number(match[2]) + (match[3] === 'p' ? 720 : 0);
  return clock12(minutes + (r.int(0, 1) === 0 ? -1 : 1) * r.int(2, 55));
}

const flightOps: TableDefinition = {
  name: 'airline operations',
  rows: (r) => {
    const carriers: readonly (readonly [string, string])[] = [
      ['LH', 'Lufthansa'],
      ['LX', 'SWISS'],
      ['OS', 'Austrian Airlines'],
      ['AF', 'Air France'],
      ['IB', 'Iberia'],
      ['VY', 'Vueling'],
    ];
    const routes = repeat(40, (i) => ({
      from: ['FRA', 'ZRH', 'VIE', 'CDG', 'MAD', 'BCN'][i % 6] ?? '',
      to: ['LIS', 'OSL', 'ARN', 'WAW', 'ATH', 'DUB', 'NCE'][i % 7] ?? '',
      km: String(400 + (i % 42) * 61),
    }));
    return repeat(700, () => {
      const [code, name] = r.zipf(carriers);
      const route = r.pick(routes);
      const departs = r.int(360, 1200);
      const minutes = Math.round(Number(route.km) / 12.5 + 30 + r.normal(0, 5));
      return {
        date: dayBetween(r, '2024-05-01', '2024-05-31'),
        carrier: code,
        carrier_name: name,
        flight_no: `${code}${r.int(100, 4999)}`,
        origin: route.from ?? '',
        destination: route.to ?? '',
        distance_km: route.km ?? '',
        departure: clock24(departs),
        arrival: clock24(Math.min(1439, departs + minutes)),
        delay_min: String(r.chance(0.55) ? 0 : Math.round(r.logNormal(14, 1))),
        aircraft: r.zipf(['A320', 'A321', 'A20N', 'B738', 'E190', 'CRJ9']),
        seats_sold: String(Math.min(220, Math.max(20, Math.round(r.normal(138, 25))))),
      };
    });
  },
  plants: [
    plant('carrier_name', 'typo', 8),
    plant('carrier_name', 'dependency', 5),
    plant('distance_km', 'unit', 6, (value) => String(Math.round(Number(value) / 1.609))),
    exchange('departure', 'arrival', 5),
    plant('delay_min', 'sentinel', 4, ['-999', '9999']),
    plant('aircraft', 'spelling', 6, (value, _row, r) => r.pick([value.toLowerCase(), value.replace(/^(\w)/, '$1-')])),
    plant('departure', 'format', 5, (value) => value.replace(':', 'h')),
    plant('destination', 'swap', 5),
    plant('seats_sold', 'scale', 4, (value) => `${value}0`),
    plant('date', 'digit', 3, (value) => value.replace('2024', '2004')),
  ],
};

const parcels: TableDefinition = {
  name: 'parcel shipments',
  rows: (r) => {
    const hubs = ['Leipzig', 'Liège', 'Tilburg', 'Zaragoza', 'Brno', 'Łódź'].map((hub, i) => ({
      hub,
      code: `HUB${i + 1}`,
      country: ['DE', 'BE', 'NL', 'ES', 'CZ', 'PL'][i] ?? '',
    }));
    return repeat(480, (i) => {
      const from = r.zipf(hubs);
      const shipped = dayBetween(r, '2024-07-01', '2024-09-30');
      const zone = r.int(1, 4);
      const weight = Math.min(31.5, Math.max(0.1, r.logNormal(2.4, 0.9)));
      return {
        tracking: luhn(`7300${r.digits(3)}${String(1000 + i)}${r.digits(3)}`),
        hub: from.hub,
        hub_code: from.code,
        country: from.country,
        zone: String(zone),
        weight_kg: weight.toFixed(2),
        length_cm: String(r.int(15, 120)),
        width_cm: String(r.int(10, 60)),
        price: (3.5 + zone * 1.2 + (weight > 5 ? 4 : 0) + (weight > 10 ? 5 : 0)).toFixed(2),
        shipped,
        delivered: r.chance(0.06) ? '' : addDays(shipped, 1 + Math.floor(r.logNormal(1.2, 0.7))),
        service: r.zipf(['Standard', 'Express', 'Economy']),
        signed_by: r.chance(0.3) ? '' : r.pick(LAST),
      };
    });
  },
  plants: [
    plant('tracking', 'checksum', 8),
    plant('hub', 'mojibake', 5),
    plant('hub_code', 'dependency', 6),
    plant('country', 'dependency', 5),
    plant('weight_kg', 'unit', 6, (value) => String(Math.round(Number(value) * 1000))),
    plant('delivered', 'order', 6, (_value, row, r) => addDays(row.shipped ?? '', -r.int(2, 30))),
    plant('service', 'typo', 6),
    plant('service', 'language', 4, ['Estándar', 'Économique']),
    plant('price', 'scale', 4, (value) => String(Number(value) * 100)),
    plant('delivered', 'future', 3, (value) => value.replace('2024', '2042')),
  ],
};

const vehicles: TableDefinition = {
  name: 'vehicle registrations',
  rows: (r) => {
    const models: readonly (readonly [string, string, string, number, number])[] = [
      ['Volkswagen', 'Golf', 'petrol', 1395, 92],
      ['Volkswagen', 'ID.3', 'electric', 0, 150],
      ['Škoda', 'Octavia', 'diesel', 1968, 110],
      ['Škoda', 'Fabia', 'petrol', 999, 70],
      ['Toyota', 'Yaris', 'hybrid', 1490, 85],
      ['Renault', 'Zoé', 'electric', 0, 80],
      ['Renault', 'Clio', 'petrol', 999, 67],
      ['BMW', '320d', 'diesel', 1995, 140],
      ['Citroën', 'C3', 'petrol', 1199, 61],
    ];
    return repeat(430, () => {
      const [make, model, fuel, cc, kw] = r.zipf(models);
      return {
        plate: `${r.pick(['B', 'HH', 'M', 'K'])}-${r.pick(['AB', 'CD', 'KX', 'TZ', 'WE'])} ${r.int(10, 9999)}`,
        make,
        model,
        fuel,
        engine_cc: cc === 0 ? '' : String(cc),
        power_kw: String(kw),
        co2_g_km: fuel === 'electric' ? '0' : String(Math.round(r.normal(122, 14))),
        first_registered: dayBetween(r, '2008-01-01', '2024-08-31').split('-').reverse().join('/'),
        mileage_km: String(Math.round(r.logNormal(62000, 0.7))),
        colour: r.zipf(['black', 'grey', 'white', 'blue', 'red']),
        seats: r.weighted([
          ['5', 92],
          ['4', 6],
          ['7', 2],
        ]),
        municipality: r.zipf(US_PLACES)[0],
      };
    });
  },
  plants: [
    plant('make', 'mojibake', 5),
    plant('make', 'typo', 6),
    plant('fuel', 'dependency', 7),
    plant('power_kw', 'unit', 6, (value) => String(Math.round(Number(value) * 1.36))),
    plant('model', 'spelling', 5),
    plant('plate', 'format', 5, (value) => value.replace('-', '').replace(' ', '')),
    plant('seats', 'impossible', 3, ['55', '-5', '0']),
    plant('first_registered', 'future', 4, (value) => value.replace(/\d{4}$/, '2077')),
    plant('mileage_km', 'sentinel', 4, ['-1', '9999999']),
    plant('colour', 'language', 5, ['schwarz', 'weiß', 'bleu']),
  ],
};

const hotel: TableDefinition = {
  name: 'hotel bookings',
  rows: (r) => {
    const hotels: readonly (readonly [string, string, string])[] = [
      ['Hotel Miramar', 'Lisbon', 'Portugal'],
      ['Grand Hôtel', 'Nice', 'France'],
      ['Seeblick', 'Zürich', 'Switzerland'],
      ['The Old Mill', 'Bath', 'United Kingdom'],
      ['Casa Azul', 'Sevilla', 'Spain'],
    ];
    return repeat(520, (i) => {
      const [name, city, country] = r.zipf(hotels);
      const arrives = dayBetween(r, '2024-01-05', '2024-10-20');
      const nights = r.weighted([
        [1, 25],
        [2, 30],
        [3, 20],
        [4, 8],
        [7, 14],
        [14, 3],
      ]);
      const rate = Number(r.logNormal(118, 0.35).toFixed(2));
      return {
        booking: `BK${r.pick(['A', 'C', 'W'])}${String(700000 + i * 13)}`,
        hotel: name,
        city,
        country,
        guest: `${r.pick(LAST)}, ${r.pick(FIRST)}`,
        arrival: arrives,
        departure: addDays(arrives, nights),
        nights: String(nights),
        adults: r.weighted([
          ['2', 65],
          ['1', 25],
          ['3', 7],
          ['4', 3],
        ]),
        children: r.weighted([
          ['0', 80],
          ['1', 10],
          ['2', 10],
        ]),
        rate: rate.toFixed(2),
        total: (rate * nights).toFixed(2),
        status: r.weighted([
          ['checked out', 80],
          ['cancelled', 17],
          ['no-show', 3],
        ]),
      };
    });
  },
  plants: [
    plant('total', 'sum', 9, (value, _row, r) => (Number(value) * r.pick([0.1, 1.25, 3, 1.01])).toFixed(2)),
    exchange('arrival', 'departure', 4),
    plant('nights', 'sum', 6, (value) => String(Number(value) + 5)),
    plant('hotel', 'typo', 7),
    plant('city', 'dependency', 6),
    plant('country', 'dependency', 4),
    plant('status', 'spelling', 6),
    plant('adults', 'impossible', 4, ['22', '-2', '0', '20']),
    plant('booking', 'extra', 4),
    plant('hotel', 'replacement', 4),
  ],
};

const trips: TableDefinition = {
  name: 'bike share trips',
  rows: (r) => {
    const stations = repeat(35, (i) => ({
      id: String(310 + i),
      name: `${r.pick(['Park', 'Market', 'Station', 'Harbour', 'Museum', 'Campus'])} ${r.pick(['North', 'South', 'East', 'West', 'Sq', 'Gate'])} ${i + 1}`,
      lat: r.normal(51.05, 0.02).toFixed(5),
      lon: r.normal(3.72, 0.03).toFixed(5),
    }));
    return repeat(900, (i) => {
      const from = r.zipf(stations);
      const to = r.pick(stations);
      const start = r.int(300, 1380);
      const minutes = Math.max(2, Math.round(r.logNormal(13, 0.7)));
      const day = dayBetween(r, '2024-08-01', '2024-08-31');
      return {
        trip_id: String(88100500 + i),
        started: `${day} ${clock24(start)}`,
        ended: `${day} ${clock24(Math.min(1439, start + minutes))}`,
        from_id: from.id ?? '',
        from_station: from.name ?? '',
        from_lat: from.lat ?? '',
        from_lon: from.lon ?? '',
        to_id: to.id ?? '',
        to_station: to.name ?? '',
        bike: `${r.pick(['classic', 'classic', 'electric'])}`,
        rider: r.weighted([
          ['member', 78],
          ['casual', 22],
        ]),
        birth_year: r.chance(0.25) ? '' : String(r.int(1948, 2007)),
      };
    });
  },
  plants: [
    plant('from_station', 'dependency', 7),
    plant('to_station', 'typo', 8),
    exchange('from_lat', 'from_lon', 5),
    plant('ended', 'order', 6, (_value, row) => (row.started ?? '').replace(/\d\d:/, '03:')),
    plant('birth_year', 'impossible', 5, ['1887', '2091', '19', '1066']),
    plant('rider', 'typo', 6),
    plant('bike', 'spelling', 5),
    plant('from_lat', 'sentinel', 4, ['0', '-1']),
    plant('trip_id', 'key', 4),
    plant('to_id', 'missing', 5),
  ],
};

export const MOVING = [flightBoard, flightOps, parcels, vehicles, hotel, trips];
