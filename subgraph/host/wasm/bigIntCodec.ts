import { BigDecimal } from '../values/BigDecimal.ts'
import { bigIntToSignedBytes, signedBytesToBigInt } from '../values/signedBytes.ts'
import type { AscMemory, AscPointer } from './AscMemory.ts'
import { AscTypeId } from './ascTypeIds.ts'

export function readBigInt(memory: AscMemory, pointer: AscPointer): bigint {
  return signedBytesToBigInt(memory.lookAtBytes(pointer))
}

export function writeBigInt(memory: AscMemory, value: bigint): AscPointer {
  return memory.newUint8Array(bigIntToSignedBytes(value))
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
