import { expect } from 'vitest'
import type { ConformanceCase } from '../ConformanceCase.ts'
import { probeCase } from './probeCase.ts'

const TEST = 'runtime/test/src/test.rs'
const ABI = 'runtime/test/src/test/abi.rs'
const numbers = Array.from({ length: 20 }, (_, index) => index - 10).filter((number) => number !== 0)

/** What stops a mapping, and what does not. */
export const failureCases: ConformanceCase[] = [
  probeCase(`${TEST} abort_v0_0_5`, 'a failed assertion says where and why', ({ call }) =>
    expect(() => call('notTrue')).toThrow(
      /^Mapping aborted at src\/probes.ts, line \d+, column 3, with message: not true$/,
    ),
  ),
  probeCase(`${TEST} null_ptr_read_0_0_5`, 'reading null is told as such', ({ call }) =>
    expect(() => call('nullRead')).toThrow("Tried to read AssemblyScript value that is 'null'"),
  ),
  probeCase(`${TEST} safe_null_ptr_read_0_0_5`, "graph-ts's own checks reach the reader", ({ call }) =>
    expect(() => call('plus', 0, 0)).toThrow("Failed to sum BigInts because left hand side is 'null'"),
  ),
  probeCase(`${ABI} unbounded_recursion_v0_0_5`, 'endless recursion ends', ({ call }) =>
    expect(() => call('rabbitHole')).toThrow('Maximum call stack size exceeded'),
  ),
  probeCase(`${TEST} allocate_global_v0_0_5`, 'globals are made before the first handler', ({ call, readText }) =>
    expect(readText(call('globalsWork'))).toBe('123'),
  ),
  probeCase(`${TEST} test_boolean`, 'true is 1 and false is 0', ({ call }) => {
    expect(call('givesTrue')).toBe(1)
    expect(call('givesFalse')).toBe(0)
  }),
  probeCase(`${TEST} test_boolean`, 'every other number is true too', ({ call }) => {
    for (const number of numbers) call('needsTrue', number)
    expect(() => call('needsTrue', 0)).toThrow('Mapping aborted')
  }),
  probeCase(`${TEST} test_boolean`, 'and not false', ({ call }) => {
    call('needsFalse', 0)
    for (const number of numbers) expect(() => call('needsFalse', number)).toThrow('Mapping aborted')
  }),
  probeCase(`${TEST} recursion_limit`, 'values of 128 levels are read', ({ call }) =>
    expect(() => call('nestedValue', 128)).toThrow('Attempted to set undefined fields [deep]'),
  ),
  probeCase(`${TEST} recursion_limit`, 'deeper ones are not', ({ call }) =>
    expect(() => call('nestedValue', 130)).toThrow('recursion limit reached'),
  ),
  probeCase(`${TEST} test_array_blowup`, 'a read beyond the memory is a trap', ({ call }) =>
    expect(() => call('outOfBounds')).toThrow(WebAssembly.RuntimeError),
  ),
  probeCase(`${ABI} string_v0_0_5`, 'logs have levels', ({ call, text, logs }) => {
    for (const level of [1, 2, 3, 4]) call('logText', level, text('x'))
    expect(logs).toEqual(['error: x', 'warning: x', 'info: x', 'debug: x'])
  }),
  probeCase(`${TEST} abort_v0_0_5`, 'a critical log is a failure', ({ call, text }) =>
    expect(() => call('logText', 0, text('the end'))).toThrow(
      'Critical error logged in mapping with log message: the end',
    ),
  ),
]
