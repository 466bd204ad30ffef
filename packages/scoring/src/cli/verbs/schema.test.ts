import { expect, test } from 'vitest'
import { exitCode } from '../exit-code.ts'
import { memoryIo } from '../io.fixture.ts'
import { main } from '../main.ts'

test('what a connector is asked and answers is printed as schemas, and an unknown name is told with those there are', async () => {
  const io = memoryIo()
  expect(await main(['schema', 'connector'], io)).toBe(exitCode.ok)
  expect(io.answer()).toMatchObject({
    question: { $id: 'urn:motcua:connector:question', type: 'object' },
    answer: { $id: 'urn:motcua:connector:answer' },
  })
  const other = memoryIo()
  expect(await main(['schema', 'connectors', '--lang', 'en'], other)).toBe(exitCode.usage)
  expect(other.complaints()).toMatch(/report index.* connector$/m)
})
