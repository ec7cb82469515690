import type { knownErrors } from '../../../../src/data/transactions/knownErrors.ts'

/** A plausible argument for each input of an error. */
export function sampleArguments(error: (typeof knownErrors)[number]): readonly unknown[] {
  return error.inputs.map(({ type }) => {
    if (type === 'address') return `0x${'12'.repeat(20)}`
    if (type === 'bool') return true
    if (type === 'string') return 'text'
    if (type.startsWith('bytes')) return `0x${'ab'.repeat(Number(type.slice(5)))}`
    const bits = Number(type.replace('uint', ''))
    return bits <= 48 ? 3 : 5_000n
  })
}
