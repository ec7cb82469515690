/** What the indexer knows of a ballot: what it counts for after cap and reductions (wei). */
type CountedBallot = { kind: 'Delegate' | 'Override'; weight: bigint }

/** What the account had at the proposal's snapshot, and what delegators who voted themselves took of it (wei). */
type PastPower = { pastVotes: bigint; pastBalance: bigint; takenBack: bigint }

/**
 * What a ballot would count for if there were no cap. A vote below the cap says it itself; for one at the cap the power at the
 * snapshot is needed, and without it the counted weight is the least that is sure.
 * @param atCap whether the account counts for as much as the cap lets it
 */
export function uncappedWeight(ballot: CountedBallot, atCap: boolean, past: PastPower | null): bigint {
  if (!atCap || past === null) return ballot.weight
  if (ballot.kind === 'Override') return past.pastBalance
  return past.pastVotes > past.takenBack ? past.pastVotes - past.takenBack : 0n
}
