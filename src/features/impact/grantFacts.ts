import type { Division } from '../../data/impact/divisionQuery.ts'
import type { AllocationFact } from '../../domain/compute/epochDivision.ts'
import type { Grant } from '../../domain/impact/impactSubjects.ts'

/** Grants as allocations to be; a recipient that is not on record goes by its number. */
export function grantFacts(grants: readonly Grant[], { recipients }: Pick<Division, 'recipients'>): AllocationFact[] {
  return grants.map(({ epoch, classNumber, recipientId, milliHours }) => {
    const known = recipients.get(recipientId)
    const recipient = { number: recipientId, name: known?.name ?? `#${recipientId}` }
    return { epoch, gpuClass: { number: classNumber }, recipient, parent: known?.parent ?? recipient, milliHours }
  })
}
