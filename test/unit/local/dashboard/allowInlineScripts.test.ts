import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { allowInlineScripts } from '../../../../local/dashboard/allowInlineScripts.ts'

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'">`
const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`

describe('the content policy of the built page', () => {
  it('names the hash of each script in the page, and leaves files to their origin', () => {
    const html = `${policy}<script>one()</script><script src="./two.js"></script><script data-en="a b">three()\n</script>`
    expect(allowInlineScripts(html)).toContain(
      `script-src 'self' ${hashOf('one()')} ${hashOf('three()\n')}; style-src 'self'`,
    )
  })

  it('may have its quotes written as entities', () => {
    const html = `<meta content="script-src &#39;self&#39;"><script>one()</script>`
    expect(allowInlineScripts(html)).toContain(`script-src &#39;self&#39; ${hashOf('one()')}"`)
  })

  it('has to be there', () => {
    expect(() => allowInlineScripts('<script>one()</script>')).toThrow('no content policy')
  })
})
