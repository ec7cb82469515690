import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ClockContext } from '../../../../src/ui/clock/ClockContext.ts'
import { LanguageContext } from '../../../../src/ui/language/LanguageContext.ts'
import { AddressLabel } from '../../../../src/ui/primitives/AddressLabel.tsx'
import { ExternalLink } from '../../../../src/ui/primitives/ExternalLink.tsx'
import { Flop } from '../../../../src/ui/primitives/Flop.tsx'
import MarkdownBody from '../../../../src/ui/primitives/MarkdownBody.tsx'
import { TallyBar } from '../../../../src/ui/primitives/TallyBar.tsx'
import { TextField } from '../../../../src/ui/primitives/TextField.tsx'
import { Time } from '../../../../src/ui/primitives/Time.tsx'
import { VerdictList } from '../../../../src/ui/primitives/VerdictList.tsx'

const ADDRESS = '0x57cc112233445566778899aabbccddeeff0024b7'

describe('AddressLabel', () => {
  it('never lets an unverified name stand without hex', () => {
    expect(renderToStaticMarkup(<AddressLabel address={ADDRESS} name="Harbor" />)).toContain('0x57cc…24b7')
    expect(renderToStaticMarkup(<AddressLabel address={ADDRESS} name="Harbor" verified />)).not.toContain('24b7</span>')
  })

  it('draws hidden characters and says so', () => {
    const html = renderToStaticMarkup(<AddressLabel address={ADDRESS} name={'har\u200bbor'} />)
    expect(html).toContain('U+200B')
    expect(html).toContain('hidden character')
    expect(html).not.toContain('\u200b')
  })
})

describe('TallyBar', () => {
  it('says in one sentence what it shows', () => {
    const html = renderToStaticMarkup(
      <TallyBar
        forVotes={626n}
        againstVotes={374n}
        abstainVotes={100n}
        quorumVotes={1000n}
        thresholdBps={6000}
        decimals={0}
      />,
    )
    expect(html).toContain('62.6% For among For and Against, needs 60%. Quorum not met, 72% of it.')
  })

  it('keeps the quorum in the middle of the lower bar, and cuts off what goes past its end', () => {
    const html = renderToStaticMarkup(
      <TallyBar
        forVotes={500n}
        againstVotes={0n}
        abstainVotes={700n}
        quorumVotes={300n}
        thresholdBps={5000}
        decimals={0}
      />,
    )
    const [, lower = ''] = html.split('track bar-4')
    expect(lower).toMatch(/tone-ink" style="left:0%;width:83\.3333%"/)
    expect(lower).toMatch(/tone-abstain" style="left:83\.3333%;width:16\.66/)
    expect(html).toContain('Quorum › 400%')
  })

  it('never counts Abstain for the threshold, and survives a vote without votes', () => {
    const html = renderToStaticMarkup(
      <TallyBar forVotes={0n} againstVotes={0n} abstainVotes={5n} quorumVotes={4n} thresholdBps={5000} decimals={0} />,
    )
    expect(html).toContain('– For among')
    expect(html).toContain('Quorum met')
  })
})

describe('Time', () => {
  const at = 1_795_468_440n

  it('gives machines the moment, and readers the year only when it could be mistaken', () => {
    expect(renderToStaticMarkup(<Time at={at} />)).toContain('23 Nov 2026 21:14 UTC</time>')
    const html = renderToStaticMarkup(
      <ClockContext value={at - 60n}>
        <Time at={at} />
      </ClockContext>,
    )
    expect(html).toContain('dateTime="2026-11-23T21:14:00.000Z"')
    expect(html).toContain('>23 Nov 21:14 UTC</time>')
  })

  it('counts down on the chain’s clock, in the reader’s language', () => {
    const html = renderToStaticMarkup(
      <LanguageContext value={{ language: 'zh-Hans', setLanguage: () => undefined }}>
        <ClockContext value={at - 7_200n}>
          <Time at={at} show="relative" />
        </ClockContext>
      </LanguageContext>,
    )
    expect(html).toContain('2\u00a0小时后')
  })
})

describe('Flop', () => {
  it('raises the exponent and reads it out in full', () => {
    const html = renderToStaticMarkup(<Flop flop={19n * 10n ** 23n} />)
    expect(html).toContain('1.9 · 10<sup>24</sup>')
    expect(html).toContain('1.9 times 10 to the power of 24')
  })
})

describe('VerdictList', () => {
  it('puts failures first and names each state in words', () => {
    const html = renderToStaticMarkup(
      <VerdictList
        verdicts={[
          { key: 'a', state: 'passed', rule: 'Project exists' },
          { key: 'b', state: 'failed', rule: 'Training bound', declared: true },
        ]}
      />,
    )
    expect(html.indexOf('Training bound')).toBeLessThan(html.indexOf('Project exists'))
    expect(html).toContain('aria-label="failed"')
    expect(html).toContain('declared')
  })
})

describe('TextField', () => {
  it('ties label, hint and error to the input', () => {
    const html = renderToStaticMarkup(<TextField label="Account" hint="40 digits" error="Too short" />)
    const id = /<input[^>]* id="([^"]+)"/.exec(html)?.[1]
    expect(id).toBeDefined()
    expect(html).toContain(`for="${id}"`)
    expect(html).toContain(`aria-describedby="${id}-hint ${id}-error"`)
    expect(html).toContain('aria-invalid="true"')
  })
})

describe('text from outside', () => {
  it('cannot run code, load pictures or bring markup of its own', () => {
    const html = renderToStaticMarkup(
      <MarkdownBody
        text={
          '# Big\n\n<script>alert(1)</script><img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) ![p](https://example.org/p.png) [b](https://example.org/)'
        }
      />,
    )
    expect(html).not.toMatch(/<script|onerror|javascript:|<img|<h1/)
    expect(html).toContain('<h3>Big</h3>')
    expect(html).toContain('rel="noopener noreferrer nofollow"')
  })

  it('stays text where a link could run code', () => {
    expect(renderToStaticMarkup(<ExternalLink href="javascript:alert(1)">x</ExternalLink>)).toBe('x')
  })
})
