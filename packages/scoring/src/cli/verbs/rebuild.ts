import { text } from '@motcua/core'
import { sqliteProjections } from '@motcua/store/sqlite'
import { formats } from '../../format/formats.ts'
import { exitCode } from '../exit-code.ts'
import { openFile } from '../store/opened-file.ts'
import { longProgress, tellStanding, waitTold } from '../store/run-progress.ts'
import { shippedProjection, shippedProjections } from '../store/shipped-projections.ts'
import { storeOptions, withStoreFile } from '../store/store-file.ts'
import { json } from '../text/json.ts'
import { defineVerb } from '../verb.ts'

/** `motcua rebuild`: facts made anew from the events alone; readers see the old ones until the new ones are whole. */
export const rebuildVerb = defineVerb({
  name: 'rebuild',
  about: 'cli.rebuild',
  arguments: [{ name: 'STORE', about: 'cli.argument.store' }],
  options: {
    mirror: storeOptions.mirror,
    projection: { kind: 'text', value: 'NAME', about: 'cli.option.projection' },
    'no-wait': { kind: 'flag', about: 'cli.option.no-wait' },
  },
  examples: ['rebuild h21.sqlite', 'rebuild h21.sqlite --projection dossier_facts --no-wait --json'],
  action: async ({ values, positionals, language }, io) => {
    const [given] = positionals
    return withStoreFile({ store: given, mirror: values.mirror }, { io, language }, async (file) => {
      const { projection } = values
      const chosen = projection === undefined ? shippedProjections : [shippedProjection(projection)]
      await using store = openFile(file, { io, language })
      const projections = sqliteProjections(store, { clock: io.now })
      const done = []
      for (const { name, rebuild } of chosen) {
        const began = io.now()
        const { checkpoint, events, rebuilt, parked } = await rebuild(projections, {
          onProgress: longProgress(name, { io, language }),
          onWaiting: waitTold({ io, language }),
          whenBusy: values['no-wait'] ? 'refuse' : 'wait',
          signal: io.signal,
        })
        io.progress('')
        const seconds = (io.now() - began) / 1_000
        done.push({ projection: name, rebuilt, events, position: String(checkpoint), parked, seconds })
      }
      tellStanding(projections, { io, language })
      if (values.json) io.out(json(done))
      else {
        const { count, decimal } = formats(language)
        for (const { projection: name, rebuilt, events, position, seconds } of done) {
          const told = {
            projection: name,
            events: count(events),
            position: count(Number(position)),
            seconds: decimal(seconds),
          }
          io.out(text(rebuilt ? 'cli.rebuild.done' : 'cli.rebuild.done-elsewhere', told, language))
        }
      }
      return done.some(({ parked }) => parked > 0) ? exitCode.fault : exitCode.ok
    })
  },
})
