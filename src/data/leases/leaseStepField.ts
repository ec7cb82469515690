import * as v from '../schema/schema.ts'
import { CHAIN_LEASE_STATES, type LeaseStep } from '../../domain/compute/leaseState.ts'

const STEPS = CHAIN_LEASE_STATES.filter((state): state is LeaseStep => state !== 'None')

/** What happened to a lease last. */
export const leaseStepField = v.picklist(STEPS)
