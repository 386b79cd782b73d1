import type { Fact, PeriodNotice } from '@/lib/insights/fact';

export type PeriodFact = Extract<Fact, { kind: 'period_change' | 'period_cause' | 'period_notice' | 'period_level' }>;

/** The built-in words of a fact about two periods, as `templateOf`. */
export function templateOfPeriods(fact: PeriodFact): string {
  switch (fact.kind) {
    case 'period_change': {
      const { direction, slice, change } = fact.values;
      const verb = direction === 'up' ? 'rose' : 'fell';
      const by = change === null ? '' : `, ${direction} by {change}`;
      return `${slice === null ? 'The' : 'For {slice} the'} {measure} ${verb} from {from} to {to}${by}.`;
    }
    case 'period_cause': {
      const { direction, from } = fact.values;
      const levels = from === null ? '' : ': from {from} to {to}';
      return `{slice} explains {share} of the ${direction === 'up' ? 'rise' : 'fall'} in {measure}${levels}.`;
    }
    case 'period_notice':
      return NOTICES[fact.values.code].says;
    case 'period_level':
      return 'The {measure} is {to}, and was {from} before.';
  }
}

/** What to do about it, as `adviceOf`. */
export function adviceOfPeriods(fact: PeriodFact): { action: string; reasoning: string } {
  switch (fact.kind) {
    case 'period_change':
      return {
        action:
          fact.values.slice === null
            ? 'Find out what was different for {column} in the second period.'
            : 'Find out what was different for {slice} in the second period.',
        reasoning: 'The change is over {threshold} and more than chance makes from one period to the next.',
      };
    case 'period_cause':
      return {
        action: 'Begin with the {rows} rows of {slice}.',
        reasoning: `They make {share} of the ${fact.values.direction === 'up' ? 'rise' : 'fall'}; most else is as it was.`,
      };
    case 'period_notice':
      return { action: NOTICES[fact.values.code].action, reasoning: NOTICES[fact.values.code].reasoning };
    case 'period_level':
      return {
        action: 'Compare by group, or with a lower threshold, to see smaller changes.',
        reasoning: 'As a whole nothing changed by more than chance and by enough to matter.',
      };
  }
}

const NOTICES: Readonly<Record<PeriodNotice, { says: string; action: string; reasoning: string }>> = {
  group_vanished: {
    says: '{slice} is gone: it had {count} rows in the first period.',
    action: 'Ask whether {slice} ended or is missing from the export.',
    reasoning: 'What is missing from a file looks like a fall.',
  },
  group_appeared: {
    says: '{slice} is new, with {count} rows in the second period.',
    action: 'Ask whether {slice} began or was missing from the earlier export.',
    reasoning: 'What was missing from a file looks like a rise.',
  },
  duplicate_batch: {
    says: '{count} rows of one period occur more than once.',
    action: 'Remove the rows that repeat others before {column} is compared.',
    reasoning: 'A batch that was exported twice counts twice.',
  },
  unit_changed: {
    says: 'All values of {column} seem multiplied by {factor}: the unit may have changed.',
    action: 'Settle the unit of {column} in both files.',
    reasoning: 'Quantities of all sizes changed by the same factor, which trade hardly ever does.',
  },
  cleaning_differs: {
    says: 'In {count} cells of {column} the files agree where cleaning made them different.',
    action: 'Clean both files the same way.',
    reasoning: 'What only cleaning changed did not change in the world.',
  },
  missing_rose: {
    says: '{after} of the values of {column} are missing now, {before} were before.',
    action: 'Ask where values of {column} got lost.',
    reasoning: 'A sum over fewer values is smaller whatever happened.',
  },
};
