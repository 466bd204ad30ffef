import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js'
import { nameIn } from './answers.ts'
import type { Fault } from './fault-plan.ts'
import type { StreamsHandlers } from './grpc.ts'
import type { NodeContext } from './node-context.ts'
import type { ProposedEvent, ServerExpectation } from './server-log.ts'

type BatchCall = Parameters<StreamsHandlers['batchAppend']>[0]
type Gathered = { readonly options: BatchAppendReq.Options; readonly events: ProposedEvent[]; size: number }

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const expectationIn = (options: BatchAppendReq.Options): ServerExpectation => {
  if (options.hasStreamPosition()) return BigInt(options.getStreamPosition())
  if (options.hasNoStream()) return 'none'
  return options.hasStreamExists() ? 'exists' : 'any'
}

const proposedIn = (message: BatchAppendReq.ProposedMessage): ProposedEvent => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
})

/** The shared call of appends. */
export const appendService = (node: NodeContext): Pick<StreamsHandlers, 'batchAppend'> => {
  const { answers, log, faults } = node

  const decide = ({ options, events, size }: Gathered): BatchAppendResp => {
    // 23.10 counts the data alone
    if (size > node.maxAppendSize) return answers.tooLarge(node.maxAppendSize)
    if (!events.every(({ id }) => uuid.test(id))) return answers.refused('BadRequest')
    const answer = answers.decided(log.append(nameIn(options.getStreamIdentifier()), expectationIn(options), events))
    if (!node.tellsPosition) answer.getSuccess()?.clearPosition()
    return answer
  }

  const carryOut = (call: BatchCall, request: BatchAppendReq, gathered: Gathered, fault: Fault | undefined): void => {
    const { load } = node
    load.appends += 1
    load.mostAppends = Math.max(load.mostAppends, load.appends)
    const reply = (answer: BatchAppendResp): void => {
      load.appends -= 1
      if (call.cancelled) return
      answer.setCorrelationId(request.getCorrelationId())
      answer.setStreamIdentifier(gathered.options.getStreamIdentifier())
      call.write(answer)
    }
    const fail = (error: Error): void => {
      load.appends -= 1
      call.emit('error', error)
    }
    switch (fault?.kind) {
      case 'silence':
      case 'dead':
        return
      case 'silence-after':
        decide(gathered)
        return
      case 'drop-reply':
        decide(gathered)
        fail(answers.unavailable())
        return
      case 'forgotten':
        decide(gathered)
        log.amnesia += 1
        fail(answers.unavailable())
        return
      case 'break':
      case 'unavailable':
      case 'kill':
        fail(answers.unavailable())
        return
      case 'end':
        call.end()
        return
      case 'not-leader':
        fail(answers.notLeader(node.leader()))
        return
      case 'denied':
        reply(answers.refused('AccessDenied'))
        return
      case 'error':
        fail(answers.error(fault.code, fault.message))
        return
      case 'slow':
        setTimeout(() => reply(decide(gathered)), fault.delay)
        return
      case undefined:
        break
    }
    const rights = node.rights(call.metadata)
    if (!rights.known) fail(answers.unauthenticated())
    else if (!rights.append) reply(answers.refused('AccessDenied'))
    else node.whenReplicated(decide(gathered), reply)
  }

  return {
    batchAppend: (call) => {
      const gathered = new Map<string, Gathered>()
      let dead = false
      call.on('data', (request: BatchAppendReq) => {
        if (dead) return
        const correlation = request.getCorrelationId()?.getString() ?? ''
        const options = request.getOptions()
        if (options !== undefined) gathered.set(correlation, { options, events: [], size: 0 })
        const mine = gathered.get(correlation)
        if (mine === undefined) return
        const events = request.getProposedMessagesList().map(proposedIn)
        mine.events.push(...events)
        mine.size += events.reduce((sum, { data }) => sum + data.length, 0)
        if (!request.getIsFinal()) return
        gathered.delete(correlation)
        const misplaced = node.refuseFollower(call.metadata)
        if (misplaced !== undefined) {
          call.emit('error', misplaced)
          return
        }
        const fault = faults.take('append')
        dead = fault?.kind === 'dead'
        carryOut(call, request, mine, fault)
      })
      call.on('end', () => call.end())
      call.on('error', () => undefined)
    },
  }
}
