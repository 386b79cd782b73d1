import { expect, test } from 'vitest';
import { embedSnippet } from './embed-snippet';

const url = 'https://refinex.example/share/abc';

test('a frame with the chart alone, and nothing in its title that could end it', () => {
  expect(embedSnippet(url, { kind: 'chart', title: '"><script>A & B', theme: 'system' })).toBe(
    '<iframe src="https://refinex.example/share/abc?embed=1" title="&quot;&gt;&lt;script&gt;A &amp; B" width="100%" height="420" style="border: 0" loading="lazy"></iframe>',
  );
});

test('a theme, and more room for a dashboard', () => {
  const snippet = embedSnippet(url, { kind: 'dashboard', title: 'Sales', theme: 'dark' });
  expect(snippet).toContain('src="https://refinex.example/share/abc?embed=1&amp;theme=dark"');
  expect(snippet).toContain('height="800"');
});
