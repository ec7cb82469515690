/** Supply and settings as the subgraph has them now; null where it has none yet. Amounts in wei. */
export type PowerFacts = {
  governance: { totalSupply: bigint; powerCapBps: number } | null
  treasury: { balance: bigint } | null
}

/** What can vote at all: the treasury's own tokens count neither for the cap nor for the quorum. */
export function circulatingSupply({ governance, treasury }: PowerFacts): bigint {
  return (governance?.totalSupply ?? 0n) - (treasury?.balance ?? 0n)
}

/** The most that one account would count for on a proposal with its snapshot now. Mirrors PlenumGovernor's power cap. */
export function presentCap(facts: PowerFacts): bigint {
  return (circulatingSupply(facts) * BigInt(facts.governance?.powerCapBps ?? 0)) / 10_000n
}
