import type { Table } from '@/lib/tabular/table';
import { number, percent } from '@/lib/text/words';
import { type Html, html } from './html';
import { missingLeft, outliersLeft } from './remaining';
import { rowText, valueHtml } from './words';

/** What is left to decide: missing cells and open outliers. */
export function remainingSection(table: Table): Html {
  const missing = missingLeft(table);
  const outliers = outliersLeft(table);
  return html`<h2>What is left</h2>
${missing.length === 0 && html`<p>No cell is missing.</p>`}
${
  missing.length > 0 &&
  html`<table>
<caption>Missing cells</caption>
<thead><tr><th>Column</th><th class="number">Missing</th><th class="number">Share of rows</th></tr></thead>
<tbody>${missing.map(
    ({ column, count, share }) => html`<tr><td><bdi>${column}</bdi></td><td class="number">${number(count)}</td>
<td class="number">${percent(share)}</td></tr>`,
  )}</tbody>
</table>`
}
${outliers.length === 0 && html`<p>No outlier is left undecided.</p>`}
${
  outliers.length > 0 &&
  html`<table>
<caption>Outliers nobody has decided on; they are flagged and unchanged</caption>
<thead><tr><th>Column</th><th class="number">Outliers</th><th>Expected range</th><th>Among them</th></tr></thead>
<tbody>${outliers.map(
    ({ column, count, expectedRange, examples }) => html`<tr><td><bdi>${column}</bdi></td>
<td class="number">${number(count)}</td>
<td>${expectedRange && `${short(expectedRange[0])} to ${short(expectedRange[1])}`}</td>
<td>${examples.map(({ row, value }) => html`${valueHtml(value)} (row ${rowText(row)}) `)}</td></tr>`,
  )}</tbody>
</table>`
}`;
}

/** Six significant digits are enough to read. */
function short(value: number): string {
  return String(Number(value.toPrecision(6)));
}
