import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AnswerCache } from '../../../../../subgraph/host/graphql/AnswerCache.ts'

let folder: string
let writer: Database
let reader: Database

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-answers-'))
  const file = join(folder, 'index.sqlite')
  writer = new Sqlite(file)
  writer.pragma('journal_mode = WAL')
  writer.exec('CREATE TABLE block (number INTEGER)')
  reader = new Sqlite(file, { readonly: true })
})

afterEach(() => {
  reader.close()
  writer.close()
  rmSync(folder, { recursive: true })
})

describe('answers given before', () => {
  it('are given again while the database stays as it is', () => {
    const cache = new AnswerCache(reader)
    expect(cache.get('question')).toBeUndefined()
    cache.set('question', 'answer')
    expect(cache.get('question')).toBe('answer')
    expect(cache.get('another')).toBeUndefined()
  })

  it('are forgotten when the writer commits, and not before', () => {
    const cache = new AnswerCache(reader)
    cache.get('question')
    cache.set('question', 'answer')
    writer.exec('BEGIN; INSERT INTO block VALUES (1)')
    expect(cache.get('question')).toBe('answer')
    writer.exec('COMMIT')
    expect(cache.get('question')).toBeUndefined()
  })

  it('are forgotten when the writer committed while they were made', () => {
    const cache = new AnswerCache(reader)
    cache.get('question')
    writer.exec('INSERT INTO block VALUES (1)')
    cache.set('question', 'answer')
    expect(cache.get('question')).toBeUndefined()
  })

  it('take no more room than they may', () => {
    const cache = new AnswerCache(reader, 1_000)
    cache.get('')
    for (let number = 0; number < 100; number++) cache.set(`question ${number}`, 'x'.repeat(100))
    const kept = Array.from({ length: 100 }, (_, number) => cache.get(`question ${number}`)).filter(Boolean)
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.length).toBeLessThanOrEqual(4)
  })

  it('leave out what is larger than all of it', () => {
    const cache = new AnswerCache(reader)
    cache.get('question')
    cache.set('question', 'x'.repeat(300_000))
    expect(cache.get('question')).toBeUndefined()
  })
})
