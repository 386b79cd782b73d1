import { nameWords } from '@/lib/tabular/values/name-words';

export { nameWords };

/**
 * What a header says about identity.
 * `id`: the values name things (`customer_id`, `phone`, `zip`), whatever they look like.
 * `code`: they do when they are digits, or nearly all different (`product code`, `sku`).
 * `number`: they do when they are whole numbers and all different (`invoice no`, `Kunden-Nr.`).
 * `version`: they do even as decimals, for version 1.10 is not 1.1.
 */
export type IdentifierName = 'id' | 'code' | 'number' | 'version';

const ID_WORDS = wordSet(
  'id ids uid uuid guid oid pid isbn issn ean upc gtin asin imei imsi vin iban bic swift ssn sin nif nie vat tin ein siret siren ' +
    'phone telephone tel telefon telefono telephon mobile mobil handy cell fax msisdn ' +
    'zip zipcode plz postcode postleitzahl cep cap postal barcode serial',
);
const GLUED_ID = wordSet(
  'userid customerid orderid productid itemid rowid recordid studentid employeeid clientid memberid accountid',
);
const CODE_WORDS = wordSet('code codes key sku ref reference referenz hash token iata icao fips konto account iso');
const NUMBER_WORDS = wordSet('no nr num number nummer numero numéro número index idx');
const VERSION_WORDS = wordSet('version versions ver firmware');
/** Words that make the column a quantity, whatever else its name says: `id_count`, `score`, `phone cost`. */
const QUANTITY_WORDS = wordSet(
  'count counts total sum amount amounts value values price cost costs revenue sales score scores rate ratio avg average mean ' +
    'median min max pct percent percentage qty quantity age balance length width height duration minutes hours days usage',
);
const YEAR_WORDS = wordSet('year years yr jahr jahre annee année ano año anno yyyy');

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Whether and how a header says that the column identifies things; null when it does not. */
export function identifierName(name: string): IdentifierName | null {
  const words = nameWords(name);
  const last = words.at(-1);
  if (last === undefined || QUANTITY_WORDS.has(last)) return null;
  if (GLUED_ID.has(last)) return 'id';
  // `id_card_type` is not an id; `id` counts at either end, other words at the end.
  if (words[0] === 'id' && words.length <= 2) return 'id';
  if (ID_WORDS.has(last)) return 'id';
  const beforeLast = words.at(-2);
  if (beforeLast !== undefined && ID_WORDS.has(beforeLast) && (NUMBER_WORDS.has(last) || CODE_WORDS.has(last))) {
    return 'id';
  }
  if (VERSION_WORDS.has(last) || (VERSION_WORDS.has(beforeLast ?? '') && NUMBER_WORDS.has(last))) return 'version';
  if (CODE_WORDS.has(last)) return 'code';
  if (NUMBER_WORDS.has(last)) return 'number';
  return /^\p{L}{2,}(nr|nummer)$/u.test(last) ? 'number' : null;
}

/** Whether the header says year, so that 2024 counts time and is no quantity to add up. */
export function isYearName(name: string): boolean {
  const words = nameWords(name);
  return words.some((word) => YEAR_WORDS.has(word)) && !words.some((word) => QUANTITY_WORDS.has(word));
}
