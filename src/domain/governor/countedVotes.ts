export type CountedVotes = {
  readonly pastVotes: bigint
  /** Balances of delegators who voted themselves. */
  readonly takenBack: bigint
  /** What exists but does not count because of the power cap. */
  readonly aboveCap: bigint
  readonly counts: bigint
}

/**
 * What an account's vote as a delegate counts for: min(cap − own, past votes − taken back), all in wei.
 * `own` is what the account already counts by an override vote; it uses up the same cap.
 * Source: GovernorCountingCapped.
 */
export function countedVotes(input: {
  pastVotes: bigint
  takenBack: bigint
  capWei: bigint
  ownWei?: bigint
}): CountedVotes {
  const { pastVotes, takenBack, capWei, ownWei = 0n } = input
  const rest = pastVotes > takenBack ? pastVotes - takenBack : 0n
  const room = capWei > ownWei ? capWei - ownWei : 0n
  const counts = rest < room ? rest : room
  return { pastVotes, takenBack, aboveCap: rest - counts, counts }
}
