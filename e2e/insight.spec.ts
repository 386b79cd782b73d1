import { drawing, keepChart, uploadCars } from '@/e2e/datasets';
import { expect, expectAccessible, test } from '@/e2e/fixtures';

test('an insight is opened down to a raw cell, a point is asked about, and what stands out is kept in one click', async ({
  signedInPage: page,
}) => {
  const jobId = await uploadCars(page);
  const chart = await keepChart(page, jobId, { x_col: 'origin', y_col: 'horsepower', aggregate: 'mean' });
  await page.goto(`/jobs/${jobId}/charts/${chart.chart_id}`);
  await expect(drawing(page, chart.title)).toBeVisible();

  const insight = page.getByRole('region', { name: 'Insight' });
  await insight.getByRole('button', { name: 'Explain this chart' }).click();
  await expect(insight).toContainText(/(High|Medium|Low) confidence/);
  const number = insight.getByRole('button', { name: /how this was computed \((highValue|value)\)/ }).first();
  await number.click();
  const evidence = insight.getByRole('region', { name: 'Evidence' });
  await expect(evidence).toContainText('It holds on the source, too.');
  await expect(evidence.getByRole('region', { name: 'Rows' }).getByRole('rowheader').first()).toHaveText(/^[\d,]+$/);
  await expectAccessible(page);

  await insight.getByRole('button', { name: 'Not helpful' }).click();
  await insight.getByRole('textbox', { name: 'Why is it not helpful?' }).fill('Everybody knows.');
  await insight.getByRole('button', { name: 'Send' }).click();
  await expect(insight.getByRole('button', { name: 'Not helpful' })).toHaveAttribute('aria-pressed', 'true');

  await drawing(page, chart.title).focus();
  await expect(drawing(page, chart.title)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await insight.getByRole('button', { name: 'Why is this point as it is?' }).click();
  const about = insight.getByRole('region', { name: /^About / });
  await expect(about).toContainText(/(above|below) the mean .* of the other \d+ groups/);
  await expect(about.getByRole('rowheader').first()).toHaveText(/^[\d,]+$/);

  await page.goto(`/jobs/${jobId}`);
  const standingOut = page.getByRole('region', { name: 'What stands out' });
  await standingOut.getByRole('button', { name: 'Keep this chart' }).first().click();
  await expect(standingOut.getByRole('link', { name: 'Kept: open the chart' }).first()).toBeVisible();
  await expectAccessible(page);
});
