import { createHash } from 'node:crypto'

const INLINE = /<script(?![^>]* src=)[^>]*>([\s\S]*?)<\/script>/g

/** Names the scripts that stand in the page in its content policy, by their hashes: no other inline script runs. */
export function allowInlineScripts(html: string): string {
  const hashes = [...html.matchAll(INLINE)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  )
  // The build writes quotes in attributes as entities.
  const [directive, ...more] = html.match(/script-src (?:'|&#39;)self(?:'|&#39;)/g) ?? []
  if (directive === undefined || more.length > 0) throw new Error('The page has no content policy to add scripts to')
  return html.replace(directive, [directive, ...hashes].join(' '))
}
