/*
 * Cologne phonetics (Postel 1969): how words sound in German, as digits. Müller, Mueller and Miller are 657; Meier, Maier and
 * Meyer are 67.
 */

const VOWELS = 'aeijouy';
const BEFORE_C_AT_START = 'ahkloqrux';
const BEFORE_C = 'ahkoqux';

/** The code of one word, accents and other signs aside; '' for text without letters of the Latin alphabet. */
export function cologneCode(word: string): string {
  const letters = word
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ph', 'f')
    .normalize('NFD')
    .replace(/[^a-z]+/g, '');
  let code = '';
  for (let i = 0; i < letters.length; i++)
    code += digitsOf(letters[i] ?? '', letters[i - 1] ?? '', letters[i + 1] ?? '');
  const single = code.replace(/(.)\1+/g, '$1');
  return single.slice(0, 1) + single.slice(1).replaceAll('0', '');
}

function digitsOf(letter: string, before: string, after: string): string {
  if (VOWELS.includes(letter)) return '0';
  switch (letter) {
    case 'h':
      return '';
    case 'b':
    case 'p':
      return '1';
    case 'd':
    case 't':
      return isOneOf(after, 'csz') ? '8' : '2';
    case 'f':
    case 'v':
    case 'w':
      return '3';
    case 'g':
    case 'k':
    case 'q':
      return '4';
    case 'c':
      if (before === '') return isOneOf(after, BEFORE_C_AT_START) ? '4' : '8';
      return isOneOf(before, 'sz') || !isOneOf(after, BEFORE_C) ? '8' : '4';
    case 'x':
      return isOneOf(before, 'ckq') ? '8' : '48';
    case 'l':
      return '5';
    case 'm':
    case 'n':
      return '6';
    case 'r':
      return '7';
    default:
      return '8';
  }
}

const isOneOf = (letter: string, letters: string): boolean => letter !== '' && letters.includes(letter);
