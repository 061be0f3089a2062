/** Style of the exported report: readable on screen and on paper, light and dark, no fonts loaded. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: #16202b; --quiet: #5b6875; --line: #d9dfe5; --paper: #fff;
  --act: #1d4f91; --good: #1c6b3c; --bad: #a5231b; --warn: #8a5a00; --mark: #5b3fa0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --quiet: #9fb0bf; --line: #303b46;
  --paper: #12181f; --act: #8fbcff; --good: #7fd3a0; --bad: #ff9a92; --warn: #f0c26a; --mark: #c3aeff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 2.5rem 1.5rem; background: var(--paper); color: var(--ink);
  font: 15px/1.55 Inter, "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", system-ui, sans-serif; }
h1 { margin: 0 0 1rem; font-size: 1.9rem; line-height: 1.2; }
.mark { display: inline-block; margin: 0 0 .75rem; padding: .15rem .7rem; border: 2px solid currentColor;
  border-radius: 4px; color: var(--mark); font-weight: 700; letter-spacing: .12em; }
dl { margin: 0; }
header dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: .75rem 2rem; }
dt { color: var(--quiet); font-size: .8rem; }
dd { margin: 0; overflow-wrap: anywhere; }
.code { margin: 1.5rem 0 0; padding: .8rem 1rem; border: 1px solid var(--line); border-radius: 8px; }
.code span { color: var(--quiet); font-size: .8rem; }
code { font: 600 1.05rem/1.4 "JetBrains Mono", ui-monospace, monospace; }
.hint { margin: .4rem 0 2rem; color: var(--quiet); font-size: .85rem; }
table { width: 100%; border-collapse: collapse; margin: 0 0 2rem; }
caption { text-align: left; padding: 0 0 .5rem; color: var(--quiet); font-size: .8rem; }
thead { display: table-header-group; }
th { text-align: left; font-size: .8rem; color: var(--quiet); border-bottom: 2px solid var(--line); padding: .4rem .6rem; }
td { vertical-align: top; border-bottom: 1px solid var(--line); padding: .5rem .6rem; }
tr { break-inside: avoid; }
.number, .time { white-space: nowrap; font-variant-numeric: tabular-nums; color: var(--quiet); }
.time span { display: block; font-size: .75rem; }
.step { display: block; color: var(--quiet); font-size: .8rem; }
td dl div { display: flex; gap: .6rem; flex-wrap: wrap; }
td dt { flex: 0 0 8rem; padding-top: .1rem; }
td dd { flex: 1 1 14rem; }
td ul { margin: 0; padding-left: 1.1rem; }
.text { white-space: pre-wrap; quotes: none; }
.point { color: var(--bad); font-size: .75em; }
tr td:nth-child(3) { font-weight: 600; }
.act td:nth-child(3) { color: var(--act); } .good td:nth-child(3) { color: var(--good); }
.bad td:nth-child(3) { color: var(--bad); } .warn td:nth-child(3) { color: var(--warn); }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } }
`;
