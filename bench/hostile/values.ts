import fc from 'fast-check';

/** Texts that have broken programs: escapes, ends of strings, half characters, other types, other languages. */
export const HOSTILE_TEXTS = [
  '',
  ' ',
  '%ff',
  '%00',
  '%',
  '%c0%af',
  '..%2f..%2f',
  '%25ff',
  '\u0000',
  '\ud800',
  '"',
  "'; drop table users; --",
  '<script>',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'NaN',
  '-1',
  '0',
  '1e309',
  '99999999999999999999',
  '[',
  '{',
  '[]',
  '{}',
  'a'.repeat(5000),
  '\r\nSet-Cookie: a=b',
  '//x.test',
  'javascript:alert(1)',
  'http://%',
  'c0',
  'city',
  'csv',
  'source',
  '1',
  'true',
  '00000000-0000-0000-0000-000000000000',
  '[{"op":"contains","column":"city","text":"o"}]',
  '[{"op":"range","column":"sold","min":{}}]',
];
/** Any text, and those above more often. */
export const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  fc.string({ unit: 'binary' }),
);

/** Any JSON value. */
export const value = fc.oneof(text, fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(0, -1, 1e308, true, null, [], {}));

/** Right more often than not. */
export const contentType = fc.oneof(
  { weight: 6, arbitrary: fc.constant('application/json') },
  fc.constantFrom(
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'text/plain',
    'application/json; charset=utf-16',
    'nonsense',
  ),
);

/** Bytes that stand in an address as they are, and everything else escaped; half escapes stay. */
export function encodedLoosely(raw: string): string {
  return [...raw]
    .map((unit) =>
      /[\w\-.~%/:@!$&'()*+,;=]/.test(unit) ? unit : encodeURIComponent(unit.replace(/\p{Surrogate}/gu, '\ufffd')),
    )
    .join('');
}
