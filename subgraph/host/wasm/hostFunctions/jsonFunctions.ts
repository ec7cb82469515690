import { DeterministicError } from '../../errors/DeterministicError.ts'
import { AscTypeId } from '../ascTypeIds.ts'
import { writeBigInt } from '../bigIntCodec.ts'
import { parseJson, writeJson } from '../jsonCodec.ts'
import { writeResult } from '../writeResult.ts'
import { parseBigInt } from './bigIntFunctions.ts'
import type { HostContext, HostFunctions } from './HostContext.ts'

export function jsonFunctions(context: HostContext): HostFunctions {
  const integer = (pointer: number, bits: (value: bigint) => bigint) => {
    const text = context.memory.readString(pointer)
    const value = parseBigInt(text)
    if (bits(value) !== value) throw new DeterministicError(`JSON \`${text}\` cannot be parsed as a 64-bit integer`)
    // WebAssembly takes 64-bit integers as signed.
    return BigInt.asIntN(64, value)
  }
  return {
    'json.fromBytes': (data: number) => writeJson(context.memory, parseJson(context.memory.readBytes(data))),
    'json.try_fromBytes': (data: number) =>
      writeResult(context.memory, { result: AscTypeId.resultJsonValueBool, wrapped: AscTypeId.wrappedJsonValue }, () =>
        writeJson(context.memory, parseJson(context.memory.readBytes(data))),
      ),
    'json.toI64': (pointer: number) => integer(pointer, (value) => BigInt.asIntN(64, value)),
    'json.toU64': (pointer: number) => integer(pointer, (value) => BigInt.asUintN(64, value)),
    'json.toF64': (pointer: number) => {
      const text = context.memory.readString(pointer)
      const value = Number(text)
      if (text.trim() === '' || Number.isNaN(value))
        throw new DeterministicError(`JSON \`${text}\` cannot be parsed as f64`)
      return value
    },
    'json.toBigInt': (pointer: number) => writeBigInt(context.memory, parseBigInt(context.memory.readString(pointer))),
  }
}
