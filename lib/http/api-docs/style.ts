/** The look of the reference: system fonts, light and dark as the system has it, nothing loaded. */
export const STYLE = `
:root{color-scheme:light dark;--canvas:#fbfbfc;--surface:#fff;--sunken:#f2f3f4;--line:#dfe2e4;--ink:#1c2022;--muted:#565d62;--accent:#0b6374}
@media (prefers-color-scheme:dark){:root{--canvas:#121415;--surface:#1a1d1f;--sunken:#23272a;--line:#343a3e;--ink:#e9ebec;--muted:#a3aaaf;--accent:#7fd0dc}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:70rem;padding:1.5rem 1rem 4rem;background:var(--canvas);color:var(--ink);font:14px/1.55 system-ui,sans-serif}
h1{font-size:1.6rem;margin:0 0 .25rem}h2{font-size:1.15rem;margin:2.25rem 0 .25rem}h3{font-size:.9rem;margin:1rem 0 .25rem}
p{margin:.25rem 0 .75rem;max-width:44rem}a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
form{position:sticky;top:0;display:flex;flex-wrap:wrap;gap:.5rem;padding:.75rem 0;background:var(--canvas);z-index:1}
input,button{font:inherit;padding:.4rem .7rem;border:1px solid var(--line);border-radius:.4rem;background:var(--surface);color:inherit;min-height:2.25rem}
input{flex:1 1 14rem;min-width:0}
details{border:1px solid var(--line);border-radius:.5rem;background:var(--surface);margin:.4rem 0}
summary{display:flex;flex-wrap:wrap;gap:.15rem .75rem;align-items:baseline;padding:.55rem .75rem;cursor:pointer}
summary b{font:600 12px/1.4 ui-monospace,monospace;min-width:3.6rem;color:var(--accent)}
summary code{overflow-wrap:anywhere}summary span{color:var(--muted)}
.inside{padding:0 .75rem .75rem;border-top:1px solid var(--line)}
code,pre{font:12.5px/1.5 ui-monospace,SFMono-Regular,Menlo,monospace}
pre{margin:.25rem 0;padding:.6rem .75rem;background:var(--sunken);border-radius:.4rem;overflow-x:auto}
pre.copy{user-select:all}
table{border-collapse:collapse;width:100%}td{padding:.25rem .75rem .25rem 0;vertical-align:top;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.scroll{overflow-x:auto}.muted{color:var(--muted)}nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem}
`;
