/** Postal abbreviations of states and provinces that are no codes of countries as well. */
const STATES: ReadonlySet<string> = new Set(
  (
    'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT ' +
    'VT VA WA WV WI WY AB BC MB NB NL NS ON PE QC SK YT NSW VIC QLD TAS ACT'
  ).split(' '),
);

let codes: ReadonlySet<string> | null = null;

function publicCodes(): ReadonlySet<string> {
  if (codes !== null) return codes;
  const known = new Set([...STATES, ...Intl.supportedValuesOf('currency')]);
  const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  for (let i = 0; i < 676; i++) {
    const code = String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26));
    if (regions.of(code) !== undefined) known.add(code);
  }
  codes = known;
  return known;
}

/** A code of a country, state or currency, as public lists have it. */
export function isPublicCode(text: string): boolean {
  return (text.length === 2 || text.length === 3) && publicCodes().has(text);
}
