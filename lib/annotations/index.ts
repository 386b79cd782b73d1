export type { Anchor, AnchorKind, ColumnRef, Span } from './anchor';
export { eventsOf, isTime, type TimedEvent } from './events';
export {
  bandAnchor,
  cellAnchor,
  chartAnchor,
  columnAnchor,
  dashboardAnchor,
  intervalAnchor,
  pointAnchor,
} from './make-anchor';
export { resolveAnchor } from './resolve';
export type { ShownChart, Snapshot } from './snapshot';
export type { Change, Detachment, Location, Move, Standing, State, Suggestion } from './standing';
