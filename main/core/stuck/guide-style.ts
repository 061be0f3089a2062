/** Style of the printed guide: ink on A4, read under a torch. */
export const guideStyle = `
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 48rem; padding: 1rem; background: #fff; color: #111;
  font: 10pt/1.4 Inter, "Helvetica Neue", "Segoe UI", "Noto Sans", "Liberation Sans", "Noto Sans CJK JP", sans-serif; overflow-wrap: anywhere; }
:lang(ja) body { font-family: "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", sans-serif; line-height: 1.5; line-break: strict; }
h1 { font-size: 18pt; margin: 0; } h2 { font-size: 13pt; margin: 10pt 0 3pt; border-top: 1.5pt solid #111; padding-top: 4pt; break-after: avoid; }
h3 { font-size: 11pt; margin: 6pt 0 2pt; break-after: avoid; }
p, ol, ul, dl, dd { margin: 2pt 0; } ol, ul { padding-left: 16pt; }
code { font: 9pt "JetBrains Mono", "DejaVu Sans Mono", ui-monospace, monospace; }
.facts { display: grid; grid-template-columns: 1fr 1fr; gap: 0 12pt; font-size: 9pt; }
.facts div { display: grid; grid-template-columns: 7rem 1fr; border-top: .5pt solid #999; padding: 2pt 0; }
.facts dt { color: #444; }
table { width: 100%; border-collapse: collapse; } .ladder { font-size: 8.5pt; line-height: 1.3; }
th { text-align: start; font-weight: 400; color: #444; border-bottom: 1pt solid #111; padding: 2pt 6pt 2pt 0; }
td { vertical-align: top; border-bottom: .5pt solid #999; padding: 3pt 6pt 3pt 0; } tr { break-inside: avoid; }
.whole { white-space: nowrap; } li small { display: block; }
.ladder td:nth-child(2) { width: 44%; } .blank { min-width: 3.5rem; height: 18pt; }
.sheet { break-before: page; } .user { break-inside: avoid; }
.blanks div { display: grid; grid-template-columns: 12rem 1fr; gap: 8pt; align-items: end; height: 24pt; }
.blanks dd { border-bottom: .5pt solid #111; height: 100%; }
`;
