import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, html } from './html';

describe('html', () => {
  test('escapes what is put in, unless it is a template', () => {
    const inner = html`<b>${'<i>"&\''}</b>`;
    expect(html`<p title="${'"x"'}">${inner}${'<script>'}</p>`.text).toBe(
      '<p title="&quot;x&quot;"><b>&lt;i&gt;&quot;&amp;&#39;</b>&lt;script&gt;</p>',
    );
  });

  test('joins lists and leaves out what is nothing', () => {
    expect(html`${[html`<i>1</i>`, 'a<', ['b', [2]]]}${null}${undefined}${false}${0}`.text).toBe('<i>1</i>a&lt;b20');
  });

  test('names what cannot be seen or would turn the text round', () => {
    expect(escapeHtml('a\u202eb\u0000c\u2067d\ufeff\u0085\ud800')).toBe(
      'a⟨U+202E⟩b⟨U+0000⟩c⟨U+2067⟩d⟨U+FEFF⟩⟨U+0085⟩⟨U+D800⟩',
    );
    expect(escapeHtml('tab\tline\r\nمرحبا 👩‍👩‍👧 é')).toBe('tab\tline\r\nمرحبا 👩‍👩‍👧 é');
  });

  test('no text can open a tag, an entity or a quote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});
