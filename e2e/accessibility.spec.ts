import { expect, expectAccessible, test } from '@/e2e/fixtures';

// Contrast depends on the colours, the layout on the width: each of them is seen once.
for (const [colorScheme, size] of [
  ['light', { width: 1280, height: 800 }],
  ['dark', { width: 390, height: 844 }],
] as const) {
  test(`every screen is accessible, ${colorScheme}, ${size.width} px`, async ({ page, account }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(size);
    const check = async (what: string) => {
      await expectAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
    };
    await page.goto('/register');
    await page.getByRole('button', { name: 'Create account' }).click();
    await check('register with errors');
    await page.goto('/login');
    await check('login');
    await page.getByLabel('E-mail address').fill(account.email);
    await page.getByLabel('Password', { exact: true }).fill(account.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: 'Start with a messy file' })).toBeVisible();
    await check('first visit');
    await page.getByRole('button', { name: 'Try a sample dataset' }).click();
    const open = page.getByRole('link', { name: /open dataset/i });
    await expect(open).toBeVisible();
    await check('upload');
    await open.click();
    await expect(page.getByRole('grid').getByText('Eli Novak').first()).toBeVisible();
    await check('dataset');
    await page.getByRole('tab', { name: /Changes/ }).click();
    await expect(page.getByText('White space at the ends of the text was removed.').first()).toBeVisible();
    await check('changes');
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'messy-students.csv' })).toBeVisible();
    await check('dashboard');
    await page.goto('/jobs/00000000-0000-4000-8000-000000000000');
    await check('not found');
  });
}
