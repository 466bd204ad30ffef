import type { Decider, EventDefinition } from '@motcua/core'
import { z } from 'zod'
import { createCodec } from '../codec/codec.ts'
import { createCommandHandler, type CommandHandlerOptions } from './command-handler.ts'
import type { CommandRequest, DecisionTimes } from './request.ts'

/** The fees of a dossier, for the tests of this package: small, and with a rule that depends on the state. */
export type LedgerCommand =
  { readonly type: 'Charge'; readonly amount: number } | { readonly type: 'Pay'; readonly amount: number }

export type LedgerEvent =
  | { readonly type: 'Charged'; readonly data: { readonly amount: number } }
  | { readonly type: 'Paid'; readonly data: { readonly amount: number } }
  | { readonly type: 'Settled'; readonly data: { readonly note: string } }

type Ledger = { readonly owed: number; readonly settled: number }

type LedgerContext = DecisionTimes & { readonly note: string }

const amount = z.strictObject({ amount: z.int().min(1) })

/** `Charged` once held thousands; version 2 holds đồng. */
export const ledgerDefinitions: readonly EventDefinition[] = [
  {
    type: 'Charged',
    version: 2,
    schema: amount,
    upcasters: { 1: (data) => ({ amount: (data as { thousands: number }).thousands * 1000 }) },
  },
  { type: 'Paid', version: 1, schema: amount, upcasters: {} },
  { type: 'Settled', version: 1, schema: z.strictObject({ note: z.string() }), upcasters: {} },
]

export const ledgerCodec = createCodec<LedgerEvent>({ definitions: ledgerDefinitions })

export const ledger: Decider<LedgerCommand, LedgerEvent, Ledger, LedgerContext> = {
  initial: { owed: 0, settled: 0 },
  evolve: (state, event) => {
    if (event.type === 'Charged') return { ...state, owed: state.owed + event.data.amount }
    if (event.type === 'Paid') return { ...state, owed: state.owed - event.data.amount }
    return { ...state, settled: state.settled + 1 }
  },
  decide: (command, { owed }, { note, now, occurredAt }) => {
    if (command.type === 'Charge') {
      const events = command.amount === 0 ? [] : [{ type: 'Charged', data: { amount: command.amount } } as const]
      return { accepted: true, events }
    }
    if (command.amount > owed) {
      const params = { owed, amount: command.amount }
      return {
        accepted: false,
        rejection: { rule: 'pay-what-is-owed', article: 'test', message: 'reject.no-fee', params },
      }
    }
    const paid = { type: 'Paid', data: { amount: command.amount } } as const
    const settled = { type: 'Settled', data: { note: `${note} ${occurredAt} ${now}` } } as const
    return { accepted: true, events: command.amount === owed ? [paid, settled] : [paid] }
  },
}

type LedgerOptions = CommandHandlerOptions<LedgerCommand, LedgerEvent, Ledger, LedgerContext>

export const ledgerHandler = (options: Pick<LedgerOptions, 'store'> & Partial<LedgerOptions>) =>
  createCommandHandler({
    codec: ledgerCodec,
    decider: ledger,
    clock: () => 0,
    patience: () => Promise.resolve(),
    versions: { regulation: '2026-07-01', machine: 'ledger-1' },
    ...options,
  })

/** A request with all that a test does not speak about. */
export const ledgerRequest = (
  commandId: string,
  command: LedgerCommand,
  more: Partial<CommandRequest<LedgerCommand, LedgerContext>> = {},
): CommandRequest<LedgerCommand, LedgerContext> => ({
  stream: 'dossier-1',
  command,
  commandId,
  actor: { officer: 'cb-01', unit: 'H26.31.1', role: 'cashier' },
  context: { note: 'đủ' },
  ...more,
})
