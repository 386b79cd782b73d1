export { chartFacts } from './chart-facts';
export { chooseForChart, chooseStandingOut } from './choose';
export { composeInsight } from './compose';
export { type ConfidenceWord, confidenceWord, HIGH, MEDIUM } from './confidence';
export { columnsUsed, type Fact, type FactKind, type FactQuery } from './fact';
export { holdsOn, type OnSource } from './holds-on';
export type { Advice, Insight, Statement } from './insight';
export { chartOfFact } from './show-fact';
export { type FactOptions, tableFacts } from './table-facts';
