const screen = `
:root{color-scheme:light;--ink:#16232f;--soft:#4d5d6c;--rule:#d3dae1;--line:#9aa7b4;--ground:#f4f6f8;--accent:#0b5394;--earned:#1c6fb5;--track:#e2e8ee;--alarm:#a8241b;--late:#c2410c;--band:var(--accent)}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 "Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
header,main,footer{max-width:1136px;margin:0 auto;padding:0 28px}
body:not(:has(.summary)):has(thead th:nth-child(12)) :is(header,main,footer){max-width:1760px}
header{padding-top:36px}
h1,dd,.rank-name,.name,.long{overflow-wrap:anywhere}
h1{font-size:30px;line-height:1.2;margin:2px 0 14px;letter-spacing:-.01em;font-weight:650}
h2{font-size:17px;line-height:1.3;margin:0 0 12px;font-weight:650}
h3{font-size:13px;margin:0 0 4px;font-weight:650}
p{margin:0 0 8px}
dl,dd{margin:0}
dt{color:var(--soft);font-size:13px}
main{padding-top:24px}
.kicker{color:var(--accent);font-weight:600;font-size:14px;border-top:3px solid var(--accent);padding-top:12px}
.facts{display:flex;flex-wrap:wrap;gap:8px 40px}
.facts dd{font-weight:600}
.notice{margin:16px 0 0;padding:8px 12px;border-left:3px solid #8a6100;background:#fdf6e3;color:#4a3a0a;font-size:14px}
.summary{display:grid;grid-template-columns:minmax(270px,330px) 1fr;gap:20px;margin-bottom:20px}
.card,.wide{background:#fff;border:1px solid var(--rule);border-radius:6px;padding:20px 22px}
.wide{margin-bottom:20px}
.fine{color:var(--soft);font-size:12.5px;line-height:1.45;margin:8px 0 0}
.missing{color:#5b4a00;font-weight:500}
.alarm{color:var(--alarm);font-weight:600}

rect.track{fill:var(--track)}
rect.earned{fill:var(--earned)}
rect.late{fill:var(--late)}
rect.unknown{fill:url(#unknown)}
.hatch-ground{fill:#fff}
.hatch-line{fill:#8c99a6}

.total{text-align:center;display:flex;flex-direction:column;align-items:center}
.total h2{align-self:flex-start}
.ring{width:210px;max-width:100%;height:auto}
.ring circle{stroke:var(--track)}
.ring circle.earned{stroke:var(--band)}
.ring circle.unknown{stroke:url(#unknown)}
.ring-total{font-size:41px;font-weight:650;fill:var(--ink);letter-spacing:-.02em}
.ring-max{font-size:13px;fill:var(--soft)}
.band-excellent{--band:#17713f}
.band-good{--band:#2c7a55}
.band-fair{--band:#8a6100}
.band-average{--band:#ad4a09}
.band-weak{--band:#a8241b}
.verdict{margin:10px 0 4px;display:flex;flex-direction:column;line-height:1.35}
.verdict span{color:var(--soft);font-size:14px}
.verdict strong{font-size:19px;font-weight:650}
.verdict .band{color:var(--band)}

.groups{display:flex;flex-direction:column}
.bars{list-style:none;margin:0;padding:0;display:grid;gap:14px;flex:1;align-content:space-between}
.bars li{display:grid;grid-template-columns:30px 1fr auto;gap:3px 8px;align-items:baseline}
.group-code{font-weight:650;color:var(--accent)}
.group-points strong{font-size:18px;font-weight:650}
.group-points .missing{font-size:14px}
.of{color:var(--soft)}
svg.bar{width:100%;height:13px;display:block}
.bars .bar{grid-column:2/4}

polygon.radar-ring,line.radar-ring{fill:none;stroke:var(--rule)}
polygon.radar-earned{fill:#1c6fb52e;stroke:var(--earned);stroke-width:2}
.radar{width:100%;max-width:380px;height:auto;display:block;margin:0 auto}
.radar-label{font-size:12px;font-weight:600;fill:var(--ink)}
.pair{display:grid;grid-template-columns:minmax(300px,400px) 1fr;gap:20px;align-items:start}
.pair:has(>:only-child){grid-template-columns:1fr}
.trend{width:100%;display:block;padding:0 16px 0 40px;overflow:visible;margin-bottom:10px}
.trend svg{overflow:visible}
.trend-line{fill:none;stroke:var(--earned);stroke-width:2;vector-effect:non-scaling-stroke}
.trend-dot{fill:var(--earned)}
.trend-label{font-size:12px;fill:var(--soft)}
.first-list{margin:0;padding-left:22px}
.first-list li{margin-bottom:6px}
.first-list summary{cursor:pointer;color:var(--accent)}
.first-list details p{overflow-wrap:anywhere}
.ranking{margin:0;padding:0;list-style:none;counter-reset:rank;font-size:13.5px}
.ranking li{counter-increment:rank;display:grid;grid-template-columns:26px minmax(0,3fr) minmax(0,4fr) minmax(0,3fr);gap:2px 10px;align-items:center;margin-bottom:5px}
.ranking li::before{content:counter(rank) ".";text-align:right;color:var(--soft)}
.ranking .figure{white-space:normal;text-align:left}
.ranking a,.up a{color:var(--accent);text-underline-offset:2px}
.up{margin:0 0 14px;font-size:14px}
.ranking rect.ranked{fill:var(--band)}

table{width:100%;border-collapse:collapse;font-size:13.5px;line-height:1.35}
th,td{padding:6px 8px;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule);font-weight:400}
thead th{color:var(--soft);font-size:12.5px;vertical-align:bottom;border-bottom:2px solid var(--line);font-weight:600}
thead .head{text-align:center;border-bottom:1px solid var(--line)}
.figure{text-align:right;white-space:nowrap}
thead .figure{white-space:normal}
tfoot th,tfoot td{border-top:2px solid var(--line);border-bottom:0;font-weight:650}
.name{min-width:200px}
.name small{display:block;color:var(--soft);font-size:12px;font-weight:400}
.number,.formula,.source,.code{white-space:nowrap}
.source,.formula{color:var(--soft);font-size:12.5px}
.points,.code,.register .strong{font-weight:650}
.rate{min-width:78px}
.gauge{display:block;width:64px;height:4px;margin:3px 0 0 auto}
.gauge .target{fill:var(--ink)}
tr.group th,tr.group td{background:#e9eff5;font-weight:650;border-bottom-color:#b9c6d2}
tr.block th,tr.block td{background:#f6f8fa;font-weight:600}
tr.block .fine,tr.group .fine{font-weight:400;margin:0}
.register tbody th{white-space:nowrap}
.register .head,.register .first{border-left:1px solid var(--rule)}
.in-card{display:none}

.chart{margin:0 0 18px}
figcaption{font-size:13px;color:var(--soft);display:flex;flex-wrap:wrap;gap:4px 18px;margin-bottom:6px}
.key i{display:inline-block;width:11px;height:11px;margin-right:6px;vertical-align:-1px}
.key-in-time{background:var(--earned)}
.key-late{background:var(--late)}
.months{list-style:none;margin:0;padding:0;font-size:13px}
.months li{display:grid;grid-template-columns:62px 1fr 46px 92px;gap:10px;align-items:center;line-height:1.55}
.checks{margin-top:14px;font-size:13px}
.checks ul{list-style:none;margin:0;padding:0}
.mark{display:inline-block;width:1.2em;font-weight:650}
.badge{font-size:13px;font-weight:600;color:var(--alarm);margin-left:6px}
.formulas dl{columns:2;column-gap:36px;font-size:13px}
.formulas dl div{display:grid;grid-template-columns:26px 1fr;break-inside:avoid;margin-bottom:7px}
.formulas dt{font-weight:650;color:var(--accent);font-size:13px}
[hidden]{display:none!important}
.unseen{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%)}
.sheet{overflow-x:auto}
.facts+.sheet{margin-top:14px}
.sheet table:has(thead th:nth-child(15)){font-size:12.5px}
.sheet table:has(thead th:nth-child(15)) :is(th,td){padding-left:4px;padding-right:4px}
[data-dossier]{white-space:nowrap}
.drill{color:var(--accent);text-decoration:underline;text-underline-offset:2px}
button{font:inherit;color:var(--accent);background:#fff;border:1px solid var(--line);border-radius:4px;padding:3px 10px;cursor:pointer}
button.drill,button.sort{border:0;background:none;padding:0;text-align:inherit;font-weight:inherit}
button.sort{color:inherit}
th[aria-sort=ascending] .sort::after{content:" ▲"}
th[aria-sort=descending] .sort::after{content:" ▼"}
.tools{display:flex;flex-wrap:wrap;gap:6px 18px;align-items:baseline;margin:14px 0 8px;font-size:13px;color:var(--soft)}
.tools input,.tools select{font:inherit;color:var(--ink);padding:3px 6px;border:1px solid #75828f;border-radius:4px;background:#fff;max-width:100%}
.tools .by{display:none}
.list{margin-bottom:6px}
.list summary{cursor:pointer}
.list p{font-size:12px;line-height:1.5;overflow-wrap:anywhere;color:var(--soft);margin:4px 0 8px}
.breach{color:var(--alarm)}
details summary{cursor:pointer}
.residuals{margin:6px 0 10px;max-width:640px}
dialog{border:1px solid var(--line);border-radius:6px;padding:0 22px 22px;width:min(1040px,calc(100vw - 24px));max-height:calc(100vh - 32px);color:var(--ink);overflow:auto}
dialog::backdrop{background:#16232f80}
dialog .bar{display:flex;justify-content:space-between;gap:16px;align-items:flex-start;position:sticky;top:0;background:#fff;padding:16px 0 8px;height:auto;width:auto}
dialog .bar h2{margin:2px 0 0}
dialog .buttons{display:flex;gap:8px;flex:none}
dialog .facts{margin-bottom:14px}
dialog table{font-size:13px}
footer{padding-top:8px;padding-bottom:40px;font-size:13px}
footer dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(210px,1fr));gap:8px 24px}
footer dd{overflow-wrap:anywhere}
`

/** On a narrow screen every row of a table is a card of its own, with the column's name before each figure. */
const narrow = `
@media screen and (max-width:759px){
header,main,footer{padding-left:16px;padding-right:16px}
header{padding-top:20px}
h1{font-size:24px}
.summary,.pair{grid-template-columns:minmax(0,1fr);gap:0}
.summary{gap:20px}
.card,.wide{padding:16px}
.facts{gap:8px 28px}
.bars li{grid-template-columns:26px 1fr}
.group-points,.bars .bar{grid-column:2}
.formulas dl{columns:1}
.months li{grid-template-columns:54px 1fr 32px 76px;gap:6px}
.ranking li{grid-template-columns:26px minmax(0,1fr)}
.ranking .bar,.ranking .figure{grid-column:2}
.tools .by{display:inline}
dialog{padding:0 14px 16px}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards,.cards tbody,.cards tfoot{display:block}
.cards tr{display:grid;grid-template-columns:1fr 1fr;gap:2px 16px;padding:10px 0;border-bottom:1px solid var(--rule)}
.cards th,.cards td,.register .first{border:0;padding:1px 0;min-width:0}
.cards td{display:flex;justify-content:space-between;gap:10px;text-align:right}
.cards td::before{content:attr(data-label);color:var(--soft);font-weight:400;text-align:left;white-space:normal}
.cards td{overflow-wrap:anywhere}
.cards td::before{flex:none;max-width:60%;overflow-wrap:normal}
.cards tbody th,.cards tfoot th,.cards .told{grid-column:1/-1}
.cards tbody th,.cards tfoot th{font-weight:650}
.cards .number,.indicators .gauge{display:none}
.cards .source,.cards .formula{grid-column:1/-1}
.in-card{display:inline;color:var(--soft)}
.indicators tr.group,.indicators tr.block{padding:8px 10px;margin:0 -10px}
.indicators tr.group{background:#e9eff5}
.indicators tr.block{background:#f6f8fa}
.indicators td.fine{grid-column:1/-1;text-align:left}
.indicators td.fine:empty{display:none}
.indicators td.fine::before{content:none}
.register tr{grid-template-rows:auto repeat(5,auto);grid-auto-flow:column}
.overdue tr,.timeline tr{grid-template-columns:1fr}
tfoot tr{border-top:2px solid var(--line)}
}
`

const print = `
@page{size:A4;margin:14mm 13mm}
@media print{
body{background:#fff;font-size:10pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
header,main,footer{max-width:none;padding:0}
main{padding-top:5mm}
h1{font-size:19pt;margin-bottom:3mm}
h2{font-size:12pt;break-after:avoid}
.card{border-color:#b9c6d2;border-radius:0;padding:4mm}
.wide{border:0;border-top:1px solid #b9c6d2;border-radius:0;padding:4mm 0 0;margin-bottom:5mm}
.summary{grid-template-columns:62mm 1fr;gap:4mm;margin-bottom:5mm}
.ring{width:46mm}
.pair{grid-template-columns:70mm 1fr;gap:4mm}
table{font-size:8.2pt}
thead th{font-size:7.6pt}
th,td{padding:1.1mm 1.4mm}
.name,.rate{min-width:0}
.name small,.source,.formula{font-size:7.4pt}
.gauge{width:13mm;height:1mm}
.fine{font-size:7.8pt}
.tools,.lists,.up,dialog{display:none}
.ranking a{color:inherit;text-decoration:none}
.drill{color:inherit;text-decoration:none}
.sheet{overflow:visible}
tr,li,figure,.card{break-inside:avoid}
tr.group{break-after:avoid}
thead{display:table-header-group}
tfoot{display:table-row-group}
.months{font-size:8.2pt}
.months li{grid-template-columns:16mm 1fr 12mm 24mm;gap:2mm}
.months .bar{height:2.6mm}
.formulas dl,.formulas dt,.checks,figcaption{font-size:8.2pt}
.formulas dl div{margin-bottom:1mm}
h3{font-size:9pt}
footer{break-inside:avoid;border-top:1px solid #b9c6d2;font-size:8.5pt;padding-top:3mm}
footer dl{grid-template-columns:repeat(3,1fr);gap:1.5mm 5mm}
}
`

/** The page's only style sheet; every text on its ground has a contrast of 4.5 or more. */
export const pageStyle = screen + narrow + print
