import { distance } from '@/lib/text/edit-distance';

/** Spellings of one value, the most frequent first. */
export interface Cluster {
  readonly texts: readonly string[];
  readonly method: 'fingerprint' | 'ngram' | 'nearest';
}

/** Beyond this many distinct values only keys are compared, not every value with its neighbours. */
const MOST_FOR_NEAREST = 5000;
const NGRAM = 2;
/** Values share a block, within which all are compared, when they begin alike or have a long word in common. */
const BLOCK_LENGTH = 3;

/**
 * Groups of texts that are probably spellings of one value, by the three methods of OpenRefine's clustering, the
 * surest first; a text is in one group at most.
 *
 * 1. *fingerprint*: equal once case, accents, punctuation and the order of words are ignored;
 * 2. *n-gram fingerprint*: equal sets of pairs of letters: “New-York” and “newyork”;
 * 3. *nearest neighbour*: a few letters apart (Levenshtein): one for words of four letters, two from eight on. Texts
 *    that differ in a digit are different things.
 *
 * @param values each distinct text with the number of cells that hold it.
 */
export function clusterSpellings(values: ReadonlyMap<string, number>): Cluster[] {
  const left = new Map(values);
  const clusters: Cluster[] = [];
  const take = (method: Cluster['method'], groups: Iterable<readonly string[]>) => {
    for (const group of groups) {
      if (group.length < 2) continue;
      const texts = [...group].sort((a, b) => (values.get(b) ?? 0) - (values.get(a) ?? 0) || (a < b ? -1 : 1));
      clusters.push({ texts, method });
      for (const text of texts) left.delete(text);
    }
  };
  take('fingerprint', groupBy(left.keys(), fingerprint));
  take('ngram', groupBy(left.keys(), ngramFingerprint));
  if (left.size <= MOST_FOR_NEAREST) take('nearest', nearest([...left.keys()], values));
  return clusters;
}

/** Words without case, accents and punctuation, each once, in alphabetical order. */
export function fingerprint(text: string): string {
  return [...new Set(plain(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])].sort().join(' ');
}

/** Pairs of neighbouring letters and digits, each once, in alphabetical order; '' for text too short to tell. */
export function ngramFingerprint(text: string): string {
  const letters = plain(text).replace(/[^\p{L}\p{N}]+/gu, '');
  if (letters.length <= NGRAM) return '';
  const grams = new Set<string>();
  for (let i = 0; i + NGRAM <= letters.length; i++) grams.add(letters.slice(i, i + NGRAM));
  return [...grams].sort().join('');
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .trim();
}

function groupBy(texts: Iterable<string>, key: (text: string) => string): string[][] {
  const groups = new Map<string, string[]>();
  for (const text of texts) {
    const group = key(text);
    if (group === '') continue;
    const members = groups.get(group);
    if (members) members.push(text);
    else groups.set(group, [text]);
  }
  return [...groups.values()];
}

/** Each frequent text gathers the rarer ones near it, so that a chain of small differences joins nothing far apart. */
function nearest(texts: readonly string[], counts: ReadonlyMap<string, number>): string[][] {
  const byFrequency = [...texts].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  const blocks = new Map<string, string[]>();
  for (const text of byFrequency) {
    for (const key of blockKeys(text)) {
      const block = blocks.get(key);
      if (block) block.push(text);
      else blocks.set(key, [text]);
    }
  }
  const taken = new Set<string>();
  const groups: string[][] = [];
  for (const text of byFrequency) {
    if (taken.has(text)) continue;
    const near = new Set<string>();
    for (const key of blockKeys(text)) {
      for (const other of blocks.get(key) ?? [])
        if (other !== text && !taken.has(other) && isNear(text, other)) near.add(other);
    }
    if (near.size === 0) continue;
    groups.push([text, ...near]);
    for (const member of near) taken.add(member);
    taken.add(text);
  }
  return groups;
}

function blockKeys(text: string): string[] {
  const letters = plain(text).replace(/[^\p{L}\p{N}]+/gu, '');
  return letters.length < BLOCK_LENGTH
    ? []
    : [`^${letters.slice(0, BLOCK_LENGTH)}`, `${letters.slice(-BLOCK_LENGTH)}$`];
}

function isNear(a: string, b: string): boolean {
  const left = plain(a);
  const right = plain(b);
  if (left.replace(/\D/g, '') !== right.replace(/\D/g, '')) return false;
  const length = Math.min(left.length, right.length);
  const tolerated = length >= 8 ? 2 : length >= 4 ? 1 : 0;
  return tolerated > 0 && distance(left, right, tolerated) <= tolerated;
}
