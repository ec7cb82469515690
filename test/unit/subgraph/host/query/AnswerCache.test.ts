import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AnswerCache } from '../../../../../subgraph/host/query/AnswerCache.ts'

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

const bytes = (text: string) => new TextEncoder().encode(text)

describe('answers given before', () => {
  it('are given again while the database stays as it is', () => {
    const cache = new AnswerCache(reader)
    const { answer, state } = cache.recall('question')
    expect(answer).toBeUndefined()
    cache.keep('question', bytes('answer'), state)
    expect(cache.recall('question')).toEqual({ answer: bytes('answer'), state })
    expect(cache.recall('another').answer).toBeUndefined()
  })

  it('are forgotten when the writer commits, and not before', () => {
    const cache = new AnswerCache(reader)
    cache.keep('question', bytes('answer'), cache.recall('question').state)
    writer.exec('BEGIN; INSERT INTO block VALUES (1)')
    expect(cache.recall('question').answer).toEqual(bytes('answer'))
    writer.exec('COMMIT')
    expect(cache.recall('question').answer).toBeUndefined()
  })

  it('are not kept when the writer committed while they were made, even when others asked meanwhile', () => {
    const cache = new AnswerCache(reader)
    const { state } = cache.recall('question')
    writer.exec('INSERT INTO block VALUES (1)')
    expect(cache.recall('another').state).not.toBe(state)
    cache.keep('question', bytes('answer'), state)
    expect(cache.recall('question').answer).toBeUndefined()
  })

  it('take no more room than they may', () => {
    const cache = new AnswerCache(reader, 1_000)
    const { state } = cache.recall('')
    for (let number = 0; number < 100; number++) cache.keep(`question ${number}`, bytes('x'.repeat(200)), state)
    const kept = Array.from({ length: 100 }, (_, number) => cache.recall(`question ${number}`).answer).filter(Boolean)
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.length).toBeLessThanOrEqual(4)
  })

  it('stay what they were for who has one, when their room is taken by others', () => {
    const cache = new AnswerCache(reader, 1_000)
    const { state } = cache.recall('')
    cache.keep('first', bytes('1'.repeat(400)), state)
    cache.keep('second', bytes('2'.repeat(400)), state)
    const first = cache.recall('first').answer
    const second = cache.recall('second').answer
    cache.keep('third', bytes('3'.repeat(900)), state)
    expect(cache.recall('first').answer).toBeUndefined()
    expect(first).toEqual(bytes('1'.repeat(400)))
    expect(second).toEqual(bytes('2'.repeat(400)))
    expect(cache.recall('third').answer).toEqual(bytes('3'.repeat(900)))
  })

  it('leave out what is larger than all of it', () => {
    const cache = new AnswerCache(reader)
    cache.keep('question', bytes('x'.repeat(600_000)), cache.recall('question').state)
    expect(cache.recall('question').answer).toBeUndefined()
    const small = new AnswerCache(reader, 1_000)
    small.keep('question', bytes('x'.repeat(1_000)), small.recall('question').state)
    expect(small.recall('question').answer).toBeUndefined()
  })
})
