import { z } from 'zod';
import * as account from '@/lib/contract/account';
import * as annotations from '@/lib/contract/annotations';
import * as auth from '@/lib/contract/auth';
import * as changes from '@/lib/contract/changes';
import * as charts from '@/lib/contract/charts';
import * as columns from '@/lib/contract/columns';
import * as common from '@/lib/contract/common';
import * as comparison from '@/lib/contract/comparison';
import * as series from '@/lib/contract/comparison-series';
import * as correlation from '@/lib/contract/correlation';
import * as dashboards from '@/lib/contract/dashboards';
import * as errors from '@/lib/contract/errors';
import * as filters from '@/lib/contract/filters';
import * as findings from '@/lib/contract/findings';
import * as formulas from '@/lib/contract/formulas';
import * as goals from '@/lib/contract/goals';
import * as health from '@/lib/contract/health';
import * as insights from '@/lib/contract/insights';
import * as jobs from '@/lib/contract/jobs';
import * as notifications from '@/lib/contract/notifications';
import * as presets from '@/lib/contract/presets';
import * as quality from '@/lib/contract/quality';
import * as reading from '@/lib/contract/reading';
import * as recipe from '@/lib/contract/recipe';
import * as rows from '@/lib/contract/rows';
import * as security from '@/lib/contract/security';
import * as shapes from '@/lib/contract/shapes';
import * as sharing from '@/lib/contract/sharing';
import * as spellings from '@/lib/contract/spellings';
import * as workList from '@/lib/contract/work-list';
import * as workspaces from '@/lib/contract/workspaces';
import { shapeSchema } from '@/lib/shape/shape';

const MODULES: readonly Record<string, unknown>[] = [
  account,
  annotations,
  auth,
  changes,
  charts,
  columns,
  common,
  comparison,
  series,
  correlation,
  dashboards,
  errors,
  filters,
  findings,
  formulas,
  goals,
  health,
  insights,
  jobs,
  notifications,
  presets,
  quality,
  reading,
  recipe,
  rows,
  security,
  shapes,
  sharing,
  spellings,
  workList,
  workspaces,
  { shapeSchema },
];

/** `jobSchema` is `Job`, `newTokenBody` is `NewTokenBody`. */
function nameOf(exported: string): string | undefined {
  if (!/(?:Schema|Body|Change)$/.test(exported)) return undefined;
  const name = exported.replace(/Schema$/, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** By their names in the document: everything the contract exports as the shape of a body or of an answer. */
export const NAMES = z.registry<{ id: string }>();

for (const exported of MODULES.flatMap(Object.entries)) {
  const [key, schema] = exported as [string, unknown];
  const id = nameOf(key);
  if (id !== undefined && schema instanceof z.ZodType && !NAMES.has(schema)) NAMES.add(schema, { id });
}
