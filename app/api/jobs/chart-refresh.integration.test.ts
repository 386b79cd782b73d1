import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addStep } from '@/lib/cleaning/edit-recipe';
import type { Recipe, Step } from '@/lib/cleaning/recipe';
import type { OperationId } from '@/lib/cleaning/registry';
import type { ChartJson } from '@/lib/contract/charts';
import type { RecipeJson } from '@/lib/contract/recipe';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call } from '@/scripts/lib/test-client';
import { queryOnce } from '@/scripts/lib/test-pipeline';

const SOURCE = [
  'City,Region,Score',
  'Porto,North,90',
  'Braga,North,80',
  'Porto,North,70',
  'Lisbon,South,60',
  'Lisbon,South,50',
  'Faro,South,40',
  '',
].join('\n');

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
});
afterAll(() => app.close());

const dataset = () => app.cleaned('scores.csv', SOURCE);
const keep = (id: string, body: unknown) => app.json<ChartJson>(id, 'POST', 'charts', { body });

async function read(id: string, chartId: string): Promise<ChartJson> {
  const { GET } = await import('./[id]/charts/[chart_id]/route');
  return (await (await call(GET, '/', { token: app.token, params: { id, chart_id: chartId } })).json()) as ChartJson;
}

/** Adds a step to the recipe, which makes the next version. */
async function add(id: string, operation: OperationId, params: Step['params']): Promise<void> {
  const { steps } = await app.json<RecipeJson>(id, 'GET', 'recipe');
  const step: Step = { operation, params, enabled: true };
  await app.json(id, 'PUT', 'recipe', { body: addStep(steps as Recipe, step) });
  await app.settled(id);
}

const undo = (id: string) => app.json(id, 'POST', 'undo');

/** What is stored of a chart. */
async function stored(chartId: string) {
  const [row] = await queryOnce<{ data_version: number; outdated: unknown; title: string }>(
    app.databaseUrl,
    `SELECT data_version, outdated, prepared ->> 'title' AS title FROM charts WHERE id = $1`,
    [chartId],
  );
  return row;
}

const score = (row: number, value: number) => ({ column: 'c2', row, value });

describe('a kept chart', () => {
  test('shows the next version when the data has one, and says which', async () => {
    const id = await dataset();
    const { chart_id } = await keep(id, { x_col: 'city', y_col: 'score', aggregate: 'sum' });
    await add(id, 'edit_cell', score(0, 1000));
    expect(await stored(chart_id)).toMatchObject({ data_version: 1 });
    const chart = await read(id, chart_id);
    expect(chart).toMatchObject({ version: 2, outdated_reason: null, data: [{ x: 'Porto', y: 1070 }, {}, {}, {}] });
    expect(await stored(chart_id)).toMatchObject({ data_version: 2 });
    expect(await app.json(id, 'GET', 'charts')).toEqual([chart]);
  });

  test('follows a column that is renamed, in its own title too, and keeps a title it was given', async () => {
    const id = await dataset();
    const body = { x_col: 'city', y_col: 'score', aggregate: 'mean' };
    const own = await keep(id, body);
    const given = await keep(id, { ...body, title: 'Who is best?' });
    await add(id, 'rename_column', { column: 'c2', name: 'grade' });
    expect(own.title).toBe('Mean Score by City');
    expect(await read(id, own.chart_id)).toMatchObject({
      title: 'Mean grade by City',
      config: { y_cols: ['grade'] },
      data: own.data,
    });
    expect(await read(id, given.chart_id)).toMatchObject({ title: 'Who is best?', config: { y_cols: ['grade'] } });
  });

  test('whose column is gone keeps its points and says why, and shows the data again once it is back', async () => {
    const id = await dataset();
    const chart = await keep(id, { x_col: 'city', y_col: 'score' });
    const other = await keep(id, { x_col: 'region' });
    await add(id, 'drop_column', { columns: ['c2'] });
    const outdated = await read(id, chart.chart_id);
    expect(outdated).toEqual({ ...chart, outdated_reason: 'The column “score” is no longer in the data.' });
    expect(await read(id, other.chart_id)).toMatchObject({ version: 2, outdated_reason: null });
    expect(await app.json(id, 'GET', 'charts')).toMatchObject([{ version: 2 }, outdated]);
    expect(await stored(chart.chart_id)).toMatchObject({ data_version: 1, outdated: { version: 2 } });

    const { PATCH } = await import('./[id]/charts/[chart_id]/route');
    const patch = (json: unknown) =>
      call(PATCH, '/', { method: 'PATCH', token: app.token, json, params: { id, chart_id: chart.chart_id } });
    const renamed = await patch({ title: 'As it was' });
    expect([renamed.status, await renamed.json()]).toMatchObject([
      200,
      { title: 'As it was', version: 1, outdated_reason: outdated.outdated_reason, data: chart.data },
    ]);
    expect((await patch({ aggregate: 'max' })).status).toBe(400);

    await undo(id);
    expect(await read(id, chart.chart_id)).toMatchObject({ title: 'As it was', version: 3, outdated_reason: null });
    expect(await stored(chart.chart_id)).toMatchObject({ data_version: 3, outdated: null });
  });

  test('says in words what it lacks', async () => {
    const id = await dataset();
    const both = await keep(id, { x_col: 'region', y_col: 'score' });
    const filters = [{ op: 'range', column: 'score', min: 50 }, { op: 'present' }];
    const filtered = await keep(id, { x_col: 'city', filters });
    const summed = await keep(id, { x_col: 'city', y_col: 'score', aggregate: 'sum' });
    await add(id, 'change_type', { column: 'c2', type: 'text' });
    expect((await read(id, summed.chart_id)).outdated_reason).toMatch(/“Score”.*\./);
    await add(id, 'drop_column', { columns: ['c1', 'c2'] });
    const reason = async ({ chart_id }: ChartJson) => (await read(id, chart_id)).outdated_reason;
    expect(await reason(both)).toBe('The columns “region” and “score” are no longer in the data.');
    expect(await reason(filtered)).toBe('A column it is filtered by is no longer in the data.');
    expect((await read(id, filtered.chart_id)).request.filters).toEqual([{ ...filters[0], column: 'c2' }, filters[1]]);
  });

  test('that cannot be prepared is not tried again before the version changes', async () => {
    const id = await dataset();
    const { chart_id } = await keep(id, { x_col: 'city', y_col: 'score' });
    await add(id, 'drop_column', { columns: ['c2'] });
    await read(id, chart_id);
    const mark = `UPDATE charts SET outdated = jsonb_set(outdated, '{reason}', '"Known."') WHERE id = $1`;
    await queryOnce(app.databaseUrl, mark, [chart_id]);
    expect((await read(id, chart_id)).outdated_reason).toBe('Known.');
    await add(id, 'edit_cell', { column: 'c1', row: 0, value: 'East' });
    expect((await read(id, chart_id)).outdated_reason).toBe('The column “score” is no longer in the data.');
    expect(await stored(chart_id)).toMatchObject({ data_version: 1, outdated: { version: 3 } });
  });

  test('shows what an undo brings back, under the number of the new version', async () => {
    const id = await dataset();
    const chart = await keep(id, { x_col: 'city', y_col: 'score', aggregate: 'sum' });
    await add(id, 'edit_cell', score(0, 1000));
    expect((await read(id, chart.chart_id)).version).toBe(2);
    await undo(id);
    expect(await read(id, chart.chart_id)).toEqual({ ...chart, version: 3 });
  });

  test('that several people read at once is the same for all', async () => {
    const id = await dataset();
    const { chart_id } = await keep(id, { x_col: 'city', y_col: 'score' });
    await add(id, 'edit_cell', score(0, 1000));
    const seen = await Promise.all(Array.from({ length: 6 }, () => read(id, chart_id)));
    expect(seen[0]).toMatchObject({ version: 2 });
    expect(seen).toEqual(Array(6).fill(seen[0]));
  });

  test('is not set back by somebody who prepared an older version or another spec', async () => {
    const id = await dataset();
    const { chart_id } = await keep(id, { x_col: 'city', y_col: 'score' });
    const { refreshChart } = await import('@/lib/services/charts/refresh');
    const { saveOutdated, savePoints } = await import('@/lib/data/system/chart-points');
    const { database } = await import('@/db/client');
    const { charts } = await import('@/db/schema');
    const row = (await database().select().from(charts)).find((chart) => chart.id === chart_id);
    if (!row) throw new Error('The chart was not kept.');
    await add(id, 'edit_cell', score(0, 1000));
    await add(id, 'edit_cell', score(1, 1000));
    const current = await refreshChart(row);
    expect(current.dataVersion).toBe(3);
    const late = { ...row.prepared, title: 'Late' };
    await savePoints(row, late, 2);
    await saveOutdated(row, 2, 'Late.');
    await savePoints({ ...row, spec: { ...row.spec, log: true } }, late, 4);
    expect(await stored(chart_id)).toMatchObject({ data_version: 3, outdated: null, title: row.prepared.title });
  });
});
