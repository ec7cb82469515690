import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectRoot } from '../../../local/contracts/projectRoot.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenum-bootstrap-'))
  await mkdir(join(folder, 'local'))
  await mkdir(join(folder, 'npm'))
  await cp(join(projectRoot, 'local/bootstrap.mjs'), join(folder, 'local/bootstrap.mjs'))
  await writeFile(join(folder, 'package-lock.json'), '{}')
  await writeFile(join(folder, 'local/entry.ts'), `console.log('entry ran with', process.argv.slice(2).join(' '))`)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Runs the bootstrap in a clone without dependencies, with an npm that does what `npm` says. */
async function bootstrap(npm: string) {
  const cli = join(folder, 'npm/npm-cli.js')
  await writeFile(cli, npm)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'local/bootstrap.mjs'), 'local/entry.ts', '--one', 'two'],
    { encoding: 'utf8', env: { ...process.env, npm_execpath: cli } },
  )
  return { status, stdout, said: stderr.trim() }
}

const failing = (words: string) => `console.error(${JSON.stringify(words)}); process.exit(1)`
const installing = `require('fs').mkdirSync('node_modules', { recursive: true }); require('fs').appendFileSync('ran', 'x')`

describe('a fresh clone', () => {
  it('gets its dependencies once, and then runs the entry with its arguments', async () => {
    for (const visit of [1, 2]) {
      const { status, stdout } = await bootstrap(installing)
      expect(status).toBe(0)
      expect(stdout).toContain('entry ran with --one two')
      expect(stdout.includes('Dependencies from the lock file')).toBe(visit === 1)
    }
  })

  it.each([
    ['npm error code EAI_AGAIN\nnpm error errno EAI_AGAIN', /^No network: the npm registry did not answer\..*$/],
    ['npm error code ENOSPC', /^The disk is full: free some space, then try again\.$/],
  ])('says in one line what is wrong when npm ends with %j', async (words, line) => {
    const { status, said } = await bootstrap(failing(words))
    expect(status).toBe(1)
    expect(said).toMatch(line)
  })

  it('shows the last words of npm when it fails for any other reason', async () => {
    const { status, said } = await bootstrap(failing('npm error something new'))
    expect(status).toBe(1)
    expect(said).toContain('npm error something new')
    expect(said).toContain('npm ci failed')
  })
})
