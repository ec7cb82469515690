import { DeterministicError } from '../errors/DeterministicError.ts'
import type { AscMemory, AscPointer } from './AscMemory.ts'
import { AscTypeId } from './ascTypeIds.ts'

/** Writes a `Result<T, boolean>`: what `write` returns, or that it failed. */
export function writeResult(
  memory: AscMemory,
  types: { result: number; wrapped: number },
  write: () => AscPointer,
): AscPointer {
  try {
    return memory.newPointers(types.result, [memory.newPointers(types.wrapped, [write()]), 0])
  } catch (error) {
    if (!(error instanceof DeterministicError)) throw error
    return memory.newPointers(types.result, [0, memory.newPointers(AscTypeId.wrappedBool, [1])])
  }
}
