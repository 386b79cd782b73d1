/** What was planted in a sales export, row by row: what a person reads in its cells. */
export interface SalesKey {
  readonly unitPrice: readonly number[];
  readonly quantity: readonly number[];
  /** In kilograms. */
  readonly weight: readonly number[];
  readonly revenue: readonly number[];
  readonly discount: readonly string[];
}

const HEADER = [
  'Order ID',
  'Order Date',
  'Customer',
  'Region',
  'Product',
  'Quantity',
  'unit_price',
  'Discount',
  'Shipping Cost (USD)',
  'Revenue ($)',
  'Rating (1–5)',
  'Weight (kg)',
  'Member (Y/N)',
  'Sales Rep',
];
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const REGIONS = ['North', 'South', 'East', 'West'];
const PRODUCTS = ['Desk lamp', 'Office chair', 'Standing desk', 'Monitor arm', 'Cable tray'];
const REPS = ['Ada Brandt', 'Luis Ortega', 'Mei Tanaka'];

/** A linear congruential generator (Numerical Recipes), so that every run plants the same. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A price the way one of several people typed it. */
function written(price: number, way: number): string {
  if (price >= 1000) return way % 2 ? `${price / 1000}k` : `$${price / 1000}k`;
  const text = price.toFixed(2);
  return [`$${text}`, `USD ${text}`, text, ` ${text} `, text.replace('.', ',')][way] ?? text;
}

const quoted = (cell: string) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A sales export as a shop's system and several people made it: two title lines, 14 columns, a total at the end. */
export function salesExport(rows = 3000): { readonly csv: string; readonly key: SalesKey } {
  const next = random(20_240_115);
  const pick = (n: number) => Math.floor(next() * n);
  const key = {
    unitPrice: [] as number[],
    quantity: [] as number[],
    weight: [] as number[],
    revenue: [] as number[],
    discount: [] as string[],
  };
  const lines = ['Sales export,,,,,,,,,,,,,', 'Printed 2024-02-01 by ERP,,,,,,,,,,,,,', HEADER.map(quoted).join(',')];
  for (let i = 0; i < rows; i++) {
    const price = pick(200) === 0 ? 1100 + pick(20) * 100 : (500 + pick(9500)) / 100;
    const quantity = 1 + pick(12);
    const grams = 200 + pick(49) * 100;
    const returned = pick(40) === 0;
    const revenue = Math.round(price * quantity * 100) / 100;
    const discount = pick(3) === 0 ? `${5 * (1 + pick(5))}%` : (0.05 * (1 + pick(5))).toFixed(2);
    key.unitPrice.push(price);
    key.quantity.push(quantity);
    key.weight.push(grams / 1000);
    key.revenue.push(returned ? -revenue : revenue);
    key.discount.push(discount);
    const cells = [
      `SO-${10_000 + i}`,
      new Date(Date.UTC(2023, 0, 1 + pick(365))).toISOString().slice(0, 10),
      `Customer ${String.fromCharCode(65 + pick(26))}${String.fromCharCode(65 + pick(26))}`,
      REGIONS[pick(REGIONS.length)] ?? '',
      PRODUCTS[pick(PRODUCTS.length)] ?? '',
      pick(25) === 0 ? (WORDS[quantity - 1] ?? '') : String(quantity),
      written(price, pick(5)),
      discount,
      (pick(3000) / 100).toFixed(2),
      returned ? `(${revenue.toFixed(2)})` : `$${revenue.toLocaleString('en-US', { minimumFractionDigits: 2 })}`,
      String(1 + pick(5)),
      [`${grams} g`, `${grams / 1000} kg`, `${grams / 1000}`][pick(3)] ?? '',
      pick(2) ? 'Y' : 'N',
      REPS[pick(REPS.length)] ?? '',
    ];
    lines.push(cells.map(quoted).join(','));
  }
  const total = key.quantity.reduce((sum, quantity) => sum + quantity, 0);
  lines.push(`Total,,,,,${total},,,,,,,,`);
  return { csv: `${lines.join('\r\n')}\r\n`, key };
}
