import { DeterministicError } from '../../errors/DeterministicError.ts'
import { keccak256 } from '../../values/keccak256.ts'
import type { LogLevel } from '../HandlerScope.ts'
import type { HostContext, HostFunctions } from './HostContext.ts'

const LEVELS: readonly LogLevel[] = ['critical', 'error', 'warning', 'info', 'debug']

export function environmentFunctions(context: HostContext): HostFunctions {
  const optional = (pointer: number) => (pointer === 0 ? null : context.memory.readString(pointer))
  return {
    abort: (message: number, file: number, line: number, column: number) => {
      const place = optional(file) ?? 'an unknown place'
      const position = line === 0 ? '' : `, line ${line}${column === 0 ? '' : `, column ${column}`}`
      throw new DeterministicError(
        `Mapping aborted at ${place}${position}, with message: ${optional(message) ?? 'no message'}`,
      )
    },
    'log.log': (level: number, message: number) => {
      const text = context.memory.readString(message)
      const name = LEVELS[level] ?? 'debug'
      context.scope.log(name, text)
      if (name === 'critical')
        throw new DeterministicError(`Critical error logged in mapping with log message: ${text}`)
    },
    'crypto.keccak256': (input: number) => context.memory.newUint8Array(keccak256(context.memory.readBytes(input))),
  }
}
