import { QUALITY_PARTS, QUALITY_WEIGHTS, type Quality, type QualityPart } from '@/lib/cleaning/quality';
import { type Html, html } from './html';

const MEANING: Record<QualityPart, string> = {
  completeness: 'cells that hold a value',
  uniqueness: 'rows that do not repeat an earlier one',
  consistency: 'columns whose values are all of one type',
  integrity: 'numbers that are not undecided outliers',
};

type Score = Pick<Quality, 'score' | 'parts'>;

/** The score before and after, and what it is made of. */
export function scoreSection(before: Score, after: Score): Html {
  return html`<h2>Quality of the data</h2>
<p class="score"><span>${before.score.toFixed(1)}</span> → <strong>${after.score.toFixed(1)}</strong> of 100</p>
<table>
<thead><tr><th>Part</th><th>Share of</th><th class="number">Weight</th><th class="number">Before</th><th class="number">After</th><th class="bars">Before / after</th></tr></thead>
<tbody>${QUALITY_PARTS.map(
    (part) => html`<tr><th>${part[0]?.toUpperCase()}${part.slice(1)}</th><td>${MEANING[part]}</td>
<td class="number">${Math.round(QUALITY_WEIGHTS[part] * 100)} %</td>
<td class="number">${before.parts[part].toFixed(1)}</td><td class="number">${after.parts[part].toFixed(1)}</td>
<td class="bars">${bar(before.parts[part], 'before')}${bar(after.parts[part], 'after')}</td></tr>`,
  )}</tbody>
</table>`;
}

function bar(share: number, kind: 'before' | 'after'): Html {
  return html`<div class="bar ${kind}"><div style="width: ${share.toFixed(1)}%"></div></div>`;
}
