import { keccak256, stringToHex } from 'viem'
import type { DemoStep } from '../DemoPlan.ts'
import type { Attestation } from '../leases/attestations.ts'
import { DEMO_END_SECONDS } from '../time/demoClock.ts'
import type { StepMaker } from './createStepMaker.ts'

/** What attesters say about projects, and what they take back. */
export function attestationSteps(attestations: readonly Attestation[], step: StepMaker): DemoStep[] {
  return attestations.flatMap(({ schema, projectId, attester, at, expiresAt, revokedAt }) => {
    const name = `schema ${schema} of project ${projectId}`
    const documentHash = keccak256(stringToHex(`${schema}/${projectId}/${at}`))
    const args = [schema, projectId, BigInt(expiresAt), documentHash]
    const attesting = step(
      { timestampSeconds: at, name: `attest ${name}`, from: attester },
      'policyRegistry',
      'attest',
      args,
    )
    if (revokedAt === null || revokedAt > DEMO_END_SECONDS) return [attesting]
    const when = { timestampSeconds: revokedAt, name: `revoke ${name}`, from: attester }
    return [attesting, step(when, 'policyRegistry', 'revokeAttestation', [schema, projectId])]
  })
}
