import { encodeErrorResult } from 'viem'
import { describe, expect, it } from 'vitest'
import { decodeRevert } from '../../../../src/data/transactions/decodeRevert.ts'
import { knownErrors } from '../../../../src/data/transactions/knownErrors.ts'
import { sampleArguments } from './sampleArguments.ts'

describe('decodeRevert', () => {
  it.each(knownErrors.map((error) => [error.name, error] as const))('reads %s back', (name, error) => {
    const args = sampleArguments(error)
    const data = encodeErrorResult({ abi: [error], errorName: name, args })
    const decoded = decodeRevert(data)
    expect(decoded).toMatchObject({ kind: 'contract', name })
    expect(decoded?.kind === 'contract' && decoded.values.map((value) => value.name)).toEqual(
      error.inputs.map((input) => input.name),
    )
  })

  it('reads a require text', () => {
    const text = encodeErrorResult({
      abi: [{ type: 'error', name: 'Error', inputs: [{ name: 'message', type: 'string' }] }],
      args: ['too late'],
    })
    expect(decodeRevert(text)).toEqual({ kind: 'reason', text: 'too late' })
  })

  it('does not guess at what it does not know', () => {
    expect(decodeRevert('0xdeadbeef')).toBe(null)
    expect(decodeRevert('0x')).toBe(null)
  })
})
