import type { VerifiedProposal } from './verifyProposals.ts'

const millions = (votes: bigint) => (Number(votes / 10n ** 18n) / 1e6).toFixed(2)

/** The proposals of a played history as lines of a table, then how many there are of each outcome. */
export function proposalTable(verified: readonly VerifiedProposal[]): string {
  const lines = verified.map(({ expected, state, differences }) => {
    const { tally } = expected
    const cells = [
      expected.key.padEnd(26),
      expected.class.padEnd(14),
      state.padEnd(10),
      `${millions(tally.for)} / ${millions(tally.against)} / ${millions(tally.abstain)}`.padEnd(24),
      `${expected.voterCount} + ${expected.overrideCount}`.padEnd(8),
      expected.outcome,
      ...differences.map((difference) => `  !! ${difference}`),
    ]
    return cells.join(' ')
  })
  const counts = new Map<string, number>()
  for (const { expected } of verified) counts.set(expected.outcome, (counts.get(expected.outcome) ?? 0) + 1)
  const summary = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(' · ')
  return `${lines.join('\n')}\n${summary}`
}
