/** Paper-white with one accent, as the screens are; A4 across when printed, a row never torn. Colour never stands alone. */
export const pageStyle = `
@page { size: A4 landscape; margin: 12mm }
* { box-sizing: border-box; margin: 0; padding: 0 }
:root { --paper: oklch(98.5% 0.004 230); --ink: oklch(24% 0.03 245); --quiet: oklch(44% 0.03 240);
  --line: oklch(86% 0.015 230); --foam: oklch(94% 0.025 215); --good: oklch(47% 0.11 165);
  --watch: oklch(70% 0.14 75); --watch-ink: oklch(46% 0.1 70); --alarm: oklch(51% 0.19 30) }
body { max-width: 88rem; margin: 0 auto; padding: 2.5rem 2rem; color: var(--ink); background: var(--paper);
  font: 15px/1.5 "Noto Sans SC Variable", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif;
  font-variant-numeric: tabular-nums lining-nums; text-autospace: normal; line-break: strict }
header { display: grid; grid-template-columns: 1fr auto; align-items: end; gap: 0.3rem 2rem }
h1 { font-size: 2.1rem; line-height: 1.25; font-weight: 700 }
header p { color: var(--quiet) }
.summary { grid-column: 1 / -1; font-size: 1.2rem; color: var(--ink) }
.level { grid-column: 1 / -1; display: block; width: 100%; height: 1.1rem; margin-top: 0.6rem }
.level rect.alarm { fill: var(--alarm) } .level rect.watch { fill: var(--watch) } .level rect.well { fill: var(--good) }
.level line { stroke: var(--paper); stroke-width: 0.25 }
.key { grid-column: 1 / -1; display: flex; gap: 1.6rem; font-size: 0.93rem }
table { width: 100%; margin-top: 1.8rem; border-collapse: collapse }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { text-align: left; vertical-align: top; padding: 0.55rem 0.9rem 0.55rem 0; border-bottom: 1px solid var(--line) }
thead th { border-bottom: 2px solid var(--ink); font-size: 0.87rem; font-weight: 500; white-space: nowrap; vertical-align: bottom }
tbody th { font-weight: 500; min-width: 13rem }
tbody th small, td small { display: block; font-weight: 400; font-size: 0.87rem; color: var(--quiet) }
td { white-space: nowrap }
td.why { white-space: normal; min-width: 19rem; max-width: 34rem; overflow-wrap: anywhere }
td.number, th.number { text-align: right; padding-right: 1.4rem }
ul { list-style: none }
.tone { font-weight: 700; padding-left: 0.7rem; border-left: 0.35rem solid var(--good) }
tr.alarm .tone { color: var(--alarm); border-left-color: var(--alarm) }
tr.watch .tone { color: var(--watch-ink); border-left-color: var(--watch) }
tr.well .tone { color: var(--good); font-weight: 400 }
tr.alarm .why li:first-child { font-weight: 700 }
tr.watch .why li:first-child { font-weight: 500 }
.why li + li { color: var(--quiet) }
.alarm-word { color: var(--alarm) } .watch-word { color: var(--watch-ink) } .well-word { color: var(--good) }
footer { margin-top: 1.4rem; color: var(--quiet); font-size: 0.93rem }
@media print {
  body { padding: 0; max-width: none; font-size: 8.5pt; color: black; background: white; print-color-adjust: exact }
  table { margin-top: 4mm } th, td { padding: 1mm 2mm 1mm 0 } td.number, th.number { padding-right: 3mm }
  tbody th { min-width: 40mm } td.why { min-width: 60mm }
}
`
