import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addStep } from '@/lib/cleaning/edit-recipe';
import type { RecipeFile } from '@/lib/cleaning/exchange';
import type { Recipe, Step } from '@/lib/cleaning/recipe';
import type { OperationId } from '@/lib/cleaning/registry';
import type { AuditTrailJson } from '@/lib/contract/changes';
import type { CleaningSummaryJson, QualityJson } from '@/lib/contract/quality';
import type {
  ChangeJson,
  OperationJson,
  PreviewJson,
  RecipeJson,
  SuggestionJson,
  VersionJson,
} from '@/lib/contract/recipe';
import type { RowsJson } from '@/lib/contract/rows';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call, errorOf } from '@/scripts/lib/test-client';
import { queryOnce } from '@/scripts/lib/test-pipeline';

const SOURCE = [
  'Name,City,Score,Joined',
  'Ada,Porto,90,2024-01-15',
  'Grace,porto,,2024-02-03',
  'Alan,Lisbon,80,2024-03-09',
  'Alan,Lisbon,80,2024-03-09',
  'Edsger,Porto,85,2024-04-20',
  'Barbara,PORTO,88,2024-05-11',
  'Donald,Porto,712,2024-06-30',
  'Amina,Lisbon,87,2024-07-07',
  '',
].join('\n');

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
});
afterAll(() => app.close());

const dataset = () => app.cleaned('people.csv', SOURCE);
/** The same with its spellings as they came. */
const misspelt = () => app.cleaned('people.csv', SOURCE, { variants: false });
const recipeOf = (id: string) => app.json<RecipeJson>(id, 'GET', 'recipe');
const summaryOf = (id: string) => app.json<CleaningSummaryJson>(id, 'GET', 'cleaning-summary');
const exported = async (id: string) => (await app.ask(id, 'GET', 'export')).text();
const indexOf = ({ steps }: RecipeJson, operation: string) => steps.findIndex((step) => step.operation === operation);
const stepOf = (operation: OperationId, params: Step['params']): Step => ({ operation, params, enabled: true });

/** Puts a recipe, waits for the run if there is one, and answers what came of it. */
async function put(id: string, steps: unknown, version?: number): Promise<ChangeJson> {
  const change = await app.json<ChangeJson>(id, 'PUT', 'recipe', { body: steps, version });
  await app.settled(id);
  return change;
}

const changed = ({ steps }: RecipeJson, operation: string, change: Partial<Step>) =>
  steps.map((step) => (step.operation === operation ? { ...step, ...change } : step));

describe('the recipe', () => {
  test('says what each step is and did', async () => {
    const id = await dataset();
    const response = await app.ask(id, 'GET', 'recipe');
    expect(response.headers.get('etag')).toBe('"1"');
    const recipe = (await response.json()) as RecipeJson;
    expect(recipe).toMatchObject({ version: 1, status: 'completed', can_undo: false, can_redo: false });
    expect(recipe.steps[indexOf(recipe, 'remove_duplicate')]).toMatchObject({
      enabled: true,
      label: 'Remove duplicate rows',
      phase: 'structure',
      lossy: false,
      change_count: 1,
      sentence: '1 duplicate row removed',
      skipped_reason: null,
    });
    expect(recipe.columns).toMatchObject([
      { id: 'c0', source_name: 'Name', name: 'name' },
      { id: 'c1', source_name: 'City', name: 'city' },
      { id: 'c2', source_name: 'Score', name: 'score' },
      { id: 'c3', source_name: 'Joined', name: 'joined', type: 'date' },
    ]);
  });

  test('with a middle step switched off runs from there again, while the version before is served', async () => {
    const id = await dataset();
    const before = await recipeOf(id);
    const response = await app.ask(id, 'PUT', 'recipe', { body: changed(before, 'convert_date', { enabled: false }) });
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ success: true, version: 2, status: 'processing' });
    expect((await app.ask(id, 'GET', 'rows')).status).toBe(200);
    expect(await app.settled(id)).toMatchObject({ status: 'completed', progress: 100, error_message: null });
    const { rows } = await app.json<RowsJson>(id, 'GET', 'rows');
    expect(rows[0]).toEqual(['Ada', 'Porto', 90, '2024-01-15']);
    expect(await summaryOf(id)).toMatchObject({ version: 2, dates_converted: 0, duplicates_removed: 1 });
    const after = await recipeOf(id);
    expect(after.steps[indexOf(after, 'convert_date')]).toMatchObject({ enabled: false, sentence: 'Switched off' });
    expect(after).toMatchObject({ can_undo: true, can_redo: false });
    expect(await app.json<VersionJson[]>(id, 'GET', 'versions')).toMatchObject([
      { version: 2, action: 'recipe', created_by: { name: 'Ada' } },
      { version: 1 },
    ]);
  });

  test('with other parameters gives another result; the same recipe again is no new version', async () => {
    const id = await dataset();
    const steps = changed(await recipeOf(id), 'fill_missing', { params: { numeric: 'zero' } });
    expect(await put(id, steps, 1)).toMatchObject({ version: 2, status: 'processing' });
    expect((await app.json<RowsJson>(id, 'GET', 'rows')).rows[1]?.[2]).toBe(0);
    expect(await put(id, steps)).toEqual({ success: true, version: 2, status: 'completed' });
  });

  test('that was there before comes back at once', async () => {
    const id = await dataset();
    const first = await recipeOf(id);
    const bytes = await exported(id);
    await put(id, changed(first, 'fill_missing', { enabled: false }));
    expect(await exported(id)).not.toBe(bytes);
    expect(await put(id, first.steps)).toEqual({ success: true, version: 3, status: 'completed' });
    expect(await exported(id)).toBe(bytes);
  });

  test('that is not valid is refused with the step at fault', async () => {
    const id = await dataset();
    const { steps } = await recipeOf(id);
    for (const [body, message] of [
      [{ steps }, /list of steps/],
      [[{ operation: 'launch_rocket' }], /Step 1: there is no operation/],
      [[...steps, { operation: 'rename_column', params: { column: 'c0' } }], /rename_column are not valid/],
      [[steps.at(-1), ...steps.slice(0, -1)], /belongs before/],
    ] as const) {
      const error = await errorOf(await app.ask(id, 'PUT', 'recipe', { body }));
      expect(error).toMatchObject({ status: 400, code: 'invalid_input', message: expect.stringMatching(message) });
    }
    expect((await recipeOf(id)).version).toBe(1);
  });

  test('an edit added at its end is run at once', async () => {
    const id = await dataset();
    const { steps } = await recipeOf(id);
    const rename = stepOf('rename_column', { column: 'c1', name: 'town' });
    expect(await put(id, [...steps, rename])).toEqual({ success: true, version: 2, status: 'completed' });
    expect((await app.json<RowsJson>(id, 'GET', 'rows')).columns[1]?.name).toBe('town');
    expect((await recipeOf(id)).columns[1]).toMatchObject({ source_name: 'City', name: 'town' });
  });

  test('a step whose column is gone is kept, and shown as skipped', async () => {
    const id = await dataset();
    await app.json(id, 'POST', 'resolve-outlier', { body: { row_index: 6, action: 'keep' } });
    const { steps } = await recipeOf(id);
    const split = stepOf('split_column', { column: 'c3', separator: '-', names: ['year', 'month'] });
    await put(id, addStep(steps as Recipe, split));
    const after = await recipeOf(id);
    expect(after.steps.at(-1)).toMatchObject({ operation: 'keep_outlier', change_count: 1 });
    expect(after.columns.filter(({ source_name }) => source_name === null)).not.toEqual([]);
    await put(id, changed(after, 'flag_outlier', { enabled: false }));
    const without = await recipeOf(id);
    expect(without.steps.at(-1)).toMatchObject({
      operation: 'keep_outlier',
      change_count: 0,
      skipped_reason: expect.stringMatching(/no outliers/),
    });
    const dropped = [
      ...without.steps,
      stepOf('drop_column', { columns: ['c1'] }),
      stepOf('drop_column', { columns: ['c1'] }),
    ];
    await put(id, dropped);
    const last = await recipeOf(id);
    expect(last.steps.at(-1)?.skipped_reason).toMatch(/City|city/);
    expect(last.columns.find(({ id: column }) => column === 'c1')).toMatchObject({ source_name: 'City', name: null });
  });
});

describe('undo and redo', () => {
  test('go back and forth through the versions at once', async () => {
    const id = await dataset();
    const first = await exported(id);
    for (const resource of ['undo', 'redo']) {
      expect(await errorOf(await app.ask(id, 'POST', resource))).toMatchObject({ status: 409, code: 'wrong_state' });
    }
    await app.json(id, 'POST', 'resolve-outlier', { body: { row_index: 6, action: 'remove' } });
    const second = await exported(id);
    expect(await app.json(id, 'POST', 'undo', { version: 2 })).toEqual({
      success: true,
      version: 3,
      status: 'completed',
    });
    expect(await exported(id)).toBe(first);
    expect(await recipeOf(id)).toMatchObject({ version: 3, can_undo: false, can_redo: true });
    expect(await app.json(id, 'POST', 'redo', { version: 3 })).toMatchObject({ version: 4 });
    expect(await exported(id)).toBe(second);
    expect((await app.json<AuditTrailJson>(id, 'GET', 'audit-trail?action=remove_rows')).total).toBe(1);
    expect(await errorOf(await app.ask(id, 'POST', 'undo', { version: 2 }))).toMatchObject({ code: 'stale_version' });
    const actions = (await app.json<VersionJson[]>(id, 'GET', 'versions')).map(({ action }) => action);
    expect(actions).toEqual(['redo', 'undo', 'resolve', 'upload']);
  });

  test('another change after an undo gives up what was undone', async () => {
    const id = await dataset();
    await app.json(id, 'POST', 'resolve-outlier', { body: { row_index: 6, action: 'remove' } });
    await app.json(id, 'POST', 'undo');
    await app.json(id, 'POST', 'resolve-outlier', { body: { row_index: 6, action: 'keep' } });
    expect(await recipeOf(id)).toMatchObject({ version: 4, can_undo: true, can_redo: false });
    await app.json(id, 'POST', 'undo');
    expect(await recipeOf(id)).toMatchObject({ version: 5, can_undo: false, can_redo: true });
  });

  test('of a step in the middle runs the later ones again, and back', async () => {
    const id = await dataset();
    const fill = await recipeOf(id);
    await put(id, changed(fill, 'fill_missing', { enabled: false }));
    await app.json(id, 'POST', 'fill-missing', { body: { column: 'score', row_indices: [1], values: [60] } });
    await app.json(id, 'POST', 'resolve-outlier', { body: { row_index: 6, action: 'remove' } });
    const before = await exported(id);
    const recipe = await recipeOf(id);
    const index = indexOf(recipe, 'fill_cells');
    const undone = await app.ask(id, 'POST', `undo?step=${index}`);
    expect(undone.status).toBe(202);
    await app.settled(id);
    const { rows, row_indices } = await app.json<RowsJson>(id, 'GET', 'rows');
    expect(row_indices).not.toContain(6);
    expect(rows[1]?.[2]).toBeNull();
    expect((await recipeOf(id)).steps[index]).toMatchObject({ enabled: false });
    expect(await errorOf(await app.ask(id, 'POST', `undo?step=${index}`))).toMatchObject({ code: 'wrong_state' });
    expect(await app.json(id, 'POST', `redo?step=${index}`)).toMatchObject({ status: 'completed' });
    expect(await exported(id)).toBe(before);
    expect(await errorOf(await app.ask(id, 'POST', `redo?step=${index}`))).toMatchObject({ code: 'wrong_state' });
    expect(await errorOf(await app.ask(id, 'POST', 'undo?step=99'))).toMatchObject({ status: 400 });
  });

  test('tables of edits are let go of after ten versions, and made again when they are wanted', async () => {
    const id = await dataset();
    const tables = async () => {
      const rows = await queryOnce<{ table_key: string }>(
        app.databaseUrl,
        'SELECT table_key FROM cleaned_datasets WHERE job_id = $1 ORDER BY version',
        [id],
      );
      return rows.map(({ table_key }) => existsSync(path.join(app.blobDirectory, table_key)));
    };
    const { steps } = await recipeOf(id);
    const edit = (value: number) => stepOf('edit_cell', { column: 'c2', row: 0, value });
    const edits: Step[] = [];
    const exports = [await exported(id)];
    for (let i = 1; i <= 12; i++) {
      edits.push(edit(i));
      await put(id, [...steps, ...edits]);
      exports.push(await exported(id));
    }
    // The first version is the end of the phases, and stays.
    expect(await tables()).toEqual([true, false, false, ...Array(10).fill(true)]);
    for (let i = 11; i >= 0; i--) {
      await app.json(id, 'POST', 'undo');
      await app.settled(id);
      expect(await exported(id)).toBe(exports[i]);
    }
    expect(await recipeOf(id)).toMatchObject({ can_undo: false, can_redo: true });
  });

  test('runs again what is no longer stored, from the nearest stage that is', async () => {
    const id = await dataset();
    const first = await exported(id);
    await app.json(id, 'POST', 'resolve-outlier', { body: { row_index: 6, action: 'keep' } });
    const [one] = await queryOnce<{ table_key: string }>(
      app.databaseUrl,
      'SELECT table_key FROM cleaned_datasets WHERE job_id = $1 AND version = 1',
      [id],
    );
    await rm(path.join(app.blobDirectory, one?.table_key ?? ''));
    expect((await app.ask(id, 'POST', 'undo')).status).toBe(202);
    expect(await app.settled(id)).toMatchObject({ status: 'completed', error_message: null });
    expect(await exported(id)).toBe(first);
    expect(await recipeOf(id)).toMatchObject({ version: 3, can_undo: false, can_redo: true });
  });
});

describe('two people at once', () => {
  test('the second is refused, and can merge', async () => {
    const id = await dataset();
    const base = await recipeOf(id);
    await put(id, changed(base, 'convert_date', { params: { precision: 'day' } }), 1);
    const mine = changed(base, 'remove_duplicate', { enabled: false });
    expect(await errorOf(await app.ask(id, 'PUT', 'recipe', { body: mine, version: 1 }))).toMatchObject({
      status: 409,
      code: 'stale_version',
    });
    const merged = await app.json<{ version: number; steps: Step[]; conflicts: unknown[] }>(
      id,
      'POST',
      'recipe/merge',
      { body: { base_version: 1, steps: mine } },
    );
    expect(merged).toMatchObject({ version: 2, conflicts: [] });
    await put(id, merged.steps, merged.version);
    expect(await summaryOf(id)).toMatchObject({ version: 3, duplicates_removed: 0 });
    expect((await app.json<RowsJson>(id, 'GET', 'rows')).rows[0]?.[3]).toBe('2024-01-15');

    const other = changed(base, 'convert_date', { enabled: false });
    const conflicting = await app.json<{ conflicts: { mine: Step; theirs: Step }[] }>(id, 'POST', 'recipe/merge', {
      body: { base_version: 1, steps: other },
    });
    expect(conflicting.conflicts).toMatchObject([{ mine: { enabled: false }, theirs: { enabled: true } }]);
    const unknown = await app.ask(id, 'POST', 'recipe/merge', { body: { base_version: 9, steps: [] } });
    expect(await errorOf(unknown)).toMatchObject({ status: 404 });
  });

  test('nothing else is changed while a recipe is being run', async () => {
    const id = await dataset();
    const recipe = await recipeOf(id);
    await app.json(id, 'PUT', 'recipe', { body: changed(recipe, 'trim_whitespace', { enabled: false }) });
    const during = await app.ask(id, 'POST', 'resolve-outlier', {
      body: { row_index: 6, action: 'keep' },
      version: 1,
    });
    expect(await errorOf(during)).toMatchObject({ status: 409 });
    await app.settled(id);
    expect(await summaryOf(id)).toMatchObject({ version: 2 });
  });
});

describe('another upload', () => {
  test('takes a recipe over by header, and says what was left out', async () => {
    const first = await dataset();
    await app.json(first, 'POST', 'resolve-outlier', { body: { row_index: 6, action: 'keep' } });
    const { steps } = await recipeOf(first);
    await put(first, [
      ...addStep(
        changed({ steps } as RecipeJson, 'fill_missing', { enabled: false }) as Recipe,
        stepOf('merge_variants', {
          column: 'c1',
          merges: [{ from: ['porto', 'PORTO'], to: 'Porto' }],
        }),
      ),
      stepOf('drop_column', { columns: ['c0'] }),
    ]);
    const response = await app.ask(first, 'GET', 'recipe/export');
    expect(response.headers.get('content-disposition')).toContain('people-recipe.json');
    const file = (await response.json()) as RecipeFile;

    const second = await app.cleaned('next.csv', 'Score,City,Day\n1,porto,2024-01-01\n,Faro,2024-02-01\n3,Faro,x\n');
    const imported = await app.ask(second, 'POST', 'recipe/import', { body: file, version: 1 });
    expect(imported.status).toBe(202);
    expect(await imported.json()).toMatchObject({
      success: true,
      version: 2,
      left_out: [
        { operation: 'keep_outlier', reason: expect.stringMatching(/rows of the file/) },
        { operation: 'drop_column', reason: expect.stringMatching(/no column like “Name”/) },
      ],
    });
    await app.settled(second);
    const { rows } = await app.json<RowsJson>(second, 'GET', 'rows');
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      [1, 'Porto'],
      [null, 'Faro'],
      [3, 'Faro'],
    ]);
    const refused = await app.ask(second, 'POST', 'recipe/import', { body: { format: 'other' } });
    expect(await errorOf(refused)).toMatchObject({ status: 400, code: 'invalid_input' });
  });
});

describe('what could be done', () => {
  test('a preview says what a step would change, and stores nothing', async () => {
    const id = await misspelt();
    // What may be wrong is looked for meanwhile, and kept in a folder of its own.
    const files = async () =>
      (await readdir(app.blobDirectory, { recursive: true })).filter((file) => !file.includes('findings'));
    const before = (await files()).length;
    const preview = (body: unknown) => app.json<PreviewJson>(id, 'POST', 'recipe/preview', { body });
    const merges = [{ from: ['porto', 'PORTO'], to: 'Porto' }];
    expect(await preview({ operation: 'merge_variants', params: { column: 'c1', merges } })).toEqual({
      change_count: 2,
      sentence: '2 cells respelled in city',
      skipped_reason: null,
      cells: [
        { row_index: 1, column_name: 'city', original_value: 'porto', new_value: 'Porto', reason: expect.any(String) },
        { row_index: 5, column_name: 'city', original_value: 'PORTO', new_value: 'Porto', reason: expect.any(String) },
      ],
    });
    const { steps } = await recipeOf(id);
    const fill = steps.findIndex(({ operation }) => operation === 'fill_missing');
    expect(await preview({ operation: 'fill_missing', params: { numeric: 'zero' }, step: fill })).toMatchObject({
      change_count: 1,
      cells: [{ row_index: 1, column_name: 'score', original_value: null, new_value: '0' }],
    });
    expect(await preview({ operation: 'remove_rows', params: { rows: [0] } })).toMatchObject({ change_count: 1 });
    expect(await preview({ operation: 'drop_column', params: { columns: ['c9'] } })).toMatchObject({
      change_count: 0,
      skipped_reason: expect.stringMatching(/c9/),
    });
    for (const body of [
      { operation: 'fill_missing', step: 0 },
      { operation: 'fill_missing', step: 99 },
      { operation: 'none' },
    ]) {
      expect(await errorOf(await app.ask(id, 'POST', 'recipe/preview', { body }))).toMatchObject({ status: 400 });
    }
    expect(await files()).toHaveLength(before);
    expect((await recipeOf(id)).version).toBe(1);
  });

  test('suggestions can be put into the recipe as they are', async () => {
    const id = await misspelt();
    const suggested = await app.json<SuggestionJson[]>(id, 'GET', 'suggestions');
    const merge = suggested.find(({ operation }) => operation === 'merge_variants');
    expect(merge).toMatchObject({ label: 'Merge spellings', lossy: false, affected: 2, title: expect.any(String) });
    expect(await app.json(id, 'GET', 'suggestions')).toEqual(suggested);
    const { steps } = await recipeOf(id);
    await put(id, addStep(steps as Recipe, stepOf('merge_variants', merge?.params ?? {})));
    const { entries } = await app.json<AuditTrailJson>(id, 'GET', 'audit-trail?action=merge_variants');
    expect(entries.map(({ original_value }) => original_value)).toEqual(['porto', 'PORTO']);
  });

  test('numbers that only a person can read are left as they are, with each reading to choose from', async () => {
    const id = await app.cleaned('discounts.csv', 'Item,Discount\nLamp,10%\nDesk,0.15\nChair,5%\n');
    const readings = (await app.json<SuggestionJson[]>(id, 'GET', 'suggestions')).filter(({ doubt }) => doubt);
    expect(readings.map(({ params, examples }) => [params.percent, examples?.map(({ value }) => value)])).toEqual([
      ['percent', ['10', '15']],
      ['fraction', ['0.1', '0.15']],
      ['as_written', ['10', '0.15']],
    ]);
    const discounts = async () => (await app.json<RowsJson>(id, 'GET', 'rows')).rows.map(([, discount]) => discount);
    expect(await discounts()).toEqual(['10%', '0.15', '5%']);
    const { steps } = await recipeOf(id);
    await put(id, addStep(steps as Recipe, stepOf('change_type', readings[1]?.params ?? {})));
    expect(await discounts()).toEqual([0.1, 0.15, 0.05]);
  });

  test('operations come with what a form needs', async () => {
    const operations = await app.json<OperationJson[]>(await dataset(), 'GET', 'operations');
    const fill = operations.find(({ id }) => id === 'fill_missing');
    expect(fill).toMatchObject({ label: expect.any(String), phase: 'missing', origin: 'default', lossy: false });
    expect(fill?.params).toMatchObject({
      type: 'object',
      properties: { numeric: { enum: expect.arrayContaining(['mean', 'median']) } },
    });
  });

  test('quality says what costs the most points', async () => {
    const id = await dataset();
    const { before, after } = await app.json<{ before: QualityJson; after: QualityJson }>(id, 'GET', 'quality');
    const { quality_score, quality_score_before, quality } = await summaryOf(id);
    expect([before.score, after.score]).toEqual([quality_score_before, quality_score]);
    expect(after.parts).toEqual(quality.after);
    expect(before.costs[0]?.points).toBeGreaterThanOrEqual(before.costs.at(-1)?.points ?? 0);
    expect(before.costs.map(({ reason }) => reason)).toContain('1 row repeats an earlier one');
  });
});

describe('a run that does not end well', () => {
  test('leaves the version before, and says so', async () => {
    const id = await dataset();
    const bytes = await exported(id);
    const recipe = await recipeOf(id);
    await queryOnce(
      app.databaseUrl,
      `CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF NEW.stage = 'publish' THEN RAISE EXCEPTION 'no room'; END IF; RETURN NEW; END $$`,
    );
    await queryOnce(
      app.databaseUrl,
      'CREATE TRIGGER no_room BEFORE UPDATE ON upload_jobs FOR EACH ROW EXECUTE FUNCTION no_room()',
    );
    const steps = changed(recipe, 'convert_date', { enabled: false });
    await app.json(id, 'PUT', 'recipe', { body: steps });
    const failed = await app.settled(id);
    expect(failed).toMatchObject({ status: 'completed', error_message: expect.stringMatching(/Version 1 is still/) });
    await queryOnce(app.databaseUrl, 'DROP TRIGGER no_room ON upload_jobs');
    expect(await exported(id)).toBe(bytes);
    expect(await recipeOf(id)).toMatchObject({ version: 1, can_undo: false });
    expect(await put(id, steps)).toMatchObject({ version: 2 });
    expect(await app.settled(id)).toMatchObject({ status: 'completed', error_message: null });
    expect(await summaryOf(id)).toMatchObject({ version: 2, dates_converted: 0 });
  });

  test('of a job that is deleted meanwhile leaves nothing', async () => {
    const id = await dataset();
    const [job] = await queryOnce<{ storage_prefix: string }>(
      app.databaseUrl,
      'SELECT storage_prefix FROM upload_jobs WHERE id = $1',
      [id],
    );
    await app.json(id, 'PUT', 'recipe', { body: changed(await recipeOf(id), 'trim_whitespace', { enabled: false }) });
    const { DELETE } = await import('@/app/api/upload/jobs/[id]/route');
    const deleted = await call(DELETE, '/', { method: 'DELETE', token: app.token, params: { id } });
    expect(deleted.status).toBe(200);
    const { until } = await import('@/scripts/lib/test-pipeline');
    await until('the run to end', async () => {
      const runs = await queryOnce<{ status: string }>(
        app.databaseUrl,
        `SELECT status FROM inngest_local.runs WHERE event #>> '{data,jobId}' = $1`,
        [id],
      );
      return runs.every(({ status }) => status !== 'running');
    });
    expect(existsSync(path.join(app.blobDirectory, job?.storage_prefix ?? ''))).toBe(false);
  });
});
