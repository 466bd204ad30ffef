/** The look of a printed form: black on white, one form a sheet of A4. */
export const formStyle = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#e9edf1;color:#000;font:15px/1.45 "Times New Roman","Liberation Serif","Noto Serif",serif}
.form{background:#fff;max-width:210mm;margin:16px auto;padding:18mm 16mm 14mm;min-height:297mm;display:flex;flex-direction:column}
.edition{font-style:italic;text-align:right;font-size:13px;margin:0 0 8px}
.top{display:grid;grid-template-columns:1fr 1fr;gap:12px;text-align:center;font-weight:700;margin-bottom:14px}
.top p{margin:0}
.top .motto{text-decoration:underline;text-underline-offset:4px}
h1{font-size:19px;line-height:1.3;text-align:center;text-transform:uppercase;margin:10px 0 16px}
dl{margin:0;display:grid;grid-template-columns:minmax(150px,34%) 1fr;gap:5px 14px}
dt{font-weight:400}
dd{margin:0;font-weight:600;border-bottom:1px dotted #333;min-height:1.45em;overflow-wrap:anywhere}
h2{font-size:15px;margin:14px 0 5px}
table{width:100%;border-collapse:collapse;font-size:13.5px}
th,td{border:1px solid #000;padding:4px 5px;text-align:left;vertical-align:top;overflow-wrap:break-word}
td:empty{height:2em}
.note{margin:12px 0 0;font-style:italic}
.signatures{display:grid;grid-template-columns:1fr 1fr;gap:20px;text-align:center;margin-top:28px;min-height:34mm}
.signatures strong{display:block}
.origin{margin:auto 0 0;padding-top:12px;font-size:11.5px;color:#333}
@media screen and (max-width:759px){
.form{padding:20px 16px;min-height:0;margin:0 0 12px}
dl{grid-template-columns:1fr;gap:2px}
dd{margin-bottom:6px}
.wide-table{overflow-x:auto}
.wide-table table{min-width:600px}
}
@page{size:A4;margin:15mm 16mm}
@media print{
body{background:#fff}
.form{margin:0;padding:0;max-width:none;min-height:264mm;break-after:page}
.form:last-of-type{break-after:auto}
tr,dd,.signatures{break-inside:avoid}
thead{display:table-header-group}
}
`
