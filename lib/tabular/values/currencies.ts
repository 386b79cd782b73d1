/** ISO 4217 code → the ways people write that currency beside an amount, other than the code itself. */
const SPELLINGS: Readonly<Record<string, string>> = {
  USD: '$ US$ $US USD$ U.S.$ dollar dollars bucks',
  EUR: '€ euro euros',
  GBP: '£ UK£ quid sterling',
  JPY: '¥ JP¥ 円 yen',
  CNY: '元 RMB CN¥ yuan renminbi',
  // Not `rs` alone: `rs10907175` is a code.
  INR: '₹ Rs Rs. rs. Re rupee rupees',
  KRW: '₩ 원 won',
  RUB: '₽ руб руб. р. rouble roubles ruble rubles',
  TRY: '₺ TL lira',
  ILS: '₪ NIS shekel shekels',
  VND: '₫ đ',
  UAH: '₴ грн грн.',
  NGN: '₦ naira',
  THB: '฿ baht',
  PHP: '₱',
  PLN: 'zł zl złoty złotych',
  CZK: 'Kč kč',
  HUF: 'Ft',
  RON: 'lei leu',
  CHF: 'SFr. SFr Fr. Fr sFr. Franken',
  CAD: 'C$ CA$ Can$ CAD$',
  AUD: 'A$ AU$ AUD$',
  NZD: 'NZ$ NZD$',
  HKD: 'HK$',
  SGD: 'S$',
  BRL: 'R$ reais',
  MXN: 'MX$ Mex$',
  MYR: 'RM',
  IDR: 'Rp Rp.',
};

const OTHER_CODES =
  'AED ARS BGN BHD CLP COP DKK EGP GHS ISK JOD KES KWD LBP MAD NOK OMR PEN PKR QAR RSD SAR SEK TND TWD UYU ZAR'.split(
    ' ',
  );

/** Crowns of four countries and cents of many: one currency as long as nothing else is beside them. */
const UNDETERMINED = 'kr kr. Kr Kr. ¢ cents peso pesos franc francs krona kronor kroner'.split(' ');
const UNDETERMINED_KEY: Readonly<Record<string, string>> = {
  '¢': 'cent',
  cents: 'cent',
  peso: 'peso',
  pesos: 'peso',
  franc: 'franc',
  francs: 'franc',
};

const KEYS = new Map<string, string>();
for (const code of [...Object.keys(SPELLINGS), ...OTHER_CODES]) {
  KEYS.set(code, code);
  for (const spelling of SPELLINGS[code]?.split(' ') ?? []) KEYS.set(spelling, code);
}
for (const spelling of UNDETERMINED) KEYS.set(spelling, UNDETERMINED_KEY[spelling] ?? 'krone');

const LONGEST_SPELLING = 10;

/**
 * The spelling as tables list it, or null when the text is no currency: `usd` is `USD`, `Dollars` is `dollars`, `$` is
 * `$`. What is the same currency has the same `currencyKey`.
 */
export function currencySpelling(text: string): string | null {
  if (KEYS.has(text)) return text;
  if (text.length > LONGEST_SPELLING) return null;
  const upper = text.toUpperCase();
  if (text.length === 3 && KEYS.get(upper) === upper) return upper;
  const lower = text.toLowerCase();
  return text.length > 3 && KEYS.has(lower) ? lower : null;
}

/** What all spellings of one currency share: the ISO code, where one country alone is meant. Null for what is no currency. */
export function currencyKey(spelling: string): string | null {
  return KEYS.get(spelling) ?? null;
}

/** Whether the unit is a currency or an amount of it for one of something (`$/kg`). */
export function isCurrency(unit: string): boolean {
  return KEYS.has(unit) || KEYS.has(unit.split('/')[0] ?? '') || /^[$€£¥₹]/.test(unit);
}
