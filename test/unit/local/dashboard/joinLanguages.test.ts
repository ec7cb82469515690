import { describe, expect, it } from 'vitest'
import { joinLanguages } from '../../../../local/dashboard/joinLanguages.ts'

const page = (name: string) => `<head>
  <script>applyTheme()</script>
  <script type="module" crossorigin src="./assets/index-${name}.js"></script>
  <link rel="modulepreload" crossorigin href="./assets/react-1.js">
  <link rel="modulepreload" crossorigin href="./assets/start-${name}.js">
  <link rel="stylesheet" crossorigin href="./assets/index.css">
</head>
<body><template data-frame lang="${name}">frame ${name}</template></body>`

describe('pages of several languages', () => {
  const joined = joinLanguages(
    new Map([
      ['en', page('e')],
      ['zh-Hans', page('z')],
    ]),
  )

  it('become one that leaves the choice to a script', () => {
    expect(joined).toContain('data-en="./assets/index-e.js ./assets/start-e.js"')
    expect(joined).toContain('data-zh="./assets/index-z.js ./assets/start-z.js"')
    expect(joined).not.toContain('type="module"')
  })

  it('keep the frames of all languages, for a script to choose from', () => {
    expect(joined.match(/<template/g)).toHaveLength(2)
    expect(joined).toContain('frame e')
    expect(joined).toContain('frame z')
    expect(joined.indexOf("getElementById('root')")).toBeGreaterThan(joined.lastIndexOf('</template>'))
  })

  it('keep what all languages load', () => {
    expect(joined.match(/<link rel="modulepreload"/g)).toHaveLength(1)
    expect(joined).toContain('react-1.js')
    expect(joined).toContain('index.css')
    expect(joined).toContain('applyTheme()')
  })
})
