/** Style of the report: read on screen and on A4, light and dark, no script, nothing loaded. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: #16191d; --second: #3f464e; --quiet: #5c636b; --line: #dfe3e8;
  --strong: #16191d; --paper: #fff; --act: #0b57d0; --good: #00513f; --bad: #8c0f0f; --warn: #8a5000; --mark: #5b21b6; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebee; --second: #c2c9d0; --quiet: #98a1ab; --line: #2b333b;
  --strong: #e8ebee; --paper: #101418; --act: #7fadf8; --good: #8be3c9; --bad: #ff8f86; --warn: #ffb84d; --mark: #c4a8ff; } }
* { box-sizing: border-box; }
html { font-size: 16px; }
body { margin: 0 auto; max-width: 66rem; padding: 4rem 3rem 6rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 Inter, "Helvetica Neue", "Segoe UI", "Noto Sans", "Liberation Sans", "Noto Sans JP", "Noto Sans CJK JP", sans-serif;
  overflow-wrap: anywhere; text-wrap: pretty; }
:lang(ja) body, body:lang(ja) { font-family: Inter, "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", sans-serif;
  line-height: 1.75; line-break: strict; word-break: auto-phrase; text-autospace: normal; }
h1, h2, h3, p, dl, dd, figure, ol, ul { margin: 0; padding: 0; }
.eyebrow { color: var(--quiet); font-size: .875rem; }
.eyebrow .mark { color: var(--mark); font-weight: 600; }
h1 { margin-top: .5rem; font-size: 2.5rem; line-height: 1.15; font-weight: 600; letter-spacing: -.02em; text-wrap: balance; }
h1:lang(ja) { letter-spacing: 0; font-weight: 700; line-height: 1.35; font-size: 2.1rem; }
.lead { margin-top: 1.25rem; max-width: 42rem; font-size: 1.2rem; line-height: 1.5; color: var(--second); }
.lead:lang(ja) { line-height: 1.75; font-size: 1.1rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: 0 3rem; margin-top: 2rem; }
.facts div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 1rem; padding: .55rem 0; border-top: 1px solid var(--line); }
.facts dt { color: var(--quiet); font-size: .875rem; padding-top: .1rem; }
.anchor { margin-top: 2.25rem; padding-top: 1rem; border-top: 2px solid var(--strong); }
.anchor .code { display: block; margin-top: .35rem; font: 500 1.35rem/1.4 "JetBrains Mono", ui-monospace, "DejaVu Sans Mono", monospace; letter-spacing: .01em; }
nav { margin-top: 2.5rem; columns: 2 18rem; column-gap: 3rem; font-size: .9375rem; }
nav a { display: flex; gap: .6rem; padding: .2rem 0; color: inherit; text-decoration: none; break-inside: avoid; }
nav a:hover { color: var(--act); } nav a span { color: var(--quiet); min-width: 1.6rem; font-variant-numeric: tabular-nums; }
section { margin-top: 4rem; }
h2 { padding-top: 1rem; border-top: 2px solid var(--strong); font-size: 1.5rem; line-height: 1.3; font-weight: 600; letter-spacing: -.012em; break-after: avoid; }
h2:lang(ja) { letter-spacing: 0; font-weight: 700; font-size: 1.35rem; }
h2 span { color: var(--quiet); font-weight: 400; margin-inline-end: .6rem; font-variant-numeric: tabular-nums; }
h3 { margin-top: 1.75rem; font-size: 1.0625rem; font-weight: 600; break-after: avoid; }
h3:lang(ja) { font-weight: 700; }
section > p, .said-list > p { margin-top: .8rem; max-width: 46rem; }
.note { color: var(--quiet); font-size: .875rem; }
ul.plain { margin-top: .8rem; max-width: 46rem; list-style: none; }
ul.plain li { padding: .5rem 0; border-top: 1px solid var(--line); }
ul.plain li:last-child { border-bottom: 1px solid var(--line); }
table { width: 100%; margin-top: 1.1rem; border-collapse: collapse; font-size: .875rem; line-height: 1.45; }
:lang(ja) table { line-height: 1.6; }
thead { display: table-header-group; }
th { text-align: start; font-weight: 400; font-size: .8125rem; color: var(--quiet); border-bottom: 1px solid var(--strong); padding: .4rem 1rem .4rem 0; vertical-align: bottom; }
td { vertical-align: top; border-bottom: 1px solid var(--line); padding: .55rem 1rem .55rem 0; }
th:last-child, td:last-child { padding-inline-end: 0; }
tr, table.short { break-inside: avoid; }
tr.long, .acts tr, .acts table { break-inside: auto; }
.n { width: 3.4rem; white-space: nowrap; color: var(--quiet); font-variant-numeric: tabular-nums; }
.t { width: 5.6rem; white-space: nowrap; font-variant-numeric: tabular-nums; color: var(--second); }
.t small { display: block; color: var(--quiet); font-size: .75rem; }
.id, .id .line { white-space: nowrap; }
.until { width: 8rem; font-variant-numeric: tabular-nums; color: var(--second); }
.until small { display: block; color: var(--quiet); font-size: .75rem; }
.half { width: 48%; }
.w { width: 8rem; color: var(--second); }
.s { width: 9.5rem; }
.row-what { font-weight: 500; } .row-what:lang(ja) { font-weight: 600; }
.act .row-what { color: var(--act); } .good .row-what { color: var(--good); } .bad .row-what { color: var(--bad); }
.warn .row-what { color: var(--warn); } .quiet .row-what { color: var(--quiet); font-weight: 400; } .plain .row-what { font-weight: 400; }
.good-text { color: var(--good); } .bad-text { color: var(--bad); } .warn-text { color: var(--warn); }
.line { display: block; margin-top: .15rem; color: var(--quiet); font-size: .8125rem; white-space: pre-wrap; }
.line.mono { font-family: "JetBrains Mono", ui-monospace, "DejaVu Sans Mono", "Noto Sans Mono CJK JP", monospace; font-size: .75rem; }
.said { display: block; margin-top: .2rem; padding-inline-start: .8rem; border-inline-start: 2px solid var(--line); white-space: pre-wrap; quotes: none; }
.day td { padding-top: 1.2rem; color: var(--quiet); font-size: .8125rem; border-bottom-color: var(--strong); break-after: avoid; }
code { font-family: "JetBrains Mono", ui-monospace, "DejaVu Sans Mono", monospace; font-size: .92em; font-variant-ligatures: none; }
.hash { font-size: .75rem; color: var(--second); }
.point { color: var(--bad); font-size: .75em; font-weight: 500; }
figure { margin-top: 1.25rem; break-inside: avoid; }
figure img { display: block; max-width: 100%; max-height: 26rem; border: 1px solid var(--line); }
figcaption { margin-top: .4rem; color: var(--quiet); font-size: .8125rem; }
.glossary div { grid-template-columns: 11rem minmax(0, 1fr); } .glossary { grid-template-columns: 1fr; }
.glossary dt { color: var(--ink); font-weight: 500; font-size: .9375rem; }
.watermark { position: fixed; inset: 0; z-index: -1; display: grid; place-items: center; pointer-events: none; overflow: hidden;
  color: var(--mark); opacity: .06; font-size: 11rem; font-weight: 700; letter-spacing: .04em; white-space: nowrap; }
.watermark span { transform: rotate(-32deg); }
header:not(.cover) + main { margin-top: 2.5rem; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .8125rem; }
@media print {
  :root { color-scheme: light; --ink: #16191d; --second: #3f464e; --quiet: #565d65; --line: #d3d8de; --strong: #16191d; --paper: #fff;
    --act: #0b4bb3; --good: #00513f; --bad: #8c0f0f; --warn: #7a4600; --mark: #5b21b6; }
  html { font-size: 9.6pt; }
  body { max-width: none; padding: 0; background: none; }
  header.cover { min-height: 235mm; padding-top: 22mm; break-after: page; }
  section { margin-top: 11mm; } main > section:first-child { margin-top: 0; } h2, h3 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  .facts { grid-template-columns: 1fr 1fr; } .facts div { grid-template-columns: 7.5rem minmax(0, 1fr); }
  .facts.glossary { grid-template-columns: 1fr; } .facts.glossary div { grid-template-columns: 11rem minmax(0, 1fr); }
  .watermark { font-size: 9rem; }
}
`;

/** Page size, margins, and what stands in them where the browser can set it (CSS Paged Media). */
export function pageRule(
  head: string,
  drill: string,
  of: (page: string, pages: string) => string,
  foot = '',
): string {
  const quoted = (text: string): string => `"${text.replace(/["\\\n<>]/g, '')}"`;
  const numbers = of('" counter(page) "', '" counter(pages) "');
  return `@page { size: A4; margin: 18mm 16mm 18mm 18mm;
  @top-left { content: ${quoted(head)}; font: 7pt sans-serif; color: #565d65; }
  @top-right { content: ${quoted(drill)}; font: 600 7pt sans-serif; color: #5b21b6; }
  @bottom-left { content: ${quoted(foot)}; font: 7pt monospace; color: #565d65; }
  @bottom-right { content: "${numbers}"; font: 7pt sans-serif; color: #565d65; } }
`;
}
