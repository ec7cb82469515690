import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { addressField, bigIntField, intField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const numbered = v.object({ number: bigIntField })

const attestation = v.object({
  schema: v.object({ schema: intField }),
  attester: v.object({ account: addressField, active: v.boolean(), membership: intField }),
  membership: intField,
  expiresAt: bigIntField,
  revokedTimestamp: v.nullable(bigIntField),
})

const project = v.object({
  number: bigIntField,
  name: v.string(),
  flop: bigIntField,
  recipient: v.object({
    number: bigIntField,
    name: v.string(),
    operator: addressField,
    suspended: v.boolean(),
    parent: v.object({ number: bigIntField, organisationFlop: bigIntField }),
  }),
  attestations: v.array(attestation),
})

const schema = v.object({
  computeSchedule: v.nullable(v.object({ genesis: bigIntField, epochLength: bigIntField, lead: bigIntField })),
  gpuClasses: v.array(v.object({ number: bigIntField, name: v.string(), peakFlops: bigIntField })),
  providers: v.array(v.object({ number: bigIntField, name: v.string(), region: intField, suspended: v.boolean() })),
  attestationSchemas: v.array(v.object({ schema: intField, required: intField })),
  projects: v.array(project),
  allocations: v.array(
    v.object({
      epoch: bigIntField,
      gpuClass: numbered,
      recipient: numbered,
      parent: numbered,
      milliHours: bigIntField,
      leasedMilliHours: bigIntField,
      epochClass: v.object({ capacityMilliHours: bigIntField }),
    }),
  ),
  commitments: v.array(
    v.object({
      epoch: bigIntField,
      gpuClass: numbered,
      provider: numbered,
      milliHours: bigIntField,
      leasedMilliHours: bigIntField,
    }),
  ),
})

// Leases are for the epoch in use and for the next ones: the latest rows are enough.
const document = `query NewLease {
  ${metaFields}
  computeSchedule(subgraphError: allow, id: "0x01") { genesis epochLength lead }
  gpuClasses(subgraphError: allow, first: 255, orderBy: number) { number name peakFlops }
  providers(subgraphError: allow, first: 1000, orderBy: name) { number name region suspended }
  attestationSchemas(subgraphError: allow, first: 256, orderBy: schema) { schema required }
  projects(subgraphError: allow, first: 1000, orderBy: number) {
    number name flop recipient { number name operator suspended parent { number organisationFlop } }
    attestations(first: 100) {
      schema { schema } attester { account active membership } membership expiresAt revokedTimestamp
    }
  }
  allocations(subgraphError: allow, first: 1000, orderBy: epoch, orderDirection: desc, where: { milliHours_gt: 0 }) {
    epoch gpuClass { number } recipient { number } parent { number } milliHours leasedMilliHours
    epochClass { capacityMilliHours }
  }
  commitments(subgraphError: allow, first: 1000, orderBy: epoch, orderDirection: desc, where: { milliHours_gt: 0 }) {
    epoch gpuClass { number } provider { number } milliHours leasedMilliHours
  }
}`

const read: SubgraphRead<null, v.Output<typeof schema>> = { name: 'newLease', document, variables: () => ({}), schema }

/** Who may lease what of whom: projects, providers, and what is left of allocations and commitments. */
export type NewLeaseFacts = v.Output<typeof schema>
export type LeaseProject = v.Output<typeof project>

export const newLeaseQueryOptions = (config: Config) => subgraphQueryOptions(config, read, null)
