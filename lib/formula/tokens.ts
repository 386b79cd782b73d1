import { fail, type Span } from './error';

export type Token = Span &
  (
    | { readonly kind: 'number' | 'word' | 'sign'; readonly text: string }
    /** Without quotes or brackets, doubled ones made single. */
    | { readonly kind: 'text' | 'column'; readonly text: string }
    | { readonly kind: 'end'; readonly text: '' }
  );

const NUMBER = /(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const SIGNS = ['<=', '>=', '<>', '!=', '==', '+', '-', '*', '/', '%', '^', '&', '=', '<', '>', '(', ')', ','];
const SAME_SIGNS: Readonly<Record<string, string>> = {
  '<>': '!=',
  '==': '=',
  '×': '*',
  '÷': '/',
  '−': '-',
  '·': '*',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  ';': ',',
};
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '“': '”' };

/** The formula in pieces, the last of which is its end. @throws FormulaFailure */
export function tokenise(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const sign = formula[at] as string;
    if (/\s/.test(sign)) {
      at++;
      continue;
    }
    const token =
      quoted(formula, at) ??
      matched(formula, at, NUMBER, 'number') ??
      matched(formula, at, WORD, 'word') ??
      signAt(formula, at);
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ kind: 'end', text: '', start: formula.length, end: formula.length });
  return tokens;
}

function quoted(formula: string, start: number): Token | undefined {
  const closing = CLOSING[formula[start] as string];
  if (closing === undefined) return undefined;
  const kind = closing === ']' ? 'column' : 'text';
  let text = '';
  for (let at = start + 1; at < formula.length; at++) {
    if (formula[at] !== closing) text += formula[at];
    else if (formula[at + 1] === closing) text += formula[at++];
    else return { kind, text, start, end: at + 1 };
  }
  return fail({ code: 'unfinished', what: kind }, { start, end: formula.length });
}

function matched(formula: string, start: number, pattern: RegExp, kind: 'number' | 'word'): Token | undefined {
  pattern.lastIndex = start;
  const text = pattern.exec(formula)?.[0];
  return text === undefined ? undefined : { kind, text, start, end: start + text.length };
}

function signAt(formula: string, start: number): Token {
  const sign = SIGNS.find((candidate) => formula.startsWith(candidate, start));
  if (sign !== undefined) return { kind: 'sign', text: SAME_SIGNS[sign] ?? sign, start, end: start + sign.length };
  const character = String.fromCodePoint(formula.codePointAt(start) ?? 0);
  const meant = SAME_SIGNS[character];
  const at = { start, end: start + character.length };
  return meant === undefined
    ? fail({ code: 'unknown_sign', sign: character }, at)
    : { kind: 'sign', text: meant, ...at };
}
