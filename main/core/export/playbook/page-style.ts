/** Style of a playbook on paper: ink on A4, filled in with a pen. */
export const pageStyle = `
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 48rem; padding: 1rem; background: #fff; color: #111;
  font: 10pt/1.45 Inter, "Helvetica Neue", "Segoe UI", "Noto Sans", "Liberation Sans", "Noto Sans CJK JP", sans-serif; overflow-wrap: anywhere; }
:lang(ja) body { font-family: "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", sans-serif; line-height: 1.6; line-break: strict; }
h1 { font-size: 18pt; line-height: 1.25; margin: 0; }
h2 { font-size: 13pt; margin: 12pt 0 3pt; border-top: 1.5pt solid #111; padding-top: 4pt; break-after: avoid; }
h3 { font-size: 11pt; margin: 0; break-after: avoid; }
p, ul, dl, dd { margin: 3pt 0; } ul { padding-left: 16pt; }
code, pre { font: 9pt/1.5 "JetBrains Mono", "DejaVu Sans Mono", ui-monospace, monospace; }
pre { margin: 4pt 0; padding: 4pt 6pt; border: .5pt solid #777; white-space: pre-wrap; }
.facts { display: flex; gap: 4pt 18pt; flex-wrap: wrap; font-size: 9pt; }
.facts div { display: flex; gap: 4pt; } .facts dt, .kind { color: #444; } .kind { font-size: 9pt; }
.careful { border: 1pt solid #111; padding: 4pt 6pt; }
.step { break-inside: avoid; padding: 8pt 0 6pt; border-top: .5pt solid #999; }
.box { display: inline-block; width: 9pt; height: 9pt; border: 1pt solid #111; margin-inline-end: 6pt; }
.ticks { list-style: none; padding: 0; }
.blanks { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 2pt 12pt; }
.blanks div { display: grid; grid-template-columns: max-content 1fr; gap: 6pt; align-items: end; height: 20pt; font-size: 9pt; color: #444; }
.blanks dd { border-bottom: .5pt solid #111; height: 100%; }
img { max-width: 100%; max-height: 230mm; margin-top: 4pt; border: .5pt solid #777; }
.hash { margin-top: 14pt; font-size: 9pt; }
`;
