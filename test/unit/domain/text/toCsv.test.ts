import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../../src/domain/text/toCsv.ts'

const text = fc.string({ unit: fc.constantFrom(...'",\r\n\t=+-@\' a名é\u{1f701}') })

/** A small RFC 4180 reader, written apart from the writer. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let index = 1; index < csv.length; index++) {
    const character = csv.charAt(index)
    if (quoted) {
      if (character !== '"') cell += character
      else if (csv.charAt(index + 1) === '"') cell += csv.charAt(++index)
      else quoted = false
    } else if (character === '"') quoted = true
    else if (character === ',') {
      rows.at(-1)?.push(cell)
      cell = ''
    } else if (character === '\r') {
      rows.at(-1)?.push(cell)
      cell = ''
      index++
      rows.push([])
    } else cell += character
  }
  return rows.slice(0, -1)
}

describe('toCsv', () => {
  it('is read back as it was, formulas disarmed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.bigInt()), { minLength: 1 }), (rows) => {
        const read = parse(toCsv(['name', 'wei'], rows)).slice(1)
        expect(read.map(([, wei]) => wei)).toEqual(rows.map(([, wei]) => wei.toString()))
        const names = read.map(([name = '']) => name)
        expect(names.filter((name, index) => name !== rows[index]?.[0] && name !== `'${rows[index]?.[0]}`)).toEqual([])
        expect(names.filter((name) => /^[=+\-@\t\r]/.test(name))).toEqual([])
      }),
    )
  })

  it('writes integers exactly and starts with a byte-order mark', () => {
    expect(toCsv(['a'], [[2n ** 200n], [-5n], [null]])).toBe(`\ufeffa\r\n${2n ** 200n}\r\n-5\r\n\r\n`)
  })
})
