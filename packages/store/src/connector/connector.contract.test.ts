import { memoryRegister } from './connector.ts'
import { connectorContract } from '../testing/connector-contract.ts'

const persons = { 's-1': { name: 'A', birthDate: '1990-01-01' }, 's-2': { name: 'B', birthDate: '1991-02-02' } }

connectorContract({
  name: 'a register in memory',
  connect: () => memoryRegister('population', persons),
  persons: [
    { subject: 's-1', values: persons['s-1'] },
    { subject: 's-2', values: persons['s-2'] },
  ],
  stranger: 'toString',
  unreachable: () => ({ register: 'population', ask: () => Promise.reject(new Error('connection refused')) }),
})
