/** The look of the public page: large type, one column, first for a telephone; black on white when printed on A4. */
export const publicStyle = `
:root{color-scheme:light;--ink:#16232f;--soft:#4d5d6c;--rule:#d3dae1;--tone:#0b5394}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#f4f6f8;color:var(--ink);font:17px/1.5 "Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
header,main,footer{max-width:760px;margin:0 auto;padding:0 16px}
header{padding-top:18px;padding-bottom:6px}
.top{display:flex;justify-content:space-between;gap:16px;align-items:baseline;font-size:15px}
.top p{margin:0;color:var(--soft);font-weight:600}
a{color:#0b5394;text-underline-offset:3px}
h1{font-size:24px;line-height:1.25;margin:8px 0 4px;font-weight:650;overflow-wrap:anywhere}
.code{display:inline-block}
h2{font-size:19px;line-height:1.3;margin:0 0 10px;font-weight:650}
h3{font-size:17px;margin:0;font-weight:650;overflow-wrap:anywhere}
p{margin:0 0 10px}
section{background:#fff;border:1px solid var(--rule);border-radius:8px;padding:16px;margin:0 0 16px}
.state{border-left:6px solid var(--tone)}
.state .now{font-size:21px;line-height:1.35;font-weight:650;color:var(--tone);margin-bottom:6px}
.late{--tone:#a8241b}
.waits{--tone:#8a5a00}
.done{--tone:#17713f}
.soft{color:var(--soft);font-size:15px}
dl{margin:12px 0 0;display:grid;grid-template-columns:1fr;gap:8px}
dt{color:var(--soft);font-size:15px}
dd{margin:0;font-weight:600;overflow-wrap:anywhere}
ul{margin:0;padding-left:22px}
li{margin-bottom:8px}
ol{list-style:none;margin:0;padding:0}
.stages>li{border-left:3px solid var(--rule);padding:0 0 6px 14px;margin:0 0 10px}
.stages ol{margin-top:6px}
.stages ol li{display:grid;grid-template-columns:1fr;margin-bottom:6px}
.stages time{color:var(--soft);font-size:15px}
form{display:grid;gap:8px}
label{font-weight:600}
input{font:inherit;color:var(--ink);padding:10px 12px;border:1px solid #75828f;border-radius:6px;width:100%;background:#fff}
button{font:inherit;font-weight:600;color:#fff;background:#0b5394;border:0;border-radius:6px;padding:11px 18px;min-height:44px;cursor:pointer}
input:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid #e8a200;outline-offset:2px}
footer{padding-bottom:32px;color:var(--soft);font-size:15px}
@media screen and (min-width:640px){
header{padding-top:32px}
h1{font-size:30px}
section{padding:20px 24px}
dl{grid-template-columns:1fr 1fr;gap:12px 28px}
.stages ol li{grid-template-columns:150px 1fr;gap:12px}
form{grid-template-columns:1fr auto;align-items:end}
label,form p{grid-column:1/-1}
}
@page{size:A4;margin:16mm 15mm}
@media print{
body{background:#fff;font-size:11pt}
header,main,footer{max-width:none;padding:0}
section{border:0;border-top:1px solid #9aa7b4;border-radius:0;padding:4mm 0 0;break-inside:avoid}
.state{border-left:6px solid var(--tone);padding-left:4mm}
.timeline{break-inside:auto}
.stages>li{break-inside:avoid}
dl{grid-template-columns:1fr 1fr}
.stages ol li{grid-template-columns:42mm 1fr;gap:4mm}
.find,.top a{display:none}
}
`
