import { part, sameOrigin, uploadDataset } from '@/e2e/datasets';
import { expect, expectAccessible, test } from '@/e2e/fixtures';
import type { InboxJson } from '@/lib/contract/findings';

const CITIES = ['Lisbon', 'Porto', 'Braga', 'Coimbra', 'Faro'];

/** Deliveries of ten depots: one city contradicts its depot, one is misspelt, one count is missing. */
const deliveries = (month: number): Buffer =>
  Buffer.from(
    [
      'depot,city,parcels,delivered',
      ...Array.from({ length: 200 }, (_, i) => {
        const city = i === 30 ? 'Lisbno' : i === 52 ? 'Porto' : CITIES[i % 5];
        const parcels = i === 77 ? '' : 20 + ((i * 7) % 31);
        return `D-${100 + (i % 10)},${city},${parcels},2024-0${month}-${10 + (i % 18)}`;
      }),
      '',
    ].join('\n'),
  );

const GIVEN = ['Ana', 'Boris', 'Chloe', 'Dmitri', 'Elena', 'Farid', 'Greta', 'Hugo'];
const FAMILY = ['Almeida', 'Brandt', 'Castillo', 'Eriksen', 'Fontaine'];

const people = Buffer.from(
  [
    'full_name,email,street,born',
    ...Array.from({ length: 120 }, (_, i) => {
      const name = [GIVEN[i % 8], `${FAMILY[i % 5]}${'abcdefghijkl'[i % 12]}`];
      return `${name.join(' ')},${name.join('.')}${i}@example.org,${i * 3 + 1} Mill Road,19${50 + (i % 40)}-0${1 + (i % 9)}-1${i % 9}`;
    }),
    'Dmitri Eriksend,dmitri.eriksend3@example.org,10 Mil Road,1953-04-13',
    '',
  ].join('\n'),
);

test('an inbox worked to empty by keyboard, and a month later nothing that was dismissed asked again', async ({
  signedInPage: page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1600, height: 900 });
  const jobId = await uploadDataset(page, 'april.csv', deliveries(4));
  await page.goto(`/jobs/${jobId}/review#todo`);
  const decisions = page.getByRole('list', { name: 'Decisions' });
  await expect(decisions.getByRole('article').first()).toBeVisible();
  await expectAccessible(page);

  const wrong = decisions.getByRole('article').filter({ hasText: 'Lisbno' });
  await expect(wrong).toContainText('Lisbon');
  await wrong.focus();
  await page.keyboard.press('a');
  await expect(page.getByText('Version 2', { exact: true })).toBeVisible();
  await expect(wrong).toBeHidden();
  await expect(page.locator('[data-inbox-item]:focus')).toBeVisible();

  const done = page.getByRole('heading', { name: 'Nothing left to decide' });
  const next = decisions.getByRole('article').first();
  for (let version = 3; version < 28; version++) {
    await expect(done.or(next)).toBeVisible();
    if (await done.isVisible()) break;
    const id = await next.getAttribute('data-inbox-item');
    await next.focus();
    await page.keyboard.press('d');
    await expect(page.getByText(`Version ${version}`, { exact: true })).toBeVisible();
    await expect(page.locator(`[data-inbox-item="${id}"]`)).toHaveCount(0); // only then the list is that of the version
  }
  await expect(done).toBeVisible();

  await page.getByRole('radio', { name: 'Decided' }).click();
  const made = page.getByRole('list', { name: 'Decisions made' }).getByRole('article');
  await expect(made.filter({ hasText: 'Lisbno' })).toContainText('accepted');
  const count = await made.count();
  const left = made.filter({ hasText: 'dismissed' }).first();
  const what = (await left.getAttribute('aria-label')) ?? '';
  await left.focus();
  await page.keyboard.press('t');
  await expect(made).toHaveCount(count - 1);
  await page.getByRole('radio', { name: 'To decide' }).click();
  await expect(next).toContainText(what.replace('Left as it is: ', ''));
  await next.focus();
  await page.keyboard.press('d');
  await expect(done).toBeVisible();

  const { steps } = await (await page.request.get(`/api/jobs/${jobId}/recipe`)).json();
  const recipe = steps
    .filter(({ operation }: { operation: string }) => operation !== 'repair_cells')
    .map(({ operation, params, enabled }: Record<string, unknown>) => ({ operation, params, enabled }));
  const nextId = await uploadDataset(page, 'may.csv', deliveries(5));
  const changed = await page.request.put(`/api/jobs/${nextId}/recipe`, { headers: sameOrigin(page), data: recipe });
  expect(changed.ok(), await changed.text()).toBe(true);
  await expect
    .poll(async () => {
      const inbox: InboxJson = await (await page.request.get(`/api/jobs/${nextId}/inbox`)).json();
      return inbox.items.map(({ title }) => title);
    })
    .toEqual(['2 contradictions in city with depot']); // wrong anew in this file; a repair is of one cell
});

test('two records that may be one, compared, merged and taken apart again', async ({ signedInPage: page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize({ width: 1600, height: 900 });
  const jobId = await uploadDataset(page, 'people.csv', people);
  await page.goto(`/jobs/${jobId}`);
  await part(page, 'Review').click();
  await page.getByRole('tab', { name: /To do/ }).click();
  await page.getByRole('button', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog', { name: 'Records that may be one' });
  await expect(dialog.getByRole('columnheader', { name: 'Keep row 4' })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('combobox', { name: 'Value of street that stays' }).click();
  await page.getByRole('option', { name: 'the longest' }).click();
  await dialog.getByRole('radio', { name: 'Keep row 4' }).focus(); // letters in a list of rules look for one
  await page.keyboard.press('m');
  await expect(dialog.getByText('Every group is decided on.')).toBeVisible();
  await page.keyboard.press('Escape');
  const rows = async () => (await (await page.request.get(`/api/jobs/${jobId}/rows?limit=1`)).json()).total;
  expect(await rows()).toBe(120);
  await page.getByRole('main').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Version 3', { exact: true })).toBeVisible();
  expect(await rows()).toBe(121);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/jobs/${jobId}`);
  await page.goto(`/jobs/${jobId}/review#todo`);
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(dialog.getByRole('radio', { name: 'Keep row 4' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('k');
  await expect(dialog.getByText('Every group is decided on.')).toBeVisible();
  expect(await rows()).toBe(121);
});
