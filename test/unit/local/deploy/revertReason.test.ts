import { BaseError, encodeErrorResult, parseAbi, RawContractError } from 'viem'
import { describe, expect, it } from 'vitest'
import { revertReason } from '../../../../local/deploy/revertReason.ts'

const abi = parseAbi(['error OutOfBounds(uint16 value, uint16 maximum)'])

describe('revertReason', () => {
  it('gives the contract’s own error with its arguments, however deep it is', () => {
    const data = encodeErrorResult({ abi, errorName: 'OutOfBounds', args: [5_000, 2_000] })
    const error = new BaseError('Failed', {
      cause: new BaseError('Reverted', { cause: new RawContractError({ data }) }),
    })
    expect(revertReason(error, abi)).toBe('OutOfBounds(5000, 2000)')
  })

  it('shows data that it doesn’t know', () => {
    const error = new BaseError('Failed', { cause: new RawContractError({ data: '0xdeadbeef' }) })
    expect(revertReason(error, abi)).toBe('Failed (0xdeadbeef)')
  })

  it('falls back to the error’s own words', () => {
    expect(revertReason(new BaseError('No funds'), abi)).toBe('No funds')
    expect(revertReason(new Error('Broken'), abi)).toBe('Broken')
  })
})
