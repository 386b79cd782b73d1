import type { Column, Vector } from '@/lib/tabular/table';
import type { KindFact } from './evidence';
import { headerEvidence } from './header-evidence';
import { type HeaderFacts, headerFacts } from './header-facts';
import type { ColumnKind } from './kind';
import { numberEvidence } from './number-evidence';
import { type NumberFacts, numberFacts } from './number-facts';
import { possibleKinds } from './possible-kinds';
import { readSample } from './reading';
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

type Described = Pick<Column, 'name' | 'sourceName' | 'vector' | 'type' | 'unit' | 'kind' | 'beside'>;

/** What was seen of a column, before anything is weighed. */
export interface Description {
  readonly facts: ReadonlyMap<FactName, number>;
  readonly header: HeaderFacts;
  /** Kinds the values allow at all. */
  readonly possible: ReadonlySet<ColumnKind>;
  readonly numbers: NumberFacts | null;
}

/**
 * Decides what a column is for: every fact seen of its values and header adds its weight to the kinds it speaks for, among
 * those the values allow; the heaviest wins. What a person said stands. Missing cells and the order of rows play no part.
 */
export function decideKind(column: Described): KindDecision {
  if (column.kind !== undefined) return { ...certain(column.kind), isGiven: true };
  const sample = sampleOf(column.vector);
  if (sample.cells === 0) return certain('empty');
  if (sample.distinct === 1 && sample.cells > 1) return certain('constant');
  return choose(descriptionOf(column, sample));
}

/** Reading a file looks at every column alone before it looks at it beside the others. */
const known = new WeakMap<Vector, Map<string, Description>>();

/** What is seen of a column that holds two different values at least, and what was noted beside it. */
export function descriptionOf(column: Described, sample: ValueSample): Description {
  const { vector, sourceName, name, type, unit = '', beside } = column;
  const descriptions = known.get(vector) ?? new Map<string, Description>();
  known.set(vector, descriptions);
  const key = [sourceName ?? name, type, unit].join('\0');
  const alone = descriptions.get(key) ?? describeAlone(column, sample);
  descriptions.set(key, alone);
  if (beside === undefined) return alone;
  const facts = new Map([...alone.facts, ...(Object.entries(beside) as [FactName, number][])]);
  if (!facts.has('plane_axis')) return { ...alone, facts };
  facts.delete('beyond_degrees');
  return { ...alone, facts, possible: new Set([...alone.possible, 'coordinate']) };
}

function describeAlone(column: Described, sample: ValueSample): Description {
  const name = column.sourceName ?? column.name;
  const reading = readSample(sample, column.vector, name);
  const header = headerFacts(name);
  const isWords = column.type === 'text' || column.type === 'category';
  const isDated = reading.dates > 0;
  const numbers = isDated ? null : numberFacts(sample, reading, column);
  const facts = new Map<FactName, number>();
  if ((numbers === null && !isDated) || (isWords && column.vector.kind === 'text'))
    join(facts, textEvidence(sample, reading));
  if (numbers !== null) {
    join(facts, numberEvidence(numbers, column.unit ?? reading.unit));
    if (reading.booleans > 0) facts.set('boolean', reading.booleans);
    if (numbers.isWhole && sample.texts.some((text) => /^\D*\d{1,3}(?:[,.' ]\d{3})+(?!\d)/.test(text)))
      facts.set('grouped_thousands', 1);
    if (tenDigits(sample) > 0.95) facts.set('phone', 0.3);
    const dialled = column.vector.kind === 'text' ? dialledShare(sample) : 0;
    if (dialled > 0.9) facts.set('phone', dialled);
  }
  if (isDated) facts.set('date', reading.dates);
  join(facts, headerEvidence(header, numbers, facts));
  // Places on a map in metres lie beyond degrees.
  if (facts.has('short_years')) facts.delete('impossible_years');
  if (facts.has('plane_word')) facts.delete('beyond_degrees');
  return { facts, header, numbers, possible: possibleKinds(sample, numbers, reading, facts) };
}

function certain(kind: ColumnKind): KindDecision {
  return { kind, confidence: 1, runnerUp: null, isGiven: false, evidence: [] };
}

function join(facts: Map<FactName, number>, more: ReadonlyMap<FactName, number>): void {
  for (const [fact, share] of more) facts.set(fact, share);
}

/** Share of the cells that are ten digits, as numbers to dial are where nothing stands between. */
function tenDigits({ texts, counts, weight }: ValueSample): number {
  const fits = (text: string) => text.length === 10 && /^\d{10}$/.test(text);
  return texts.reduce((sum, text, i) => (fits(text) ? sum + (counts[i] as number) : sum), 0) / weight;
}

/** Share of the cells with a plus and a country's digits in front, and blanks or hyphens between groups. */
function dialledShare({ texts, counts, weight }: ValueSample): number {
  const fits = (text: string) => text.startsWith('+') && /^\+\d{1,3}[\s-]\d[\d\s()/-]{6,}$/.test(text);
  return texts.reduce((sum, text, i) => (fits(text) ? sum + (counts[i] as number) : sum), 0) / weight;
}

/** What every fact and every word of the header adds up to, for each kind the values allow. */
export function scoresOf({ facts, header, possible }: Description): Map<ColumnKind, number> {
  const scores = new Map<ColumnKind, number>();
  for (const kind of possible) scores.set(kind, 0);
  const add = (kind: ColumnKind, weight: number) => {
    const score = scores.get(kind);
    if (score !== undefined) scores.set(kind, score + weight);
  };
  for (const [fact, share] of facts) {
    for (const [kind, weight] of Object.entries(WEIGHTS[fact].for) as [ColumnKind, number][]) add(kind, weight * share);
  }
  for (const [kind, { strength }] of header.words) add(kind, (HEADER_WEIGHT[kind] ?? 0) * strength);
  return scores;
}

/** How likely each kind is, 0–1. */
export function probabilities(description: Description): Map<ColumnKind, number> {
  const scores = scoresOf(description);
  const most = Math.max(...scores.values());
  let sum = 0;
  for (const score of scores.values()) sum += Math.exp(score - most);
  return new Map([...scores].map(([kind, score]) => [kind, Math.exp(score - most) / sum]));
}

function choose(description: Description): KindDecision {
  const ranked = [...scoresOf(description)].sort((a, b) => b[1] - a[1]);
  const [kind, score] = ranked[0] ?? (['text', 0] as const);
  const others = ranked.slice(1).reduce((sum, [, other]) => sum + Math.exp(other - score), 0);
  return {
    kind,
    confidence: 1 / (1 + others),
    runnerUp: ranked[1] !== undefined && ranked[1][1] > 0 ? ranked[1][0] : null,
    isGiven: false,
    evidence: evidenceFor(kind, description),
  };
}

function evidenceFor(kind: ColumnKind, { facts, header }: Description): KindFact[] {
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
