import { accounts } from './accounts';
import { changes } from './changes';
import { charts } from './charts';
import { comparison } from './comparison';
import { annotations, insights } from './insights';
import type { ApiArea } from './operation';
import { results } from './results';
import { shapes } from './shapes';
import { sharing } from './sharing';
import { notifications, system } from './system';
import { uploads } from './uploads';
import { workspaces } from './workspaces';

/** The whole API, in the order in which it is read. */
export const API: readonly ApiArea[] = [
  uploads,
  results,
  changes,
  shapes,
  charts,
  insights,
  annotations,
  comparison,
  sharing,
  notifications,
  accounts,
  workspaces,
  system,
];

/** Routes that are for no client: where the durable functions are called, and what answers addresses that do not exist. */
export const UNDOCUMENTED: readonly string[] = ['/api/inngest', '/api/{path}'];
