import { isMeasure, roleOf } from '@/lib/charts/roles';
import { kindOf } from '@/lib/tabular/kinds';
import type { Column } from '@/lib/tabular/table';
import type { HeaderWord } from './header-words';
import { intersects } from './related';
import type { Asked } from './sentence';
import { SURE } from './sure';

export const PLACES = new Set(['country', 'city', 'region', 'site', 'street', 'destination', 'origin']);
const PERSONS = new Set([
  'people',
  'staff',
  'customer',
  'student',
  'patient',
  'passenger',
  'player',
  'team',
  'party',
  'gender',
  'manager',
  'agent',
  'doctor',
  'teacher',
  'age',
  'company',
]);
const PERSON_KINDS: ReadonlySet<string> = new Set(['person', 'organisation']);
const CALENDAR_KINDS: ReadonlySet<string> = new Set(['year', 'date']);
const MOMENT_KINDS: ReadonlySet<string> = new Set(['date_part', 'time']);
const REASONS = new Set(['cause']);

/** How surely a question word asks for a column: “where” for places, “when” for times. */
export function byQuestion(asks: Asked, own: readonly HeaderWord[], column: Column): number {
  const means = (concepts: ReadonlySet<string>) =>
    own.some(
      ({ meanings, long, weight }) =>
        weight === 1 && (intersects(meanings, concepts) || long.some((one) => intersects(one.meanings, concepts))),
    );
  switch (asks) {
    case 'place':
      if (isMeasure(column)) return 0;
      return kindOf(column) === 'place' ? SURE.asked : means(PLACES) ? 0.9 * SURE.asked : 0;
    case 'person':
      if (isMeasure(column)) return 0;
      return means(PERSONS) || PERSON_KINDS.has(kindOf(column)) ? SURE.who : 0;
    case 'year':
      return roleOf(column) === 'time' ? SURE.value : 0;
    case 'calendar':
      if (roleOf(column) === 'time') return 0.8 * SURE.asked;
      return CALENDAR_KINDS.has(kindOf(column)) ? SURE.asked : MOMENT_KINDS.has(kindOf(column)) ? SURE.related : 0;
    case 'moment':
      if (roleOf(column) === 'time') return 0.8 * SURE.asked;
      return MOMENT_KINDS.has(kindOf(column)) ? SURE.asked : 0;
    case 'reason':
      return isMeasure(column) ? 0 : means(REASONS) ? SURE.asked : 0;
  }
}

export const SEASONAL =
  /^(summer|winter|spring|autumn|season|sommer|fruhling|herbst|saison|verano|invierno|primavera|otono|temporada|ete|hiver|printemps|automne|verao|inverno|outono)$/;

/** Seasons are said of times. */
export function bySeason(column: Column): number {
  return roleOf(column) === 'time' || kindOf(column) === 'date_part' ? SURE.asked : 0;
}
