/** What a cell means to a person: a number, or text that is no number. */
export type Meaning = number | 'text';

/**
 * A column as somebody typed it, and what each cell means; `ask` where a person who knows only the column would ask
 * before doing anything. Numbers of mixed units are in the smallest unit that is written.
 */
export interface LabelledColumn {
  /** The file it would stand in; decides the half. */
  readonly file: string;
  readonly header: string;
  readonly cells: readonly string[];
  readonly meaning: readonly Meaning[] | 'ask' | 'text';
}

const column = (
  file: string,
  header: string,
  cells: string,
  meaning: readonly Meaning[] | 'ask' | 'text',
): LabelledColumn => ({ file, header, cells: cells.split(' | '), meaning });

/** Written for this purpose, after the conventions of many trades and countries. */
export const LABELLED_COLUMNS: readonly LabelledColumn[] = [
  // Shops and restaurants.
  column('bakery-till', 'price', '£2.40 | 3.10 | £ 4 | 95p | £1.20', 'ask'),
  column('bike-shop', 'Price', '$1,299.00 | $849 | 2,450.00 | USD 35 | $12.5', [1299, 849, 2450, 35, 12.5]),
  column('flea-market', 'asking price', '5 dollars | $12 | 3 bucks | 40 | $7.50', [5, 12, 3, 40, 7.5]),
  column('ramen-bar', 'price', '¥980 | 1,200円 | ¥1,450 | 850 yen', [980, 1200, 1450, 850]),
  column('spice-import', 'Rate', 'Rs. 450 | ₹1,20,000 | INR 320 | Rs 75.50', [450, 120_000, 320, 75.5]),
  column('wine-list', 'Preis', '12,50 € | 9,80 € | 114,00 € | € 7', [12.5, 9.8, 114, 7]),
  column('wine-auction', 'hammer', '€1.200 | €950 | €12.500 | €3.450', [1200, 950, 12_500, 3450]),
  column('duty-free', 'amount', '$20 | €18 | $35 | £12', 'ask'),
  column('catering', 'guests', '12 | twenty | 45 | 8 | three', [12, 20, 45, 8, 3]),
  column('deli-labels', 'net', '12.0 oz. | 16 oz | 8 ounces | 5.5 OZ | 1 ounce', [12, 16, 8, 5.5, 1]),
  column('market-stall', 'weight', '1.5 kg | 750 g | 2kg | 500 grams', [1500, 750, 2000, 500]),
  column('fish-market', 'per kilo', '$12.50/kg | $9/kg | $31.00/kg', [12.5, 9, 31]),
  column('coupon-export', 'discount', '10% | 0.15 | 20% | 0.05', 'ask'),
  column('tips', 'tip', '15% | 18% | 20 % | 12.5%', [15, 18, 20, 12.5]),
  column('vouchers', 'off', '5 | 10% | 15 | 20', 'ask'),
  // Companies and banks.
  column('income-statement', 'Q1', '1,250 | (340) | 12,980 | (1,005.50) | 0', [1250, -340, 12_980, -1005.5, 0]),
  column(
    'startup-rounds',
    'raised',
    '$1.2M | $350K | $2.5 million | $40M | $1.1B',
    [1.2e6, 350_000, 2.5e6, 4e7, 1.1e9],
  ),
  column('dax-report', 'Umsatz', '1,2 Mrd. € | 350 Mio. € | 12,5 Mio. €', [1.2e9, 3.5e8, 1.25e7]),
  column('mumbai-flats', 'price', '₹45 lakh | ₹1.2 crore | 85 lakhs | ₹ 60 lac', [4.5e6, 1.2e7, 8.5e6, 6e6]),
  column('nordic-rents', 'hyra', '8 500 kr | 12 000 kr | 9 750 kr', [8500, 12_000, 9750]),
  column('swiss-payroll', 'Lohn', "CHF 5'400.00 | 6'250.50 | CHF 7’100", [5400, 6250.5, 7100]),
  column('job-board', 'salary', '$50k - $60k | 70000 | $65k | $80,000', 'ask'),
  column('gig-pay', 'pay', '$15/hr | $22.50/hr | $18/hr', [15, 22.5, 18]),
  column('ledger-two-hands', 'betrag', '11,50 | 12.80 | 7,25 | 104.00 | 19', [11.5, 12.8, 7.25, 104, 19]),
  column('ledger-torn', 'betrag', '11,5 | 10.0 | 1,234 | 7,2 | 8.8', 'ask'),
  column('bank-statement', 'Amount', '-45.20 | +1,200.00 | −12.99 | 300', [-45.2, 1200, -12.99, 300]),
  column('fx-book', 'notional', 'USD 5,000 | EUR 4,000 | USD 750', 'ask'),
  column('budget-thousands', 'Budget (k€)', '120 | 45.5 | 1,200', [120, 45.5, 1200]),
  column('sales-targets', 'target', '100k | 250k | 75k | 1.5M', [100_000, 250_000, 75_000, 1.5e6]),
  column('freight-quotes', 'quote', '1200 USD | $950 | US$ 1,430.50 | 880', [1200, 950, 1430.5, 880]),
  // Science, medicine, technology.
  column('lab-results', 'CRP', '<5 | 12 | 7.4 | >200 | 33', 'ask'),
  column('soil-samples', 'lead', '12.4 mg | 8 mg | 0.5 mg | 11 mg', [12.4, 8, 0.5, 11]),
  column('pharmacy', 'dose', '500 mg | 1 g | 250mg | 2 g', [500, 1000, 250, 2000]),
  column('thermometers', 'temp', '21.5 °C | 19°C | -3 °C | 22', [21.5, 19, -3, 22]),
  column('kelvin', 'temperature', '300 K | 295 K | 310.5 K', [300, 295, 310.5]),
  column('disk-usage', 'size', '1.2G | 300M | 45K | 12K', 'ask'),
  column('backup-log', 'size', '1.2 GB | 512 MB | 3 KB | 20 B', [1.2e9, 5.12e8, 3000, 20]),
  column('ci-runs', 'took', '1m 20s | 45s | 2m 5s | 1h 2m 3s', [80, 45, 125, 3723]),
  column('marathon', 'finish time', '3:45:10 | 4:02:33 | 2:59:59 | 26:00:01', [13_510, 14_553, 10_799, 93_601]),
  column('film-archive', 'runtime', '90 min | 1h 45m | 2h 5min | 118 min', [90, 105, 125, 118]),
  column('gym-log', 'duration', '45 min | 1 hour | 90 minutes | 1.5 h', [45, 60, 90, 90]),
  column('geocaches', 'lat', `48°51'24"N | 51°30'0"N | 33°52'10"S`, [48.856667, 51.5, -33.869444]),
  column('ship-positions', 'position', '48.85, 2.35 | 51.51, -0.13 | 40.71, -74.01', 'text'),
  column('sensor-dump', 'v', '1.5e-3 | 2.25E-3 | 0.004 | 1e-2', [0.0015, 0.002_25, 0.004, 0.01]),
  column('ping', 'rtt', '12.5 ms | 8 ms | 1.2 s | 300 ms', [12.5, 8, 1200, 300]),
  column('video-stats', 'views', '1.2M | 350K | 980 | 12.5K | 2.1B', [1.2e6, 350_000, 980, 12_500, 2.1e9]),
  column('solar', 'yield', '12.5 kWh | 1.1 MWh | 980 Wh | 14 kWh', [12_500, 1.1e6, 980, 14_000]),
  column('runners', 'distance', '5 km | 800 m | 10km | 42.195 km', [5000, 800, 10_000, 42_195]),
  column('carpentry', 'length', '2.5 ft | 3 feet | 1 foot | 12 ft.', [2.5, 3, 1, 12]),
  // People and places.
  column('survey-kids', 'children', '2 | three | 0 | 1 | two | 4', [2, 3, 0, 1, 2, 4]),
  column('age-brackets', 'age group', '18-24 | 25-34 | 35-44 | 65+', 'ask'),
  column('census', 'population', '1 234 567 | 98 765 | 4 321', [1_234_567, 98_765, 4321]),
  column('cities', 'inhabitants', '8.9 million | 3.6 million | 750 thousand', [8.9e6, 3.6e6, 750_000]),
  column('hotel-reviews', 'stars', '4 stars | 5 stars | 3.5 stars | 1 star', [4, 5, 3.5, 1]),
  column('election', 'share', '45,2 % | 30,1 % | 12,7 % | 12,0 %', [45.2, 30.1, 12.7, 12]),
  // What must stay text.
  column('directory', 'phone', '555-1234 | 555-9876 | 555-4411', 'text'),
  column('clinics', 'tel', '+49 30 901820 | +49 171 1234567 | +44 20 79460958', 'text'),
  column('parcels', 'zip', '02134 | 90210 | 10001', 'text'),
  column('releases', 'release', '1.2.3 | 1.10.0 | 2.0.1', 'text'),
  column('timetable', 'departs', '08:15 | 09:40 | 14:05', 'text'),
  column('shift-plan', 'start', '08:15:00 | 09:40:00 | 22:05:00', 'text'),
  column('league', 'result', '3-1 | 2-2 | 0-4 | 1-0', 'text'),
  column('houses', 'house number', '12 | 14a | 16 | 18b | 20', 'text'),
  column('wardrobe', 'size', 'S | M | XL | 38 | 40', 'text'),
  column('rooms', 'room', '12A | 14B | 7C', 'text'),
  column('catalogue', 'part', 'A-100 | B-7 | C-200', 'text'),
  column('places-won', 'place', '1st | 2nd | 3rd', 'text'),
  column('streets', 'address', '12 Main Street | 7 High Street | 99 Elm Road', 'text'),
  column('seasons', 'season', '2003/04 | 2004/05 | 2005/06', 'text'),
  column('screws', 'thread', 'M3 | M4 | M6', 'text'),
  column('recipes', 'amount', '1/2 cup | 2 tbsp | 1 cup', 'text'),
  column('servers', 'ip', '10.0.0.1 | 10.0.0.12 | 192.168.1.4', 'text'),
  column('isbn-list', 'isbn', '978-3-16-148410-0 | 9780306406157', 'text'),
];
