import { SURE } from './sure';

/** What a word may be a kind of, or go by, in a header that speaks more widely. */
const RELATED: Readonly<Record<string, readonly string[]>> = {
  budget: ['cost', 'amount'],
  size: ['staff', 'people', 'occupancy', 'volume', 'power', 'dimension', 'weight', 'bedroom'],
  price: ['amount', 'cost', 'revenue'],
  cost: ['amount', 'price', 'budget'],
  family: ['people'],
  people: ['family'],
  food: ['product', 'category'],
  company: ['industry', 'customer', 'supplier', 'name'],
  film: ['name'],
  category: ['industry', 'product', 'species'],
  leave: ['status'],
  death: ['survival', 'health'],
  survival: ['death', 'life', 'status'],
  life: ['survival', 'age', 'duration'],
  pay: ['amount', 'revenue'],
  revenue: ['amount', 'quantity', 'price'],
  profit: ['amount', 'revenue'],
  wait: ['duration', 'delay'],
  delay: ['duration', 'wait'],
  stay: ['duration'],
  resolve: ['duration'],
  delivery: ['duration', 'delay'],
  speed: ['duration', 'delay'],
  tenure: ['duration', 'age'],
  satisfaction: ['score', 'opinion'],
  quality: ['score'],
  success: ['score', 'win', 'status'],
  stock: ['quantity'],
  order: ['quantity', 'amount'],
  attendance: ['people', 'occupancy', 'passenger'],
  passenger: ['people', 'occupancy'],
  crop: ['weight', 'quantity'],
  fine: ['amount'],
  donation: ['amount'],
  debt: ['amount'],
  risk: ['score', 'severity'],
  damage: ['amount', 'severity', 'cost'],
  health: ['score', 'status'],
  popular: ['score', 'quantity', 'click', 'attendance'],
  rain: ['water', 'weather'],
  country: ['region'],
  city: ['region', 'site'],
  region: ['city', 'site'],
  site: ['city', 'region'],
};

/** Whether a word and a header may mean the same, or one a kind of the other: 0, or how surely. */
export function meets(word: ReadonlySet<string>, header: ReadonlySet<string>): number {
  if (intersects(word, header)) return SURE.meaning;
  return [...word].some((one) => RELATED[one]?.some((other) => header.has(other))) ? SURE.related : 0;
}

/** Whether two sets share a member. */
export function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}
