import { describe, expect, test } from 'vitest'
import { registerAnswer, type RegisterConnector } from '../connector/connector.ts'

/** A connector under test, with what its register is known to hold. */
export type ConnectorContract = {
  readonly name: string
  readonly connect: () => Promise<RegisterConnector> | RegisterConnector
  /** Two persons that the register holds, each with at least two fields. */
  readonly persons: readonly [KnownPerson, KnownPerson]
  /** Somebody whom it does not hold. */
  readonly stranger: string
  /** A connector to the same register that cannot be reached. */
  readonly unreachable?: () => Promise<RegisterConnector> | RegisterConnector
}

export type KnownPerson = { readonly subject: string; readonly values: Readonly<Record<string, string>> }

/** What every connector promises, as vitest cases; to be called at the top of a test file. */
export const connectorContract = ({ name, connect, persons, stranger, unreachable }: ConnectorContract): void => {
  describe(`${name} keeps the promises of a connector`, () => {
    const [one, other] = persons
    const fieldsOf = ({ values }: KnownPerson): string[] => Object.keys(values)

    test('who is held is answered with the fields asked for, and where the answer is found again', async () => {
      const connector = await connect()
      const answer = registerAnswer.parse(await connector.ask({ subject: one.subject, fields: fieldsOf(one) }))
      expect(answer).toMatchObject({ found: true, values: one.values })
    })

    test('no field is given out that was not asked for', async () => {
      const connector = await connect()
      const [field = ''] = fieldsOf(one)
      expect(await connector.ask({ subject: one.subject, fields: [field] })).toMatchObject({
        values: expect.toSatisfy((values: object) => Object.keys(values).join() === field),
      })
    })

    test('a field that the register does not have is left out, and is no fault', async () => {
      const connector = await connect()
      const fields = [...fieldsOf(one), 'no-such-field']
      expect(await connector.ask({ subject: one.subject, fields })).toMatchObject({ found: true })
      expect(await connector.ask({ subject: one.subject, fields })).not.toHaveProperty('values.no-such-field')
    })

    test('who is not held is not found, which is an answer', async () => {
      const connector = await connect()
      expect(await connector.ask({ subject: stranger, fields: fieldsOf(one) })).toEqual({ found: false })
    })

    test('questions at once are answered each for its own person', async () => {
      const connector = await connect()
      const asked = [one, other, one, other, other, one]
      const answers = await Promise.all(
        asked.map((each) => connector.ask({ subject: each.subject, fields: fieldsOf(each) })),
      )
      expect(answers.map((answer) => (answer.found ? answer.values : null))).toEqual(asked.map(({ values }) => values))
    })

    test('the question is left as it was given', async () => {
      const connector = await connect()
      const question = Object.freeze({ subject: one.subject, fields: fieldsOf(one) })
      const before = structuredClone(question)
      Object.freeze(question.fields)
      await connector.ask(question)
      expect(question).toEqual(before)
    })

    test('who has given up gets no answer', async () => {
      const connector = await connect()
      await expect(
        connector.ask({ subject: one.subject, fields: fieldsOf(one), signal: AbortSignal.abort() }),
      ).rejects.toBeInstanceOf(Error)
    })

    test.runIf(unreachable !== undefined)(
      'a register that cannot be reached is told by throwing, not by an answer',
      async () => {
        const connector = await unreachable?.()
        await expect(connector?.ask({ subject: one.subject, fields: fieldsOf(one) })).rejects.toBeInstanceOf(Error)
      },
    )
  })
}
