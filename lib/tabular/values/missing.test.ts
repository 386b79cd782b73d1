import { describe, expect, it } from 'vitest';
import { isErrorToken, isMissingToken } from './missing';

describe('missing tokens', () => {
  it.each([
    'N/A',
    'n/a',
    'NA',
    'null',
    'NULL',
    'None',
    '-',
    '--',
    '?',
    '#N/A',
    'nan',
    'NaN',
    '',
    '  ',
    ' N/A\t',
    '\u00a0-\u00a0',
    '   null   ',
  ])('%j is missing', (text) => expect(isMissingToken(text)).toBe(true));

  it.each([
    '0',
    'no',
    '---',
    'n.a.',
    'nil',
    'unknown',
    'Nancy',
    'NA1',
    '#DIV/0!',
    '.',
    '??',
    'none of them',
    '    nullify',
  ])('%j is a value', (text) => expect(isMissingToken(text)).toBe(false));
});

describe('error tokens', () => {
  it.each(['#DIV/0!', '#REF!', ' #value! ', '#NAME?', '#NUM!'])('%j is an error', (text) => {
    expect(isErrorToken(text)).toBe(true);
  });

  it.each(['#N/A', '#1', 'REF', '', '#REF!!'])('%j is not', (text) => {
    expect(isErrorToken(text)).toBe(false);
  });
});
