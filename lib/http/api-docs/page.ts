import { createHash } from 'node:crypto';
import type { OpenApiDocument, OpenApiOperation } from '@/lib/contract/api/document';
import type { JsonSchema } from '@/lib/contract/api/schemas';
import { typeText } from '@/lib/contract/api/type-text';
import { curlOf } from './curl';
import { STYLE } from './style';

/** The page may show its own style, send its own form and do nothing else. */
export const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** As escaped text in which what stands in backticks is code. */
const prose = (text: string): string => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');

/** A schema as a type; what has a name leads to it. */
function typeHtml(schema: JsonSchema, names: ReadonlySet<string>): string {
  const text = escaped(typeText(schema));
  return text.replace(/\b[A-Z]\w+\b/g, (name) => (names.has(name) ? `<a href="#type-${name}">${name}</a>` : name));
}

function parametersHtml({ parameters = [] }: OpenApiOperation, names: ReadonlySet<string>): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map(
    ({ name, in: where, required, description = '', schema }) =>
      `<tr><td><code>${escaped(name)}</code></td><td>${where}${required ? ', needed' : ''}</td><td><code>${typeHtml(schema, names)}</code></td><td>${prose(description)}${schema.default === undefined ? '' : ` By default <code>${escaped(JSON.stringify(schema.default))}</code>.`}</td></tr>`,
  );
  return `<h3>Parameters</h3><div class="scroll" role="region" aria-label="Parameters" tabindex="0"><table>${rows.join('')}</table></div>`;
}

function contentHtml(
  content: NonNullable<OpenApiOperation['requestBody']>['content'],
  names: ReadonlySet<string>,
): string {
  return Object.entries(content)
    .map(([mediaType, { schema, example }]) => {
      const event = schema?.['x-event-data'];
      const shown = event === undefined ? schema : (event as JsonSchema);
      const type = shown ? `<pre>${typeHtml(shown, names)}</pre>` : '';
      const sample = example === undefined ? '' : `<pre>${escaped(JSON.stringify(example, null, 2))}</pre>`;
      return `<p class="muted"><code>${escaped(mediaType)}</code></p>${type}${sample}`;
    })
    .join('');
}

function responsesHtml({ responses }: OpenApiOperation, names: ReadonlySet<string>): string {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const others = Object.entries(responses).filter(([status]) => !status.startsWith('2'));
  const answers = successes.map(
    ([status, { description, content }]) =>
      `<h3>${status} ${escaped(description)}</h3>${content ? contentHtml(content, names) : ''}`,
  );
  const errors = others.map(([status, { description }]) => `<tr><td>${status}</td><td>${prose(description)}</td></tr>`);
  return `${answers.join('')}<h3>Otherwise</h3><table>${errors.join('')}</table>`;
}

/** Who may ask, in words. */
function whoHtml({ security }: OpenApiOperation): string {
  if (security.length === 0) return '<p class="muted">Needs no account.</p>';
  const ways = security.flatMap((each) =>
    Object.entries(each).map(([name, scopes]) => escaped(scopes.length > 0 ? `${name} (${scopes.join(', ')})` : name)),
  );
  return `<p class="muted">With ${ways.map((way) => `<code>${way}</code>`).join(' or ')}.</p>`;
}

function operationHtml(
  address: string,
  method: string,
  operation: OpenApiOperation,
  names: ReadonlySet<string>,
): string {
  const { operationId, summary, description, requestBody } = operation;
  return `<details id="${operationId}"><summary><b>${method}</b><code>${escaped(address)}</code><span>${prose(summary)}</span></summary><div class="inside">
${description === undefined ? '' : `<p>${prose(description)}</p>`}${whoHtml(operation)}
<pre class="copy" tabindex="0" aria-label="curl, selected by a click">${escaped(curlOf(address, method, operation))}</pre>
${parametersHtml(operation, names)}
${requestBody ? `<h3>Body</h3>${contentHtml(requestBody.content, names)}` : ''}
${responsesHtml(operation, names)}</div></details>`;
}

/** The reference of the API for people: one page that loads and runs nothing. `search` keeps the routes in which all its words stand. */
export function apiDocsPage({ info, tags, paths, components }: OpenApiDocument, search: string): string {
  const names = new Set(Object.keys(components.schemas));
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const listed = Object.entries(paths).flatMap(([address, methods]) =>
    Object.entries(methods).flatMap(([each, operation]) => {
      const method = each.toUpperCase();
      const text = [method, address, operation.operationId, operation.summary, ...operation.tags]
        .join(' ')
        .toLowerCase();
      return words.every((word) => text.includes(word)) ? [{ address, method, operation }] : [];
    }),
  );
  const areas = tags.map(({ name, description }) => ({
    name,
    description,
    operations: listed.filter(({ operation }) => operation.tags.includes(name)),
  }));
  const shown = areas.filter(({ operations }) => operations.length > 0);
  const sections = shown.map(
    ({ name, description, operations }) =>
      `<section id="${name}"><h2>${name}</h2><p class="muted">${prose(description)}</p>${operations.map(({ address, method, operation }) => operationHtml(address, method, operation, names)).join('\n')}</section>`,
  );
  const types = Object.entries(components.schemas).map(
    ([name, schema]) =>
      `<details id="type-${name}"><summary><code>${name}</code></summary><div class="inside"><pre>${typeHtml(schema, names)}</pre></div></details>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>API · RefineX</title><style>${STYLE}</style></head><body>
<header><h1>The API of RefineX</h1><p>${prose(info.description)} <a href="/api/openapi.json">OpenAPI 3.1</a></p></header>
<form role="search" action="/docs/api" method="get"><input type="search" name="q" value="${escaped(search)}" placeholder="Route or words" aria-label="Search routes"><button>Search</button></form>
<main><p role="status">${listed.length === 1 ? '1 route' : `${listed.length} routes`}${words.length > 0 ? ` with “${escaped(search)}”. <a href="/docs/api">All</a>` : ''}</p>
<nav aria-label="Areas">${shown.map(({ name }) => `<a href="#${name}">${name}</a>`).join('')}<a href="#types">Types</a></nav>
${sections.join('\n')}
<section id="types"><h2>Types</h2>${types.join('\n')}</section></main></body></html>`;
}
