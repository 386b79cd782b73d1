export type { Anchor, AnchorKind, Span } from './anchor';
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
