import { encodeErrorResult } from 'viem'
import { describe, expect, it } from 'vitest'
import { decodeRevert } from '../../../../src/data/transactions/decodeRevert.ts'
import { knownErrors } from '../../../../src/data/transactions/knownErrors.ts'
import { describeFailure } from '../../../../src/features/transactions/describeFailure.ts'
import { errorMessages } from '../../../../src/features/transactions/errorMessages.ts'
import { sampleArguments } from '../../data/transactions/sampleArguments.ts'

const names = Object.keys(errorMessages.en)

describe('errorMessages', () => {
  it.each(names)(
    '%s is an error of the contracts, and every figure in its sentences is one of its arguments',
    (name) => {
      const error = knownErrors.find((one) => one.name === name)
      if (error === undefined) throw new Error(`No contract has an error ${name}`)
      const failure = decodeRevert(encodeErrorResult({ abi: [error], errorName: name, args: sampleArguments(error) }))
      if (failure === null) throw new Error('not decoded')
      for (const language of ['en', 'zh-Hans'] as const) {
        const { sentence, raw } = describeFailure(failure, language)
        expect(sentence).toMatch(/\S[.。]$/u)
        // `?` stands for an argument that the error does not have.
        expect(sentence).not.toContain('?')
        expect(raw).toContain(name)
      }
    },
  )

  it('shows an error that has no sentence as the contract named it', () => {
    const failure = { kind: 'contract', name: 'constructor', values: [{ name: 'a', value: 1n }] } as const
    expect(describeFailure(failure, 'en')).toEqual({ sentence: null, raw: 'constructor(a: 1)' })
  })
})
