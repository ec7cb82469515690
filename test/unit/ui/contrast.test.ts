import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, distance, isInSrgb, SIGHTS } from './colourScience.ts'
import { readTokens } from './readTokens.ts'

const tokens = readTokens(readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8'))

const SURFACES = ['surface-page', 'surface-card', 'surface-sunken', 'surface-raised']
const READABLE = [...SURFACES, 'surface-hover', 'surface-selected']
const GROUND = ['surface-page', 'surface-card', 'surface-sunken']
const KINDS = ['vote-for', 'vote-against', 'vote-abstain', 'verdict-allowed', 'verdict-denied', 'verdict-pending']
const CATEGORIES = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `chart-${number}`)

const pairs: [least: number, foreground: string, background: string][] = []
function need(least: number, foregrounds: string[], backgrounds: string[]): void {
  for (const foreground of foregrounds)
    for (const background of backgrounds) pairs.push([least, foreground, background])
}
need(4.5, ['text-primary', 'text-secondary', 'text-muted', 'accent'], READABLE)
need(4.5, ['text-on-inverse'], ['surface-inverse'])
need(
  4.5,
  ['accent', 'text-primary', 'text-secondary', 'text-muted', 'verdict-pending-text', 'verdict-allowed-text'],
  ['accent-tint'],
)
for (const kind of KINDS) {
  need(4.5, [`${kind}-text`], [...SURFACES, 'surface-hover', `${kind}-tint`])
  need(4.5, ['text-primary', 'text-secondary'], [`${kind}-tint`])
  need(3, [kind], GROUND)
}
need(3, ['border-control', 'focus-ring'], GROUND)
need(3, ['chart-main', 'limit-line', ...CATEGORIES], ['surface-card'])

describe.each(['light', 'dark'] as const)('colours, %s', (theme) => {
  it.each(pairs)('at least %s to 1: %s on %s', (least, foreground, background) => {
    expect(contrast(tokens.resolve(foreground, theme), tokens.resolve(background, theme))).toBeGreaterThanOrEqual(least)
  })

  it('lie inside sRGB', () => {
    for (const colour of tokens.all(theme)) expect(isInSrgb(colour), colour).toBe(true)
  })

  it.each(SIGHTS)('keep categories, votes and verdicts apart for %s', (sight) => {
    const colours = CATEGORIES.map((name) => tokens.resolve(name, theme))
    for (const [index, one] of colours.entries()) {
      for (const two of colours.slice(index + 1)) expect(distance(one, two, sight)).toBeGreaterThanOrEqual(0.1)
    }
    for (const [one, two] of [
      ['vote-for', 'vote-against'],
      ['verdict-allowed', 'verdict-denied'],
    ] as const) {
      expect(distance(tokens.resolve(one, theme), tokens.resolve(two, theme), sight)).toBeGreaterThanOrEqual(0.1)
    }
  })
})
