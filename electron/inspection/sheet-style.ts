/** For paper: black on white, A4, a row is never torn across two pages. Only a rule and a word tell states apart. */
export const sheetStyle = `
@page { size: A4; margin: 14mm 12mm 14mm 14mm }
* { box-sizing: border-box; margin: 0; padding: 0 }
body { max-width: 184mm; margin: 0 auto; padding: 8mm 0; color: black; background: white;
  font: 9pt/1.5 "Mingchuang Sans", "Noto Sans SC Variable", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif;
  font-variant-numeric: tabular-nums; text-autospace: normal; line-break: strict }
@media print { body { padding: 0 } }
h1 { font-size: 18pt; line-height: 1.25; padding-bottom: 2mm; border-bottom: 0.6mm solid }
.head { padding: 2mm 0 4mm }
.head p:last-child { font-weight: 700; padding-top: 1mm }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { text-align: left; vertical-align: top; padding: 1.2mm 2mm; border-bottom: 0.2mm solid }
thead th { border-bottom-width: 0.4mm; font-size: 8.5pt }
th:nth-child(1) { width: 9mm } th:nth-child(2) { width: 45mm } th:nth-child(3) { width: 25mm } th:nth-child(5) { width: 17mm }
.state { white-space: nowrap }
.short .state, .watch .state { font-weight: 700 }
.short { border-left: 1.2mm solid }
.watch { border-left: 0.6mm solid }
ul { list-style: none }
li + li { padding-top: 0.6mm }
.wrong { font-weight: 700 }
.wrong small { font-weight: 400 }
small { font-size: 8pt }
li small span, small { overflow-wrap: anywhere }
li small span { display: inline-block }
.look { font-size: 14pt; line-height: 1; text-align: center }
.foot { padding-top: 3mm; font-size: 8.5pt }
.sign { display: flex; gap: 8mm; padding-top: 7mm; break-inside: avoid }
.sign p { flex: 1; display: flex; gap: 2mm; white-space: nowrap }
.sign span { flex: 1; border-bottom: 0.2mm solid }
pre { break-before: page; padding-top: 6mm; font: inherit; white-space: pre-wrap }
`
