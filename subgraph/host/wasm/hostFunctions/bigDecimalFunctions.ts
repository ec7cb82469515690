import { BigDecimal } from '../../values/BigDecimal.ts'
import { readBigDecimal, writeBigDecimal } from '../bigIntCodec.ts'
import type { HostContext, HostFunctions } from './HostContext.ts'

export function bigDecimalFunctions(context: HostContext): HostFunctions {
  const binary = (operation: (x: BigDecimal, y: BigDecimal) => BigDecimal) => (x: number, y: number) =>
    writeBigDecimal(context.memory, operation(readBigDecimal(context.memory, x), readBigDecimal(context.memory, y)))
  return {
    'bigDecimal.plus': binary((x, y) => x.plus(y)),
    'bigDecimal.minus': binary((x, y) => x.minus(y)),
    'bigDecimal.times': binary((x, y) => x.times(y)),
    'bigDecimal.dividedBy': binary((x, y) => x.dividedBy(y)),
    'bigDecimal.equals': (x: number, y: number) =>
      readBigDecimal(context.memory, x).equals(readBigDecimal(context.memory, y)) ? 1 : 0,
    'bigDecimal.toString': (x: number) => context.memory.newString(readBigDecimal(context.memory, x).toString()),
    'bigDecimal.fromString': (pointer: number) =>
      writeBigDecimal(context.memory, BigDecimal.parse(context.memory.readString(pointer))),
  }
}
