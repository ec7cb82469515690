import type { World } from '../World.ts'
import { expectAccounts } from './expectAccounts.ts'
import { expectAttestations } from './expectAttestations.ts'
import { expectCompute } from './expectCompute.ts'
import { expectLeases } from './expectLeases.ts'
import { expectPolicies } from './expectPolicies.ts'
import { expectProposals } from './expectProposals.ts'
import { expectRounds } from './expectRounds.ts'
import { expectSettings } from './expectSettings.ts'
import { expectTreasury } from './expectTreasury.ts'

/** Everything that the contracts can be asked for is in the subgraph, and equal. */
export async function expectMirror(world: World): Promise<void> {
  await expectSettings(world)
  await expectAccounts(world)
  await expectProposals(world)
  await expectTreasury(world)
  await expectCompute(world)
  await expectRounds(world)
  await expectPolicies(world)
  await expectAttestations(world)
  await expectLeases(world)
}
