import { BigDecimal } from '../values/BigDecimal.ts'
import type { AscMemory, AscPointer } from './AscMemory.ts'
import { AscTypeId } from './ascTypeIds.ts'

export function readBigInt(memory: AscMemory, pointer: AscPointer): bigint {
  return memory.readBigInt(pointer)
}

export function writeBigInt(memory: AscMemory, value: bigint): AscPointer {
  return memory.newBigInt(value)
}

export function readBigDecimal(memory: AscMemory, pointer: AscPointer): BigDecimal {
  const digits = readBigInt(memory, memory.readUint32(pointer))
  const exponent = Number(readBigInt(memory, memory.readUint32(pointer + 4)))
  return BigDecimal.of(digits, exponent).checkRange()
}

export function writeBigDecimal(memory: AscMemory, value: BigDecimal): AscPointer {
  return memory.newPointers(AscTypeId.bigDecimal, [
    writeBigInt(memory, value.digits),
    writeBigInt(memory, BigInt(value.exponent)),
  ])
}
