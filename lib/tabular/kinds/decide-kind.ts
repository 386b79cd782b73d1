import { inferColumn } from '@/lib/tabular/infer';
import type { Column } from '@/lib/tabular/table';
import type { KindFact } from './evidence';
import { type HeaderFacts, headerFacts } from './header-evidence';
import type { ColumnKind } from './kind';
import { numberEvidence } from './number-evidence';
import { type NumberFacts, numberFacts } from './number-facts';
import { possibleKinds } from './possible-kinds';
import { sampleOf, type ValueSample } from './sample';
import { textEvidence } from './text-evidence';
import { type FactName, HEADER_WEIGHT, WEIGHTS } from './weights';

/** What a column is for, how sure that is, what else it might be, and what speaks for it. */
export interface KindDecision {
  readonly kind: ColumnKind;
  /** 0–1. */
  readonly confidence: number;
  readonly runnerUp: ColumnKind | null;
  /** A person said so. */
  readonly isGiven: boolean;
  /** What speaks for the kind, the strongest first. */
  readonly evidence: readonly KindFact[];
}

type Described = Pick<Column, 'name' | 'sourceName' | 'vector' | 'type' | 'unit' | 'kind'>;

/**
 * Decides what a column is for: every fact seen of its values and header adds its weight to the kinds it speaks for, among
 * those the values allow; the heaviest wins. What a person said stands. Missing cells and the order of rows play no part.
 */
export function decideKind(column: Described): KindDecision {
  if (column.kind !== undefined) return { ...certain(column.kind), isGiven: true };
  const sample = sampleOf(column.vector);
  if (sample.cells === 0) return certain('empty');
  if (sample.distinct === 1 && sample.cells > 1) return certain('constant');
  const inference = inferColumn(column);
  const header = headerFacts(column.sourceName ?? column.name);
  const isWords = column.type === 'text' || column.type === 'category';
  const isDated = inference.type === 'date' || inference.type === 'datetime';
  const numbers = isDated ? null : numberFacts(sample, inference, column);
  const facts = new Map<FactName, number>();
  if ((numbers === null && !isDated) || (isWords && column.vector.kind === 'text'))
    join(facts, textEvidence(sample, inference));
  if (numbers !== null) {
    join(facts, numberEvidence(numbers, column.unit ?? inference.unit));
    if (inference.type === 'boolean') facts.set('boolean', inference.share);
    if (sample.texts.some((text) => /^\D*\d{1,3}(?:[,.' ]\d{3})+(?!\d)/.test(text)) && numbers.isWhole)
      facts.set('grouped_thousands', 1);
    for (const [fact, share] of digitsEvidence(sample)) facts.set(fact, share);
  }
  if (isDated) facts.set('date', inference.share);
  noteHeaderUnit(facts, header, numbers);
  return choose(facts, header, possibleKinds(sample, numbers, inference, facts), numbers);
}

function certain(kind: ColumnKind): KindDecision {
  return { kind, confidence: 1, runnerUp: null, isGiven: false, evidence: [] };
}

function join(facts: Map<FactName, number>, more: ReadonlyMap<FactName, number>): void {
  for (const [fact, share] of more) facts.set(fact, share);
}

/** Patterns that are digits alone, such as long numbers of cards. */
function digitsEvidence({ texts, counts, weight }: ValueSample): [FactName, number][] {
  const phones =
    texts.reduce((sum, text, i) => (/^\d{10}$/.test(text) ? sum + (counts[i] as number) : sum), 0) / weight;
  return phones > 0.95 ? [['phone', 0.3]] : [];
}

function noteHeaderUnit(
  facts: Map<FactName, number>,
  { unit, isRank }: HeaderFacts,
  numbers: NumberFacts | null,
): void {
  if (numbers !== null && isRank && numbers.isWhole && numbers.min >= 1) facts.set('rank_word', 1);
  if (numbers === null || unit === null) return;
  if (unit === 'currency') facts.set('header_currency', 1);
  else if (unit === 'percent') facts.set('header_percent', 1);
  else if (unit === 'time') facts.set('header_time_unit', 1);
  else facts.set('header_unit', 1);
}

/** A header that names groups or records speaks for codes nearly as much as the word code would. */
const CODED_WEIGHT = 2.6;

function choose(
  facts: ReadonlyMap<FactName, number>,
  header: HeaderFacts,
  possible: ReadonlySet<ColumnKind>,
  numbers: NumberFacts | null,
): KindDecision {
  const scores = new Map<ColumnKind, number>();
  for (const kind of possible) scores.set(kind, 0);
  const add = (kind: ColumnKind, weight: number) => {
    const score = scores.get(kind);
    if (score !== undefined) scores.set(kind, score + weight);
  };
  for (const [fact, share] of facts) {
    for (const [kind, weight] of Object.entries(WEIGHTS[fact].for) as [ColumnKind, number][]) add(kind, weight * share);
  }
  const repeats = facts.has('repeating_numbers') || facts.has('texts_repeat');
  for (const [kind, { strength }] of header.words) {
    add(kind, (HEADER_WEIGHT[kind] ?? 0) * strength);
    // Numbers that stand for groups are codes, and so is what names records of another table.
    if (kind === 'category' && numbers !== null && !header.words.has('code')) add('code', CODED_WEIGHT * strength);
    if (kind === 'identifier' && repeats && !header.words.has('code')) add('code', CODED_WEIGHT * strength);
  }
  if (header.isPlural && numbers?.isWhole) add('count', 0.9);
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const [kind, score] = ranked[0] ?? (['text', 0] as const);
  const others = ranked.slice(1).reduce((sum, [, other]) => sum + Math.exp(other - score), 0);
  return {
    kind,
    confidence: 1 / (1 + others),
    runnerUp: ranked[1] !== undefined && ranked[1][1] > 0 ? ranked[1][0] : null,
    isGiven: false,
    evidence: evidenceFor(kind, facts, header),
  };
}

function evidenceFor(kind: ColumnKind, facts: ReadonlyMap<FactName, number>, header: HeaderFacts): KindFact[] {
  const found: { weight: number; fact: KindFact }[] = [];
  for (const [fact, share] of facts) {
    const weight = ((WEIGHTS[fact].for as Partial<Record<ColumnKind, number>>)[kind] ?? 0) * share;
    if (weight > 0) found.push({ weight, fact: { fact, share } });
  }
  const word = header.words.get(kind);
  if (word !== undefined) {
    const weight = (HEADER_WEIGHT[kind] ?? 0) * word.strength;
    found.push({ weight, fact: { fact: 'header_word', word: word.word, speaks_for: kind, share: word.strength } });
  }
  return found.sort((a, b) => b.weight - a.weight).map(({ fact }) => fact);
}
