import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeDescription, splitDescription } from '../../../../src/domain/proposalText/proposalDescription.ts'
import { account, flop, say, strong } from '../../../../src/domain/proposalText/say.ts'
import { flopText, sentenceText } from '../../../../src/domain/proposalText/sentenceText.ts'

const proposer = `0x${'Ab'.repeat(20)}` as const
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
  .filter((text) => /^[^\s#][^\n\r]*$/.test(text.trim()))

describe('proposal descriptions', () => {
  it('come apart into what they were made of', () => {
    fc.assert(
      fc.property(line, fc.lorem({ mode: 'sentences' }), (title, body) => {
        expect(splitDescription(composeDescription(title, body, proposer))).toEqual({
          title: title.trim(),
          body: body.trim(),
          proposer: proposer.toLowerCase(),
        })
      }),
    )
  })

  it('end with the account that may submit them, as the governor wants it', () => {
    expect(composeDescription('T', '', proposer)).toBe(`# T\n\n#proposer=0x${'ab'.repeat(20)}`)
    expect(splitDescription('# T\n\n#proposer=0x12')).toMatchObject({ proposer: null, body: '#proposer=0x12' })
  })

  it('have a title even without a heading', () => {
    expect(splitDescription('\n\nPlain first line\nmore')).toEqual({
      title: 'Plain first line',
      body: 'more',
      proposer: null,
    })
  })
})

describe('sentences', () => {
  it('are plain text when they have to be', () => {
    const sentence = say`Sends ${strong('5 ETH')} to ${account(proposer)} at ${flop(19n * 10n ** 23n)}.`
    expect(sentenceText(sentence)).toBe('Sends 5 ETH to 0xAbAb…AbAb at 1.9 · 10²⁴.')
    expect(flopText(10n ** 25n)).toBe('10²⁵')
  })
})
