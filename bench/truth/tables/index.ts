import type { TableDefinition } from '@/bench/truth/table';
import { CARE } from './care';
import { CULTURE } from './culture';
import { MOVING } from './moving';
import { PEOPLE } from './people';
import { PLACES } from './places';
import { TRADE } from './trade';

/** Every table of the corpus, by area. To add one: write it in its file and write the key anew. */
export const TABLES: readonly TableDefinition[] = [...TRADE, ...PEOPLE, ...CARE, ...MOVING, ...CULTURE, ...PLACES];
