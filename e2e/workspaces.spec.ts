import { expectNoSidewaysScroll, keepChart, sameOrigin } from '@/e2e/datasets';
import { expect, expectAccessible, test } from '@/e2e/fixtures';

const cities = 'visit,city,amount\nV-1,Porto,10\nV-2,Braga,20\nV-3,Faro,30\nV-4,Porto,40\n';

test('somebody invited by a link joins, annotates a chart, and has lost it all once they are removed', async ({
  signedInPage: page,
  browser,
}) => {
  test.setTimeout(150_000);
  await page.getByRole('button', { name: /^Workspace:/ }).click();
  await page.getByRole('menuitem', { name: 'Create a workspace' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Field sales');
  await page.getByRole('button', { name: 'Create workspace' }).click();
  await expect(page.getByRole('heading', { name: 'Field sales', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Workspace: Field sales' })).toBeVisible();

  const [workspace] = (await (await page.request.get('/api/workspaces')).json()).slice(-1);
  const uploaded = await page.request.post('/api/upload', {
    headers: sameOrigin(page),
    multipart: {
      workspace_id: workspace.workspace_id,
      file: { name: 'cities.csv', mimeType: 'text/csv', buffer: Buffer.from(cities) },
    },
  });
  expect(uploaded.status(), await uploaded.text()).toBe(201);
  const { id: jobId } = await uploaded.json();
  await expect
    .poll(async () => (await (await page.request.get(`/api/upload/jobs/${jobId}/status`)).json()).status)
    .toBe('completed');
  const chart = await keepChart(page, jobId, { x_col: 'city', y_col: 'amount' });
  const path = `/jobs/${jobId}/charts/${chart.chart_id}`;

  await page.getByRole('combobox', { name: 'Role', exact: true }).click();
  await page.getByRole('option', { name: 'Viewer' }).click();
  await expect(page.getByRole('combobox', { name: 'Role', exact: true })).toContainText('Viewer');
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  const link = page.getByRole('textbox', { name: 'Invitation link' });
  await expect(link).toHaveValue(/\/invite\/[\w-]{43}$/);
  await expectAccessible(page);

  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  const guest = await context.newPage();
  await guest.goto(await link.inputValue());
  await expect(guest.getByRole('heading', { name: 'Join “Field sales”' })).toBeVisible();
  await expectAccessible(guest);
  await guest.getByRole('link', { name: 'Create an account' }).click();
  await guest.getByLabel('Name', { exact: true }).fill('Bo');
  await guest.getByLabel('E-mail address').fill(`bo-${crypto.randomUUID()}@example.com`);
  await guest.getByLabel('Password', { exact: true }).fill(`correct horse ${crypto.randomUUID()}`);
  await guest.getByRole('button', { name: 'Create account' }).click();
  await guest.getByRole('button', { name: 'Join “Field sales”' }).click();
  await expect(guest.getByRole('link', { name: 'cities.csv' })).toBeVisible();
  await expect(guest.getByRole('link', { name: 'Upload' })).toHaveCount(0);
  await guest.goto('/settings/workspace');
  await expect(guest.getByRole('listitem').filter({ hasText: 'You' })).toContainText('Viewer');
  await expectAccessible(guest);
  await expectNoSidewaysScroll(guest);

  await guest.goto(path);
  await guest.getByRole('combobox', { name: 'Point' }).selectOption({ index: 1 });
  await guest.getByRole('textbox', { name: 'Annotation' }).fill('The fair was that week.');
  await guest.getByRole('button', { name: 'Pin to point' }).click();
  const written = { hasText: 'The fair was that week.' };
  await expect(guest.getByRole('listitem').filter(written)).toContainText('You');

  await page.goto('/settings/workspace');
  await page.getByRole('button', { name: 'Remove Bo' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('list', { name: 'Audit log' })).toContainText(/removed Bo \(.*\), who was a viewer/);
  await expect(page.getByRole('button', { name: 'Remove Bo' })).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  // The open page is told, and goes.
  await expect(guest.getByRole('heading', { name: 'Start with a messy file' })).toBeVisible();
  await guest.goto(path);
  await expect(guest.getByText('It was deleted, or belongs to somebody else.')).toBeVisible();
  await expect(guest.getByText('cities.csv')).toHaveCount(0);
  await page.goto(path);
  await expect(page.getByRole('listitem').filter(written)).toContainText('Bo');
  await context.close();
});
