import { readFileSync } from 'node:fs';
import path from 'node:path';

/** How one word of a thesaurus goes with another: it means the same, is made from it (*payment*, *pay*; *heavy*, *weight*), or is a kind of it. */
export type Relation = 'same' | 'made' | 'kind';

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly { symbol: string; target: string; source: number; word: number }[];
}

const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;
/** Later senses of a word are seldom meant. */
const SENSES = { noun: 3, verb: 3, adj: 2, adv: 1 } as const;
const LETTERS: Readonly<Record<string, string>> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' };

/** Derivation, attribute (*heavy* of *weight*), pertaining, participle. */
const MADE = new Set(['+', '=', '\\', '<']);
/** Hypernym, similar adjective, entailment, cause. */
const KIND = new Set(['@', '&', '*', '>']);

/** The words of WordNet and what each goes with, from its database files in a folder. */
export class WordNet {
  private readonly synsets = new Map<string, Synset>();
  private readonly senses = new Map<string, string[]>();

  constructor(folder: string) {
    for (const part of PARTS) {
      for (const line of linesOf(path.join(folder, `data.${part}`))) this.readSynset(part, line);
      for (const line of linesOf(path.join(folder, `index.${part}`))) {
        const fields = line.trim().split(' ');
        const [lemma = '', , count = '0', pointers = '0'] = fields;
        const offsets = fields.slice(
          6 + Number(pointers),
          6 + Number(pointers) + Math.min(Number(count), SENSES[part]),
        );
        this.senses.set(lemma, [...(this.senses.get(lemma) ?? []), ...offsets.map((offset) => `${part} ${offset}`)]);
      }
    }
  }

  has(word: string): boolean {
    return this.senses.has(word);
  }

  /** What a word goes with, single words only. */
  related(word: string): Map<string, Relation> {
    const found = new Map<string, Relation>();
    const note = (other: string | undefined, relation: Relation) => {
      if (other !== undefined && other !== word && !found.has(other) && /^[a-z]{2,16}$/.test(other))
        found.set(other, relation);
    };
    const own = (this.senses.get(word) ?? []).flatMap((sense) => this.synsets.get(sense) ?? []);
    for (const { words } of own) for (const other of words) note(other, 'same');
    for (const { words, pointers } of own) {
      for (const { symbol, target, source, word: at } of pointers) {
        if (!MADE.has(symbol) || (source > 0 && words[source - 1] !== word)) continue;
        const others = this.synsets.get(target)?.words ?? [];
        if (at > 0) note(others[at - 1], 'made');
        else for (const other of others) note(other, 'made');
      }
    }
    for (const { pointers } of own) {
      for (const { symbol, target } of pointers) {
        if (KIND.has(symbol)) for (const other of this.synsets.get(target)?.words ?? []) note(other, 'kind');
      }
    }
    return found;
  }

  private readSynset(part: string, line: string): void {
    const fields = (line.split(' | ')[0] ?? '').trim().split(' ');
    const count = Number.parseInt(fields[3] ?? '0', 16);
    const words = Array.from({ length: count }, (_, i) =>
      (fields[4 + 2 * i] ?? '').toLowerCase().replace(/\(\w+\)$/, ''),
    );
    const start = 4 + 2 * count;
    const pointers = Array.from({ length: Number(fields[start] ?? 0) }, (_, i) => {
      const [symbol = '', offset = '', letter = '', places = '0000'] = fields.slice(
        start + 1 + 4 * i,
        start + 5 + 4 * i,
      );
      return {
        symbol,
        target: `${LETTERS[letter] ?? ''} ${offset}`,
        source: Number.parseInt(places.slice(0, 2), 16),
        word: Number.parseInt(places.slice(2), 16),
      };
    });
    this.synsets.set(`${part} ${fields[0]}`, { words, pointers });
  }
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));
}
