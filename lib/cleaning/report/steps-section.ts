import type { ChangeEntry } from '@/lib/cleaning/changes/entry';
import type { AppliedStep, ChangeLog } from '@/lib/cleaning/changes/model';
import { reasonSentence } from '@/lib/cleaning/language';
import { stepWords } from '@/lib/cleaning/language/steps';
import { isOperationId, OPERATIONS } from '@/lib/cleaning/registry';
import { number, plural } from '@/lib/text/words';
import { examplesOfStep } from './examples';
import { type Html, html } from './html';
import { rowText, valueHtml } from './words';

const MOST_EXAMPLES = 5;

/** Each operation in order, with what it did and examples. */
export function stepsSection(
  steps: readonly AppliedStep[],
  logs: readonly ChangeLog[],
  names: ReadonlyMap<string, string>,
): Html {
  return html`<h2>What was done, in order</h2>
<ol class="steps">${steps.map(
    (step) => html`<li>${stepHtml(step, examplesOfStep(logs, step.step, MOST_EXAMPLES), names)}</li>`,
  )}</ol>`;
}

function stepHtml(step: AppliedStep, examples: readonly ChangeEntry[], names: ReadonlyMap<string, string>): Html {
  const operation = isOperationId(step.operation)
    ? OPERATIONS[step.operation]
    : { label: step.operation, description: '', lossy: false };
  const { sentence, note } = stepWords(step);
  const settings = settingsOf(step.params, names);
  const state = step.enabled ? step.facts.skipped !== null && 'skipped' : 'switched off';
  return html`<h3>${operation.label}
${operation.lossy && step.changeCount > 0 && html` <span class="tag lossy">lossy: the result says less than the source</span>`}
${state && html` <span class="tag">${state}</span>`}</h3>
<p><strong>${sentence}.</strong> ${note} ${step.changeCount > 0 && `${plural(step.changeCount, 'change')} in the audit trail. `}${operation.description}</p>
${settings.length > 0 && html`<p class="settings">${settings.map(([name, value]) => html`<span>${name}: <code><bdi>${value}</bdi></code></span> `)}</p>`}
${examples.length > 0 && exampleTable(examples, step.changeCount, names)}`;
}

/** The parameters as words: columns by name, the rest as JSON. */
function settingsOf(params: AppliedStep['params'], names: ReadonlyMap<string, string>): [string, string][] {
  const name = (id: unknown) => names.get(String(id)) ?? String(id);
  return Object.entries(params)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]): [string, string] => {
      const words = key.replaceAll('_', ' ');
      if (key === 'column') return [words, name(value)];
      if ((key === 'columns' || key === 'except') && Array.isArray(value)) return [words, value.map(name).join(', ')];
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      return [words, text.length > 200 ? `${text.slice(0, 200)}…` : text];
    });
}

function exampleTable(examples: readonly ChangeEntry[], count: number, names: ReadonlyMap<string, string>): Html {
  return html`<table class="examples">
<caption>${count > examples.length ? `${number(examples.length)} of ${number(count)} changes` : 'All changes'}</caption>
<thead><tr><th class="number">Row</th><th class="column">Column</th><th class="value">Before</th><th class="value">After</th><th>Why</th></tr></thead>
<tbody>${examples.map(
    (entry) => html`<tr><td class="number">${entry.row === null ? 'all' : rowText(entry.row)}</td>
<td>${entry.columnId === null ? 'all' : html`<bdi>${names.get(entry.columnId) ?? entry.columnId}</bdi>`}</td>
<td>${entry.cells ? rowHtml(entry.cells) : valueHtml(entry.original)}</td>
<td>${entry.columnId === null ? html`<span class="missing">removed</span>` : valueHtml(entry.new)}</td>
<td>${reasonSentence(entry.reason)}</td></tr>`,
  )}</tbody>
</table>`;
}

/** What a removed row held. */
function rowHtml(cells: readonly (string | null)[]): Html {
  return valueHtml(cells.map((text) => text ?? '–').join(' · '));
}
