import { columnNames } from '@/lib/cleaning/changes/names';
import { exportRecipe, type RecipeFile } from '@/lib/cleaning/exchange';
import type { Step } from '@/lib/cleaning/recipe';
import { isOperationId } from '@/lib/cleaning/registry';
import { rowCount, type Table } from '@/lib/tabular/table';
import { number, plural } from '@/lib/text/words';
import { assumptionsOf } from './assumptions';
import { type Html, html } from './html';
import type { ReportInput } from './input';
import { readingSection } from './reading-section';
import { remainingSection } from './remaining-section';
import { scoreSection } from './score-section';
import { stepsSection } from './steps-section';
import { STYLE } from './style';
import { sizeText, timeText } from './words';

/**
 * A page of HTML that explains to somebody who was not there what was done to a file: how it was read, what it scores before
 * and after, each operation with examples, what was assumed, what is left, and the recipe. It stands alone: no script, no
 * address, nothing to load. Whatever comes from the file is escaped.
 */
export function cleaningReport(input: ReportInput): string {
  const { file, source, cleaned, logs } = input;
  const steps = logs.flatMap(({ applied }) => applied);
  const recipe = steps.flatMap(({ operation, params, enabled }): Step[] =>
    isOperationId(operation) ? [{ operation, params, enabled }] : [],
  );
  // What a column is called in the end; else what the logs, or the file, last called it.
  const names = new Map([...namesOf(source), ...columnNames(logs).last, ...namesOf(cleaned)]);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cleaning report: ${file.name}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Cleaning report: <bdi>${file.name}</bdi></h1>
<p class="subtitle">Version ${input.version}, made by RefineX on ${timeText(input.cleanedAt)}</p>
<dl>
<dt>File</dt><dd><bdi>${file.name}</bdi>, ${file.type.toUpperCase()}, ${sizeText(file.sizeBytes)}</dd>
<dt>Uploaded</dt><dd>${timeText(file.uploadedAt)}</dd>
<dt>In the file</dt><dd>${shape(source)}</dd>
<dt>After cleaning</dt><dd>${shape(cleaned)}</dd>
<dt>Changes</dt><dd>${number(steps.reduce((sum, { changeCount }) => sum + changeCount, 0))}, each in the audit trail</dd>
</dl>
${readingSection(input.reading)}
${scoreSection(input.before, input.after)}
${stepsSection(steps, logs, names)}
${assumptionsSection(input)}
${remainingSection(cleaned)}
<h2>Recipe</h2>
<p>Run on the same file, these operations give the same result. RefineX can also run them on another file of this shape.</p>
<pre>${recipeText(exportRecipe(recipe, source.columns))}</pre>
<p class="note">Rows are counted from 1, without the header; the audit trail and the API count them from 0.</p>
</body>
</html>
`.text;
}

function namesOf({ columns }: Table): [string, string][] {
  return columns.map(({ id, name }) => [id, name]);
}

function shape(table: Table): string {
  return `${plural(rowCount(table), 'row')} × ${plural(table.columns.length, 'column')}`;
}

/** JSON with a line for each column and each step. */
function recipeText({ columns, steps, ...about }: RecipeFile): string {
  const lines = (items: readonly unknown[]) => items.map((item) => `\n    ${JSON.stringify(item)}`).join(',');
  const head = JSON.stringify(about).slice(1, -1);
  return `{\n  ${head},\n  "columns": [${lines(columns)}\n  ],\n  "steps": [${lines(steps)}\n  ]\n}`;
}

function assumptionsSection(input: ReportInput): Html {
  const assumptions = assumptionsOf(input);
  if (assumptions.length === 0) return html``;
  return html`<h2>What was assumed</h2>
<ul>${assumptions.map(({ column, sentence }) => html`<li><bdi>${column}</bdi>: ${sentence}</li>`)}</ul>`;
}
