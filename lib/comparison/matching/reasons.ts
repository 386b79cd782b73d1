import type { ColumnSketch } from './column-sketch';
import { FEATURES, type Feature, type FeatureValues } from './features';
import type { MatchReason } from './match';
import type { NameLikeness } from './name-table';
import { PAIR_WEIGHTS } from './weights';

/** What adds less than this to the log odds is not worth a word. */
const WORTH_SAYING = 0.5;
const MOST_REASONS = 6;

/** What speaks for and against a pair, the weightiest first. */
export function reasonsFor(
  features: FeatureValues,
  a: ColumnSketch,
  b: ColumnSketch,
  name: NameLikeness,
): MatchReason[] {
  const weigh = (feature: Feature) => PAIR_WEIGHTS[feature] * features[feature];
  // What the words say is one reason, however it was measured.
  const wordsWeigh = weigh('name_dice') + weigh('name_contained') + (name.isSame ? weigh('name_same') : 0);
  const found = FEATURES.map((feature) => ({ feature, weight: feature === 'name_dice' ? wordsWeigh : weigh(feature) }))
    .filter(({ weight }) => Math.abs(weight) >= WORTH_SAYING)
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
    .flatMap(({ feature }) => reasonOf(feature, features, a, b, name));
  const seen = new Set<string>();
  const once = found.filter((reason) => {
    const key = reason.code === 'synonyms' ? `${reason.code} ${reason.first}` : reason.code;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
  return once.slice(0, MOST_REASONS);
}

function reasonOf(
  feature: Feature,
  features: FeatureValues,
  a: ColumnSketch,
  b: ColumnSketch,
  name: NameLikeness,
): MatchReason[] {
  switch (feature) {
    case 'name_dice':
      return name.isSame ? [{ code: 'same_name' }] : wordReasons(name);
    case 'name_same':
    case 'name_contained':
      return [];
    case 'name_fuzzy':
      return name.isSame || name.dice > 0.99 ? [] : [{ code: 'similar_name', likeness: round(features.name_fuzzy) }];
    case 'name_opposed':
      return name.opposed === null ? [] : [{ code: 'opposed_words', first: name.opposed[0], second: name.opposed[1] }];
    case 'kind_same':
      return [{ code: 'same_kind', kind: a.kind }];
    case 'family_same':
      return a.kind === b.kind ? [{ code: 'same_kind', kind: a.kind }] : [];
    case 'family_other':
      return [{ code: 'other_kind', first: a.kind, second: b.kind }];
    case 'unit_same':
      return a.unit === null ? [] : [{ code: 'same_unit', unit: a.unit }];
    case 'unit_other':
      return a.unit === null || b.unit === null ? [] : [{ code: 'other_unit', first: a.unit, second: b.unit }];
    case 'values_shared':
      return [{ code: 'shared_values', share: round(features.values_shared) }];
    case 'numbers_alike':
      return [{ code: 'similar_numbers', likeness: round(features.numbers_alike) }];
    case 'values_apart':
    case 'numbers_apart':
      return features[feature] > 0.6 ? [{ code: 'other_values' }] : [];
    case 'pattern_other':
      return features.pattern_other > 0.6 ? [{ code: 'other_values' }] : [];
    case 'pattern_same': {
      const [pattern] = [...a.patterns].sort((x, y) => y[1] - x[1]).find(([key]) => b.patterns.has(key)) ?? [];
      return pattern === undefined ? [] : [{ code: 'same_pattern', pattern }];
    }
    case 'place_near':
      return features.place_near > 0.9 ? [{ code: 'same_place' }] : [];
    case 'texts_alike':
      return [];
  }
}

function wordReasons({ words, dice }: NameLikeness): MatchReason[] {
  if (words.length === 0) return [];
  const same = words.filter(({ how }) => how === 'same').map(({ first }) => first);
  const synonyms = words.filter(({ how }) => how !== 'same');
  const reasons: MatchReason[] = [];
  if (same.length > 0) reasons.push({ code: dice > 0.99 ? 'same_words' : 'shared_words', words: same });
  for (const { first, second } of synonyms) reasons.push({ code: 'synonyms', first, second });
  return reasons;
}

const round = (share: number) => Math.round(share * 100) / 100;
