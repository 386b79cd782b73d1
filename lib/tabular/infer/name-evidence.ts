/**
 * What a header says about identity.
 * `id`: the values name things (`customer_id`, `phone`, `zip`), whatever they look like.
 * `code`: they do when they are digits, or nearly all different (`product code`, `sku`).
 * `number`: they do when they are whole numbers and all different (`invoice no`, `Kunden-Nr.`).
 */
export type IdentifierName = 'id' | 'code' | 'number';

const ID_WORDS = wordSet(
  'id ids uid uuid guid oid pid isbn issn ean upc gtin asin imei imsi vin iban bic swift ssn sin nif nie vat tin ein siret siren ' +
    'phone telephone tel telefon telefono telephon mobile mobil handy cell fax msisdn ' +
    'zip zipcode plz postcode postleitzahl cep cap postal barcode serial',
);
const CODE_WORDS = wordSet('code codes key sku ref reference referenz hash token iata icao fips konto account iso');
const NUMBER_WORDS = wordSet('no nr num number nummer numero numéro número index idx');
/** Words that make the column a quantity, whatever else its name says: `id_count`, `score`, `phone cost`. */
const QUANTITY_WORDS = wordSet(
  'count counts total sum amount amounts value values price cost costs revenue sales score scores rate ratio avg average mean ' +
    'median min max pct percent percentage qty quantity age balance length width height duration minutes hours days usage',
);
const YEAR_WORDS = wordSet('year years yr jahr jahre annee année ano año anno yyyy');

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** A header's words in lower case: `CustomerID`, `customer_id` and `Customer-Id` are all `['customer', 'id']`. */
export function nameWords(name: string): string[] {
  const spaced = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return spaced.toLowerCase().match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
}

/** Whether and how a header says that the column identifies things; null when it does not. */
export function identifierName(name: string): IdentifierName | null {
  const words = nameWords(name);
  const last = words.at(-1);
  if (last === undefined || QUANTITY_WORDS.has(last)) return null;
  const only = words.length === 1 ? last : null;
  if (only !== null && /^\p{L}{3,}(id|plz)$/u.test(only) && GLUED_ID.has(only)) return 'id';
  // `id_card_type` is not an id; `id` counts at either end, other words at the end.
  if (words[0] === 'id' && words.length <= 2) return 'id';
  if (ID_WORDS.has(last)) return 'id';
  const beforeLast = words.at(-2);
  if (beforeLast !== undefined && ID_WORDS.has(beforeLast) && (NUMBER_WORDS.has(last) || CODE_WORDS.has(last)))
    return 'id';
  if (CODE_WORDS.has(last)) return 'code';
  if (NUMBER_WORDS.has(last)) return 'number';
  return /^\p{L}{2,}(nr|nummer)$/u.test(last) ? 'number' : null;
}

const GLUED_ID = wordSet(
  'userid customerid orderid productid itemid rowid recordid studentid employeeid clientid memberid accountid',
);

/** Whether the header says year, so that 2024 counts time and is no quantity to add up. */
export function isYearName(name: string): boolean {
  const words = nameWords(name);
  return words.some((word) => YEAR_WORDS.has(word)) && !words.some((word) => QUANTITY_WORDS.has(word));
}
