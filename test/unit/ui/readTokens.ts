export type Theme = 'light' | 'dark'

export type Tokens = {
  /** The oklch() of a token in a theme, aliases followed. */
  resolve: (name: string, theme: Theme) => string
  all: (theme: Theme) => string[]
}

/** Reads the colour tokens out of the style sheet. */
export function readTokens(css: string): Tokens {
  const values = new Map<string, string>()
  for (const [, name = '', value = ''] of css.matchAll(
    /--([\w-]+):\s*((?:light-dark|var)\([^;]*\)|oklch\([^;]*\));/g,
  )) {
    if (!values.has(name)) values.set(name, value)
  }
  const split = (value: string): Record<Theme, string> | null => {
    const pair = /^light-dark\((oklch\([^)]*\)),\s*(oklch\([^)]*\))\)$/.exec(value.replace(/\s+/g, ' '))
    return pair?.[1] !== undefined && pair[2] !== undefined ? { light: pair[1], dark: pair[2] } : null
  }
  const resolve = (name: string, theme: Theme): string => {
    const value = values.get(name)
    if (value === undefined) throw new Error(`no token --${name}`)
    const alias = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
    if (alias !== undefined) return resolve(alias, theme)
    const pair = split(value)
    if (pair === null) throw new Error(`--${name} is not a pair of colours`)
    return pair[theme]
  }
  return {
    resolve,
    all: (theme) => [...values.values()].flatMap((value) => split(value)?.[theme] ?? []),
  }
}
