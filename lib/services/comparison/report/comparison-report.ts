import { formatValue } from '@/lib/charts/scene/format';
import { type Html, html } from '@/lib/cleaning/report/html';
import { STYLE } from '@/lib/cleaning/report/style';
import {
  type ComparisonInsightJson,
  type ComparisonJson,
  type ComparisonOverviewJson,
  DEFAULT_THRESHOLD,
  type DeltaJson,
  type SignificantChangeJson,
} from '@/lib/contract/comparison';
import { formatScore } from '@/lib/text/format';
import { number, percent, plural } from '@/lib/text/words';

export interface ComparisonReportInput {
  readonly comparison: ComparisonJson;
  readonly changes: readonly SignificantChangeJson[];
  readonly deltas: readonly DeltaJson[];
  readonly overview: ComparisonOverviewJson;
  readonly insight: ComparisonInsightJson | null;
}

/**
 * A page of HTML that tells somebody who was not there what was compared, what changed, why, and how sure that is. It stands alone: no
 * script, no address, nothing to load. Whatever comes from the files is escaped.
 */
export function comparisonReport(input: ComparisonReportInput): string {
  const { comparison, changes, deltas, overview, insight } = input;
  const { period_1: first, period_2: second } = comparison;
  const columns = columnsOf(comparison);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Comparison: ${first.filename} and ${second.filename}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Comparison: <bdi>${first.filename}</bdi> and <bdi>${second.filename}</bdi></h1>
<p class="subtitle">Made by RefineX</p>
${insight && [html`<p>${insight.content}</p>`, html`<p class="note">Confidence ${insight.confidence_score.toFixed(2)} of 1.</p>`]}
${wholes(comparison, overview)}
<h2>What matters</h2>
<p>Changes of at least ${DEFAULT_THRESHOLD} % that are more than chance would explain.</p>
${changes.length === 0 ? html`<p class="missing">There are none.</p>` : changes.map((change) => changeSection(change, columns))}
<h2>Every measure</h2>
${deltaTable(deltas, columns)}
${mappingSection(comparison, columns)}
${overview.drift.length > 0 && html`<h2>What changed about the columns</h2><ul>${overview.drift.map(({ sentence }) => html`<li>${sentence}.</li>`)}</ul>`}
</body>
</html>
`.text;
}

type Columns = ReadonlyMap<string | null, { readonly label: string; readonly unit: string | null }>;

function columnsOf({ period_1 }: ComparisonJson): Columns {
  const rows = { label: 'Number of rows', unit: null };
  return new Map<string | null, { label: string; unit: string | null }>([
    [null, rows],
    ...period_1.columns.map(({ name, label, unit }) => [name, { label, unit }] as const),
  ]);
}

const labelIn = (columns: Columns, name: string | null): string => columns.get(name)?.label ?? name ?? '';
const valueIn = (columns: Columns, name: string | null, value: number | null): string =>
  value === null ? '–' : formatValue(value, columns.get(name)?.unit ?? null);
const percentText = (change: number | null): string =>
  change === null ? '–' : `${change > 0 ? '+' : ''}${formatValue(change)} %`;
const groupName = (group: DeltaJson['group']): string => (group ?? []).map((value) => value ?? '(empty)').join(' × ');

function wholes(
  { period_1, period_2 }: ComparisonJson,
  { missing_share, quality_score, trust }: ComparisonOverviewJson,
) {
  const score = (value: number | null) => (value === null ? '–' : formatScore(value));
  const share = (value: number | null) => (value === null ? '–' : percent(value));
  const facts: [string, string, string][] = [
    ['Rows', number(period_1.row_count), number(period_2.row_count)],
    ['Columns', number(period_1.columns.length), number(period_2.columns.length)],
    ['Missing in matched columns', percent(missing_share[0]), percent(missing_share[1])],
    ['Quality', score(quality_score[0]), score(quality_score[1])],
    ['Trust', share(trust[0]), share(trust[1])],
  ];
  return html`<table>
<thead><tr><th></th><th class="number"><bdi>${period_1.filename}</bdi></th><th class="number"><bdi>${period_2.filename}</bdi></th></tr></thead>
<tbody>${facts.map(([name, before, after]) => html`<tr><th>${name}</th><td class="number">${before}</td><td class="number">${after}</td></tr>`)}</tbody>
</table>`;
}

function changeSection(change: SignificantChangeJson, columns: Columns): Html {
  const value = (amount: number | null) => valueIn(columns, change.column, amount);
  const { cause, noise, parts } = change;
  const [part] = parts;
  const share = (part: number | null) => (part === null ? '–' : `${formatValue(part * 100)} %`);
  return html`<h3>${labelIn(columns, change.column)} <span class="tag">${change.aggregate}</span></h3>
<p>${value(change.old_value)} → ${value(change.new_value)} (${percentText(change.change_pct)})${
    change.basis === 'part' && part && html`; ${groupName(part.group)}: ${percentText(part.change_pct)}`
  }</p>
${change.likely_cause !== null && html`<p>${change.likely_cause}</p>`}
${
  cause &&
  cause.slices.length > 0 &&
  html`<table>
<thead><tr><th>What adds to the change</th><th class="number">Adds</th><th class="number">Share</th></tr></thead>
<tbody>${cause.slices.map(
    ({ conditions, contribution, share: part }) =>
      html`<tr><th>${conditions.map(({ value }) => value ?? '(empty)').join(' × ')}</th><td class="number">${value(contribution)}</td><td class="number">${share(part)}</td></tr>`,
  )}<tr><th>Everything else</th><td class="number">${value(cause.residual)}</td><td class="number"></td></tr></tbody>
</table>`
}
<p class="note">${
    noise.interval !== null &&
    `With 95 % confidence the change lies between ${value(noise.interval[0])} and ${value(noise.interval[1])}. `
  }${
    noise.adjusted_p !== null && `p ${formatValue(noise.adjusted_p)}, corrected for all columns looked at. `
  }It rests on ${number(noise.n1)} and ${plural(noise.n2, 'value')}.</p>`;
}

function deltaTable(deltas: readonly DeltaJson[], columns: Columns): Html {
  return html`<table>
<thead><tr><th>Measure</th><th></th><th class="number">Period 1</th><th class="number">Period 2</th><th class="number">Change</th></tr></thead>
<tbody>${deltas.map(
    ({ column, aggregate, period1_value, period2_value, change_pct }) =>
      html`<tr><th>${labelIn(columns, column)}</th><td>${column !== null && aggregate}</td><td class="number">${valueIn(columns, column, period1_value)}</td><td class="number">${valueIn(columns, column, period2_value)}</td><td class="number">${percentText(change_pct)}</td></tr>`,
  )}</tbody>
</table>`;
}

function mappingSection(comparison: ComparisonJson, columns: Columns): Html {
  const { header_mapping, unmatched_1, unmatched_2, todos, adjustments, status } = comparison;
  const pairs = Object.entries(header_mapping);
  return html`<h2>Columns</h2>
<p>${status === 'confirmed' ? 'Confirmed by a person.' : 'As proposed; nobody has confirmed them yet.'}</p>
<table>
<thead><tr><th>Period 1</th><th>Period 2</th><th class="number">Similarity</th></tr></thead>
<tbody>${pairs.map(
    ([name, { column, similarity }]) =>
      html`<tr><th>${labelIn(columns, name)}</th><td>${column}</td><td class="number">${similarity === null ? 'chosen' : Math.floor(similarity)}</td></tr>`,
  )}</tbody>
</table>
${unmatched_1.length > 0 && html`<p>In period 1 alone: ${unmatched_1.join(', ')}.</p>`}
${unmatched_2.length > 0 && html`<p>In period 2 alone: ${unmatched_2.join(', ')}.</p>`}
${[...todos, ...adjustments].length > 0 && html`<ul>${[...todos, ...adjustments].map(({ column, sentence }) => html`<li>${labelIn(columns, column)}: ${sentence}.</li>`)}</ul>`}`;
}
