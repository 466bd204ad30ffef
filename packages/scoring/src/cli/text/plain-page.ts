/** The look of a page that holds lists and tables only. */
export const plainPageStyle = `
body{max-width:1040px;margin:32px auto;padding:0 24px;font:15px/1.5 system-ui,sans-serif;color:#16232f}
h1{font-size:26px}h2{font-size:17px;margin:28px 0 8px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 24px}dt{color:#4d5d6c}dd{margin:0}
table{border-collapse:collapse;width:100%;font-size:14px}th,td{text-align:left;vertical-align:top;padding:5px 10px 5px 0;border-bottom:1px solid #d3dae1}
td.time{white-space:nowrap;font-variant-numeric:tabular-nums}td.figure,th.figure{text-align:right;font-variant-numeric:tabular-nums}.breach{color:#a8241b}
details{margin:4px 0}ul{margin:4px 0 8px}
@media print{body{margin:0}}`
