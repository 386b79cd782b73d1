import { addDays, dayBetween, ean13, iban, luhn } from '@/bench/truth/dice';
import { COMPANIES, COUNTRIES, FIRST, LAST, REMARKS } from '@/bench/truth/pools';
import { plant, repeat, type TableDefinition } from '@/bench/truth/table';

const PRODUCTS: readonly (readonly [string, string, number])[] = [
  ['Desk Lamp', 'Lighting', 39.9],
  ['Floor Lamp', 'Lighting', 119],
  ['LED Strip 5 m', 'Lighting', 24.5],
  ['LED Strip 10 m', 'Lighting', 41.5],
  ['Office Chair', 'Furniture', 249],
  ['Standing Desk', 'Furniture', 599],
  ['Bookshelf', 'Furniture', 149],
  ['A4 Paper (500)', 'Supplies', 4.99],
  ['A5 Paper (500)', 'Supplies', 3.99],
  ['Gel Pen, blue', 'Supplies', 1.2],
  ['Gel Pen, black', 'Supplies', 1.2],
  ['Stapler', 'Supplies', 8.75],
  ['USB-C Cable 1 m', 'Electronics', 9.9],
  ['USB-C Cable 2 m', 'Electronics', 12.9],
  ['Monitor 27"', 'Electronics', 329],
  ['Webcam', 'Electronics', 79],
];

const salesOrders: TableDefinition = {
  name: 'sales orders',
  rows: (r) =>
    repeat(600, (i) => {
      const [product, category, list] = r.zipf(PRODUCTS);
      const [country, , , , region] = r.zipf(COUNTRIES);
      const ordered = dayBetween(r, '2023-01-02', '2024-12-20');
      // Some prices are agreed, so that a product does not quite decide its price.
      const price = r.chance(0.06) ? list * r.pick([0.8, 0.85, 0.9]) : list;
      const quantity = Math.max(1, Math.round(r.logNormal(3, 1)));
      return {
        order_id: `SO-${100234 + i * 3}`,
        order_date: ordered,
        ship_date: r.chance(0.05) ? '' : addDays(ordered, Math.max(0, Math.round(r.logNormal(2, 0.8)))),
        customer: r.zipf(COMPANIES),
        country,
        region,
        product,
        category,
        quantity: String(quantity),
        unit_price: price.toFixed(2),
        amount: (quantity * Number(price.toFixed(2))).toFixed(2),
        priority: r.weighted([
          ['normal', 80],
          ['high', 15],
          ['low', 5],
        ]),
        note: r.chance(0.12) ? r.pick(REMARKS) : '',
      };
    }),
  plants: [
    plant('customer', 'typo', 8),
    plant('product', 'swap', 5),
    plant('region', 'dependency', 6),
    plant('category', 'dependency', 5),
    plant('amount', 'sum', 8, (value, _row, r) => (Number(value) * r.pick([1.1, 0.9, 2, 10])).toFixed(2)),
    plant('ship_date', 'order', 5, (_value, row, r) => addDays(row.order_date ?? '', -r.int(3, 40))),
    plant('country', 'spelling', 5),
    plant('quantity', 'impossible', 3, ['-4', '-12', '-1']),
  ],
};

const invoices: TableDefinition = {
  name: 'supplier invoices',
  rows: (r) => {
    const vendors = COMPANIES.slice(0, 22).map((vendor, i) => ({
      vendor,
      vat: `DE${811000000 + i * 7919}`,
      iban: iban('DE', r.digits(18)),
      days: r.pick([14, 30, 30, 60]),
    }));
    return repeat(420, (i) => {
      const { vendor, vat, iban: account, days } = r.zipf(vendors);
      const issued = dayBetween(r, '2024-01-03', '2024-11-30');
      const net = Math.max(5, r.logNormal(420, 1.3));
      const rate = r.weighted([
        [19, 85],
        [7, 12],
        [0, 3],
      ]);
      const tax = (Number(net.toFixed(2)) * rate) / 100;
      return {
        'Invoice No': `${2024}-${String(1000 + i)}`,
        Vendor: vendor,
        'VAT ID': vat,
        IBAN: account,
        Issued: issued,
        Due: addDays(issued, days),
        Net: net.toFixed(2),
        'VAT %': String(rate),
        VAT: tax.toFixed(2),
        Gross: (Number(net.toFixed(2)) + Number(tax.toFixed(2))).toFixed(2),
        Paid: r.chance(0.8) ? 'yes' : 'no',
      };
    });
  },
  plants: [
    plant('IBAN', 'checksum', 7),
    plant('VAT ID', 'digit', 6),
    plant('Vendor', 'typo', 7),
    plant('Gross', 'sum', 7, (value, _row, r) => (Number(value) + r.pick([1, 10, 100, -10, 90])).toFixed(2)),
    plant('Due', 'order', 4, (_value, row, r) => addDays(row.Issued ?? '', -r.int(5, 300))),
    plant('VAT %', 'impossible', 2, ['190', '119']),
    plant('Issued', 'future', 3, (value) => value.replace('2024', '2042')),
    plant('Invoice No', 'key', 4),
  ],
};

const products: TableDefinition = {
  name: 'product catalogue',
  rows: (r) => {
    const brands = [
      'Bosch',
      'Braun',
      'De’Longhi',
      'Philips',
      'Phillips Hardware',
      'LG',
      'Samsung',
      'Sony',
      'WMF',
      'ECCO',
      'adidas',
      'Anker',
    ];
    const kinds: readonly (readonly [string, string, number, number])[] = [
      ['Toaster', 'Kitchen', 45, 1.6],
      ['Kettle', 'Kitchen', 38, 1.2],
      ['Blender', 'Kitchen', 70, 2.4],
      ['Headphones', 'Audio', 110, 0.3],
      ['Speaker', 'Audio', 140, 1.9],
      ['Drill', 'Tools', 95, 1.8],
      ['Vacuum', 'Household', 190, 5.2],
      ['Trainers', 'Shoes', 85, 0.8],
    ];
    return repeat(380, (i) => {
      const [noun, category, base, weight] = r.pick(kinds);
      const brand = r.zipf(brands);
      const cost = Number((base * Math.exp(r.normal(0, 0.4)) * 0.6).toFixed(2));
      return {
        sku: `${category.slice(0, 2).toUpperCase()}-${String(10000 + i)}`,
        name: `${brand} ${noun} ${r.pick(['Pro', 'Lite', 'X', 'One', 'Mini', 'Max'])} ${r.int(2, 99)}`,
        brand,
        category,
        ean: ean13(`40${r.digits(10)}`),
        cost: cost.toFixed(2),
        price: (cost * r.pick([1.4, 1.5, 1.6, 1.8, 2])).toFixed(2),
        weight_kg: Math.max(0.05, weight * Math.exp(r.normal(0, 0.25))).toFixed(2),
        stock: String(r.chance(0.3) ? 0 : Math.round(r.logNormal(20, 1.2))),
        rating: r.chance(0.15) ? '' : (r.int(28, 50) / 10).toFixed(1),
        colour: r.weighted([
          ['black', 40],
          ['white', 25],
          ['silver', 15],
          ['red', 10],
          ['blue', 8],
          ['green', 4],
          ['rosé', 1],
        ]),
        launched: dayBetween(r, '2015-03-01', '2024-09-30'),
      };
    });
  },
  plants: [
    plant('ean', 'checksum', 8),
    plant('brand', 'typo', 6),
    plant('category', 'spelling', 6),
    plant('colour', 'language', 6, ['schwarz', 'weiß', 'rot', 'noir']),
    plant('weight_kg', 'unit', 6, (value) => String(Math.round(Number(value) * 1000))),
    plant('rating', 'impossible', 4, ['47', '6.8', '-1', '55']),
    plant('stock', 'sentinel', 4, ['-1', '99999']),
    plant('name', 'extra', 4),
    plant('launched', 'format', 5, (value) => `${value.slice(8)}.${value.slice(5, 7)}.${value.slice(0, 4)}`),
  ],
};

const bank: TableDefinition = {
  name: 'bank transactions',
  rows: (r) => {
    const parties = [
      ...COMPANIES.slice(3, 20),
      ...repeat(25, () => ({ n: `${r.pick(FIRST)} ${r.pick(LAST)}` })).map(({ n }) => n as string),
    ].map((name) => ({ name, account: r.chance(0.5) ? iban('DE', r.digits(18)) : iban('FR', r.digits(23)) }));
    let balance = 5400;
    let day = '2024-01-02';
    return repeat(500, (i) => {
      day = addDays(
        day,
        r.weighted([
          [0, 60],
          [1, 30],
          [3, 10],
        ]),
      );
      const party = r.zipf(parties);
      const amount = r.chance(0.2) ? r.logNormal(1800, 0.4) : -r.logNormal(45, 1.1);
      balance += Number(amount.toFixed(2));
      return {
        id: String(7400001 + i),
        booked: day,
        value_date: addDays(
          day,
          r.weighted([
            [0, 70],
            [1, 25],
            [2, 5],
          ]),
        ),
        counterparty: party.name,
        iban: party.account,
        amount: amount.toFixed(2),
        currency: r.chance(0.985) ? 'EUR' : 'CHF',
        balance: balance.toFixed(2),
        category:
          amount > 0
            ? r.pick(['salary', 'refund', 'transfer in'])
            : r.zipf(['groceries', 'rent', 'transport', 'insurance', 'leisure', 'gifts']),
        purpose: r.chance(0.4) ? `RG ${r.digits(6)} ${r.pick(REMARKS)}` : '',
      };
    });
  },
  plants: [
    plant('iban', 'checksum', 8),
    plant('counterparty', 'mojibake', 5),
    plant('counterparty', 'typo', 6),
    plant('category', 'typo', 5),
    plant('value_date', 'order', 5, (value, _row, r) => addDays(value, -r.int(200, 400))),
    plant('amount', 'scale', 4, (value) => (Number(value) * 100).toFixed(2)),
    plant('currency', 'spelling', 4, ['eur', 'Euro', 'EUR.']),
    plant('id', 'key', 4),
  ],
};

const ads: TableDefinition = {
  name: 'ad campaigns daily',
  rows: (r) => {
    const campaigns = [
      'Brand EN',
      'Brand DE',
      'Generic EN',
      'Generic DE',
      'Retargeting',
      'Shopping – Summer',
      'Shopping – Winter',
      'Newsletter',
    ].map((campaign, i) => ({
      campaign,
      channel: i < 4 ? 'search' : i === 7 ? 'email' : 'display',
      owner: r.pick(['amy', 'Raj', 'Chloé']),
      rate: r.next() * 0.05 + 0.005,
      cpc: r.next() + 0.2,
    }));
    return repeat(640, (i) => {
      const c = campaigns[i % campaigns.length] as (typeof campaigns)[number];
      const impressions = Math.round(r.logNormal(9000, 0.7));
      const clicks = Math.round(impressions * c.rate * Math.exp(r.normal(0, 0.25)));
      const spend = clicks * c.cpc * Math.exp(r.normal(0, 0.1));
      return {
        date: addDays('2024-06-01', Math.floor(i / campaigns.length)),
        campaign: c.campaign,
        channel: c.channel,
        owner: c.owner,
        impressions: String(impressions),
        clicks: String(clicks),
        ctr: `${((100 * clicks) / impressions).toFixed(2)}%`,
        spend: spend.toFixed(2),
        conversions: String(r.chance(0.4) ? 0 : Math.round(clicks * 0.03 * r.next())),
      };
    });
  },
  plants: [
    plant('clicks', 'scale', 4, (value) => String(Number(value) * 100)),
    plant('ctr', 'impossible', 4, ['340%', '-2%', '187%']),
    plant('campaign', 'spelling', 6),
    plant('channel', 'dependency', 8, ['search', 'display', 'email']),
    plant('owner', 'missing', 6),
    plant('impressions', 'sentinel', 4, ['-1', '-999']),
    plant('date', 'future', 3, (value) => value.replace('2024', '2204')),
    plant('spend', 'format', 4, (value) => `${value} USD?`),
  ],
};

const donations: TableDefinition = {
  name: 'charity donations',
  rows: (r) =>
    repeat(450, (i) => {
      const first = r.pick(FIRST);
      const last = r.pick(LAST);
      return {
        donation_id: `D${String(50017 + i)}`,
        received: dayBetween(r, '2022-02-01', '2024-10-31'),
        donor: `${last}, ${first}`,
        email: r.chance(0.1)
          ? ''
          : `${first}.${last}`
              .toLowerCase()
              .normalize('NFKD')
              .replace(/[^a-z.]/g, '') +
            r.pick(['@gmail.com', '@gmail.com', '@outlook.com', '@yahoo.co.uk', '@posteo.de']),
        card: luhn(`4${r.digits(14)}`),
        amount: String(
          r.weighted([
            [10, 30],
            [20, 25],
            [25, 15],
            [50, 20],
            [100, 15],
            [250, 4],
            [1000, 2],
            [15000, 0.3],
          ]),
        ),
        appeal: r.zipf(['Winter Appeal', 'Spring Appeal', 'Flood Relief', 'General', 'In Memory']),
        method: r.zipf(['direct debit', 'card', 'cheque']),
        gift_aid: r.chance(0.6) ? 'Y' : 'N',
        thanked: r.chance(0.9) ? 'Y' : 'N',
      };
    }),
  plants: [
    plant('card', 'checksum', 9),
    plant('email', 'format', 6, (value, _row, r) =>
      r.pick([value.replace('@', ''), value.replace('@', ' at '), value.replace('@', '@@')]),
    ),
    plant('appeal', 'typo', 6),
    plant('method', 'swap', 5),
    plant('received', 'sentinel', 4, ['1900-01-01']),
    plant('donor', 'exchanged', 3, (value) => value.split(', ').reverse().join(', ')),
    plant('amount', 'format', 3, ['fifty', '2O', '1OO']),
    plant('donation_id', 'extra', 4),
  ],
};

export const TRADE = [salesOrders, invoices, products, bank, ads, donations];
