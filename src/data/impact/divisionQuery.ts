import { queryOptions } from '@tanstack/react-query'
import type { AllocationFact } from '../../domain/compute/epochDivision.ts'
import { maxShareBpsOf } from '../../domain/compute/maxShareBpsOf.ts'
import type { Config } from '../../domain/config/config.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import * as v from '../schema/schema.ts'
import { LARGEST_PAGE } from '../subgraph/fetchAllById.ts'
import { bigIntField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { subgraphRequest } from '../subgraph/subgraphRequest.ts'

const party = v.object({ number: bigIntField, name: v.string() })

const schema = v.object({
  computeSchedule: v.nullable(v.object({ genesis: bigIntField, epochLength: bigIntField, lead: bigIntField })),
  gpuClasses: v.array(party),
  epochClasses: v.array(v.object({ gpuClass: v.object({ number: bigIntField }), capacityMilliHours: bigIntField })),
  allocations: v.array(
    v.object({
      epoch: bigIntField,
      gpuClass: v.object({ number: bigIntField }),
      recipient: party,
      parent: party,
      milliHours: bigIntField,
    }),
  ),
  recipients: v.array(v.object({ number: bigIntField, name: v.string(), parent: party })),
  shareChanges: v.array(v.object({ newValue: bigIntField, timestamp: bigIntField })),
})

const document = `query Division($epoch: BigInt!, $recipients: [BigInt!]!, $block: Block_height) {
  ${metaFields}
  computeSchedule(id: "0x01", block: $block, subgraphError: allow) { genesis epochLength lead }
  gpuClasses(first: 255, block: $block, subgraphError: allow) { number name }
  epochClasses(first: 255, block: $block, where: { epoch: $epoch }, subgraphError: allow) {
    gpuClass { number } capacityMilliHours
  }
  allocations(first: ${LARGEST_PAGE}, orderBy: milliHours, orderDirection: desc, block: $block, where: { epoch: $epoch }, subgraphError: allow) {
    epoch gpuClass { number } recipient { number name } parent { number name } milliHours
  }
  recipients(first: ${LARGEST_PAGE}, block: $block, where: { number_in: $recipients }, subgraphError: allow) {
    number name parent { number name }
  }
  shareChanges: settingChanges(first: 100, orderBy: timestamp, block: $block, where: { name: "MaxShare" }, subgraphError: allow) {
    newValue timestamp
  }
}`

export type DivisionInput = {
  epoch: bigint
  /** Who would be granted something: they may have no allocation yet. */
  recipientIds: readonly bigint[]
  /** Null for the indexer's latest. */
  blockNumber: bigint | null
}

/** How an epoch stands: capacities, the largest allocations (milli-hours), the cap's share, and names. */
export type Division = {
  readonly allocations: readonly AllocationFact[]
  /** More allocations than one answer holds: measures of concentration are those of the largest. */
  readonly isCut: boolean
  readonly capacities: ReadonlyMap<bigint, bigint>
  readonly maxShareBps: bigint
  readonly classNames: ReadonlyMap<bigint, string>
  readonly recipients: ReadonlyMap<bigint, v.Output<typeof schema>['recipients'][number]>
}

/** Everything that grants in one epoch are held against, at one block. */
export function divisionQueryOptions(config: Config, input: DivisionInput) {
  return queryOptions({
    // What was at a block stays as it was.
    queryKey: [input.blockNumber === null ? 'subgraph' : 'fixed', config.subgraphUrl, 'division', input] as const,
    queryFn: async ({ queryKey: [, url, , wanted], signal }): Promise<Sourced<Division>> => {
      const variables = {
        epoch: wanted.epoch,
        recipients: wanted.recipientIds,
        block: wanted.blockNumber === null ? null : { number: Number(wanted.blockNumber) },
      }
      const { data, source } = await subgraphRequest(url, document, variables, schema, signal)
      return { data: toDivision(data, wanted.epoch), source }
    },
  })
}

function toDivision(data: v.Output<typeof schema>, epoch: bigint): Division {
  return {
    allocations: data.allocations,
    isCut: data.allocations.length === LARGEST_PAGE,
    capacities: new Map(data.epochClasses.map((row) => [row.gpuClass.number, row.capacityMilliHours])),
    maxShareBps: data.computeSchedule === null ? 0n : maxShareBpsOf(data.computeSchedule, epoch, data.shareChanges),
    classNames: new Map(data.gpuClasses.map(({ number, name }) => [number, name])),
    recipients: new Map(data.recipients.map((recipient) => [recipient.number, recipient])),
  }
}
