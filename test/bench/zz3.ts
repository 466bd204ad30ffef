import { dossierPromotions, unitPromotions } from '@motcua/core'
import { dossierFacts } from '@motcua/scoring'
import { openSqliteStore, sqliteProjections } from '@motcua/store/sqlite'
import Database from 'better-sqlite3'
const store = openSqliteStore({ file:'/tmp/scale-r/vc.db', promotions: { ...dossierPromotions, ...unitPromotions }, durability: 'normal' })
const projections = sqliteProjections(store)
const raw = new Database('/tmp/scale-r/vc.db', { readonly: true })
const scan = () => {
  const select = raw.prepare<[number,number],any[]>('SELECT position, stream, type, occurred_at, recorded_at, data, metadata FROM events WHERE position > ? ORDER BY position LIMIT ?').raw(); let after=0, n=0
  for(;;){ const rows=select.all(after,2000); for(const r of rows){ JSON.parse(r[5]);JSON.parse(r[6]); after=r[0] } n+=rows.length; if(rows.length<2000) return n }
}
const a:number[]=[],b:number[]=[]
for(let i=0;i<Number(process.argv[2]??30);i++){
  globalThis.gc?.(); let u=process.cpuUsage(); scan();scan(); let v=process.cpuUsage(u); a.push((v.user+v.system)/2000)
  globalThis.gc?.(); u=process.cpuUsage(); await projections.rebuild(dossierFacts); await projections.rebuild(dossierFacts); v=process.cpuUsage(u); b.push((v.user+v.system)/2000)
}
const med=(x:number[])=>x.toSorted((p,q)=>p-q)[x.length>>1]!
console.log('scan',med(a).toFixed(1),Math.min(...a).toFixed(1),'rebuild',med(b).toFixed(1),Math.min(...b).toFixed(1),'ratio',med(a.map((x,i)=>x/b[i]!)).toFixed(2),(Math.min(...a)/Math.min(...b)).toFixed(2))
await store.close()
