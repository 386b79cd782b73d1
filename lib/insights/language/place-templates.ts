import type { Fact } from '@/lib/insights/fact';

type PlaceFact = Extract<Fact, { kind: 'place' | 'part' | 'touched' }>;

/** The built-in words of a fact about one place of a chart, as `templateOf`. */
export function templateOfPlaces(fact: PlaceFact): string {
  switch (fact.kind) {
    case 'place': {
      const { value, usual, direction, isTime } = fact.values;
      const side = value === usual ? 'the same as' : direction === 'up' ? 'above' : 'below';
      const others = isTime
        ? 'the mean {usual} of the {others} {spans} around it'
        : 'the mean {usual} of the other {others} groups';
      const where = !isTime ? 'For' : fact.query.bucket === 'day' || fact.query.bucket === 'week' ? 'On' : 'In';
      return `${where} {at} the {measure} is {value}, ${side} ${others}; it is ${rankOf(fact.values)}.`;
    }
    case 'part': {
      const side = fact.values.direction === 'up' ? 'above' : 'below';
      return `Of that difference {share} lies in the rows with {second} {category}: their {measure} is {value}, and {usual} elsewhere, which puts the whole {amount} ${side}.`;
    }
    case 'touched': {
      const { filled, flagged, suspected } = fact.values;
      if (filled + flagged + suspected === 0)
        return 'Of its {n} rows none was filled in, flagged or is suspected in {column}.';
      return 'Of its {n} rows {filled} were filled in by cleaning in {column}, {flagged} are flagged as outliers and {suspected} are suspected.';
    }
  }
}

/** Which of the places it is, counted from the largest. */
function rankOf({ rank, places }: { rank: number; places: number }): string {
  if (rank === 1) return 'the largest of {places}';
  return rank === places ? 'the smallest of {places}' : 'number {rank} of {places}, the largest first';
}

/** What to do about it, as `adviceOf`. */
export function adviceOfPlaces(fact: PlaceFact): { action: string; reasoning: string } {
  switch (fact.kind) {
    case 'place':
      return {
        action: 'Look at the {rows} rows of {at}.',
        reasoning: 'Whether a place is as it looks is seen in what it is made of.',
      };
    case 'part':
      return {
        action: 'Begin with {category}.',
        reasoning: 'It has {share} of the difference, more than its part of the rows.',
      };
    case 'touched':
      return {
        action: 'Settle what is suspected in {column} before {at} is reported.',
        reasoning: 'A value that is corrected may move the place.',
      };
  }
}
