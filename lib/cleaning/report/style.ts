import { html } from './html';

/** The look of a report: light, on screen as on A4. */
export const STYLE = html`
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 54rem; padding: 2rem 1.5rem 4rem; background: #fff; color: #1b1d21;
  font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; }
h1 { margin: 0 0 .25rem; font-size: 1.7rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 2.25rem 0 .75rem; padding-top: 1rem; border-top: 1px solid #d9dce1; font-size: 1.2rem; break-after: avoid; }
h3 { margin: 1.5rem 0 .25rem; font-size: 1rem; break-after: avoid; }
p, ul, ol { margin: .25rem 0 .75rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; margin: 1rem 0; }
dt { color: #5b616b; } dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; margin: .5rem 0 1rem; border-collapse: collapse; font-size: 13px; }
caption { padding: .25rem 0; color: #5b616b; text-align: left; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid #e6e8ec; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { color: #5b616b; font-weight: 500; } tbody th { font-weight: 500; }
tr { break-inside: avoid; } thead { display: table-header-group; }
.examples { table-layout: fixed; } .examples .number { width: 4.5rem; } .examples .column { width: 19%; } .examples .value { width: 21%; }
.number { text-align: right; white-space: nowrap; }
code { padding: 0 .2rem; border-radius: 3px; background: #f1f3f5; font: 12px/1.5 ui-monospace, Menlo, Consolas, monospace;
  white-space: pre-wrap; overflow-wrap: anywhere; }
pre { padding: .75rem; border: 1px solid #e6e8ec; border-radius: 6px; background: #f8f9fa; font: 11px/1.5 ui-monospace, Menlo, Consolas, monospace;
  white-space: pre-wrap; overflow-wrap: anywhere; }
.subtitle, .settings, .note, .missing { color: #5b616b; } .missing { font-style: italic; }
.settings span { margin-right: 1rem; }
.score { font-size: 1.5rem; } .score span { color: #5b616b; }
.tag { padding: .05rem .4rem; border: 1px solid #c9cdd3; border-radius: 4px; color: #474c55; font-size: 12px; font-weight: 400; }
.lossy { border-color: #b7791f; color: #7a4d0b; background: #fff8eb; }
.bars { width: 9rem; } .bar { height: 6px; margin: 3px 0; background: #eceef1; } .bar div { height: 100%; background: #a6adb8; }
.bar.after div { background: #1f6f54; }
@page { size: A4; margin: 16mm; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } .bar, .bar div, code, pre, .tag { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
