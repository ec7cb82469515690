import { describe, expect, it } from 'vitest'
import { BRANCH_MARK, markBranches } from '../../solidityCoverage/markBranches.ts'

const source = `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

contract Sign {
    function of_(int256 value) external pure returns (int256) {
        // Länge in Bytes
        if (value == 0) return 0;
        if (value < -9) { return -2; }
        else if (value > 9) return 2;
        return value < 0 ? -1 : int256(1);
    }
}
`

describe('markBranches', () => {
  const marked = markBranches(new Map([['Sign.sol', source]])).get('Sign.sol')
  const lines = (marked?.text ?? '').split('\n')

  it('marks both outcomes of every if, with an else or without, and of every ternary', () => {
    const branches = lines.flatMap((line, index) => (line === BRANCH_MARK ? [marked?.originalLines[index]] : []))
    expect(branches).toEqual([7, 7, 8, 9, 9, 9, 10, 10])
  })

  it('knows of each line where it comes from', () => {
    expect(marked?.originalLines).toHaveLength(lines.length)
    expect(marked?.originalLines.at(-1)).toBe(source.split('\n').length)
    const kept = source.split('\n').filter((line) => lines.includes(line))
    expect(kept).toContain('        // Länge in Bytes')
  })

  it('keeps the code, and it still compiles', () => {
    const text = lines.filter((line) => line !== BRANCH_MARK).join('\n')
    for (const part of ['return 0;', '{ return -2; }', 'return 2;', 'return value < 0 ? -1 : int256(1);']) {
      expect(text).toContain(part)
    }
    expect(() => markBranches(new Map([['Sign.sol', marked?.text ?? '']]))).not.toThrow()
  })
})
