import { dossierPromotions, unitPromotions } from '@motcua/core'
import { dossierFacts } from '@motcua/scoring'
import { openSqliteStore, sqliteProjections } from '@motcua/store/sqlite'
import Database from 'better-sqlite3'
const store = openSqliteStore({ file:'/tmp/scale-r/vc.db', promotions: { ...dossierPromotions, ...unitPromotions }, durability: 'normal' })
const projections = sqliteProjections(store)
const raw = new Database('/tmp/scale-r/vc.db', { readonly: true })
const scan = (sql:string, page=2000, parse=true) => {
  const select = raw.prepare<[number,number],any[]>(sql).raw(); let after=0, n=0
  for(;;){ const rows=select.all(after,page); for(const r of rows){ if(parse){JSON.parse(r[5]);JSON.parse(r[6])} after=r[0] } n+=rows.length; if(rows.length<page) return n }
}
const cpu = async (f:()=>unknown) => { const t:number[]=[]; for(let i=0;i<15;i++){ globalThis.gc?.(); const u=process.cpuUsage(); await f(); const v=process.cpuUsage(u); t.push((v.user+v.system)/1000)} t.sort((a,b)=>a-b); return t[7]!.toFixed(1)+' min '+t[0]!.toFixed(1) }
console.log('scan', await cpu(()=>scan('SELECT position, stream, type, occurred_at, recorded_at, data, metadata FROM events WHERE position > ? ORDER BY position LIMIT ?')))
console.log('rebuild', await cpu(()=>projections.rebuild(dossierFacts)))
const types = raw.prepare<[],string>("select group_concat(' AND type <> '||id, '') from dictionary where text in ('StepStarted','StepCompleted','HandedOver','HandoverConfirmed','ResultIssued','ResultSigned')").pluck().get()
for (const [n,c] of [['all','position, stream, type, occurred_at, NULL, p1, p2, p3, p4, p5, p6'],['nonull','position, stream, type, occurred_at, p1, p2, p3, p4, p5'],['4','position, stream, type, occurred_at'],['1','position']] as const)
 for (const p of [500,2000]) console.log('read',n,p, await cpu(()=>scan(`SELECT ${c} FROM events WHERE position > ?${types} ORDER BY position LIMIT ?`,p,false)))
await store.close()
