import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sourceHash } from '../../../../local/contracts/sourceHash.ts'

let root = ''
const write = (path: string, content: string) => writeFile(join(root, path), content)

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'plenum-sources-'))
  await mkdir(join(root, 'contracts/token'), { recursive: true })
  await write('hardhat.config.ts', 'settings')
  await write('package-lock.json', '{}')
  await write('contracts/token/Token.sol', 'contract Token {}')
})

afterEach(() => rm(root, { recursive: true, force: true }))

describe('sourceHash', () => {
  it('stays the same while nothing that matters changes', async () => {
    const before = await sourceHash(root)
    await write('contracts/README.md', 'Words')
    expect(await sourceHash(root)).toBe(before)
  })

  it.each([
    ['a source', 'contracts/token/Token.sol'],
    ['the settings', 'hardhat.config.ts'],
    ['the locked dependencies', 'package-lock.json'],
    ['a new source', 'contracts/New.sol'],
  ])('changes with %s', async (_, path) => {
    const before = await sourceHash(root)
    await write(path, 'changed')
    expect(await sourceHash(root)).not.toBe(before)
  })

  it('changes when a source moves', async () => {
    const before = await sourceHash(root)
    await rename(join(root, 'contracts/token/Token.sol'), join(root, 'contracts/Token.sol'))
    expect(await sourceHash(root)).not.toBe(before)
  })
})
