import { readFileSync } from 'node:fs'

export type BootScript = 'theme' | 'language' | 'frame'

/** A script that stands in the page itself, as every visit loads it: without the comments on lines of their own. */
export function bootScript(name: BootScript): string {
  return readFileSync(new URL(`./boot/${name}.js`, import.meta.url), 'utf8').replace(/^\s*\/\/.*\n/gm, '')
}
