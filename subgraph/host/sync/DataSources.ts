import type { NamedAbiValue } from '../decode/AbiValue.ts'
import type { BlockHandler, DataSource, EventHandler } from '../manifest/Manifest.ts'
import type { LogQuery } from '../rpc/ChainReader.ts'
import type { Log } from '../rpc/ChainTypes.ts'
import { type BloomBits, bloomBits } from '../rpc/logsBloom.ts'
import { bytesToHex, hexToBytes } from '../values/hex.ts'
import { DeterministicError } from '../errors/DeterministicError.ts'
import { sameValues } from '../values/sameValues.ts'
import { blockHandlersAt, type BlockMoment, blocksOfHandlers } from './blockHandlers.ts'

export interface Match {
  source: DataSource
  handler: EventHandler
  parameters: NamedAbiValue[]
}

interface Candidate {
  source: DataSource
  handler: EventHandler
}

/** An event at an address, or at any, as a header's bloom filter can tell of it. */
export interface Interest {
  /** `address:topic0`, or `topic0` alone. */
  key: string
  bits: BloomBits[]
}

/** Providers refuse filters with very many addresses; beyond this the filter goes by topic alone. */
const MAX_FILTER_ADDRESSES = 500

const MAX_REMEMBERED = 1_000

/** A set of data sources: which logs they want, and which handlers a log goes to. */
export class DataSources {
  readonly #byAddress = new Map<string, DataSource[]>()
  readonly #anyAddress: DataSource[] = []
  readonly #order = new Map<DataSource, number>()
  /** Each log is looked at several times on its way. */
  #known = new WeakMap<Log, readonly Candidate[]>()
  #interests: Interest[] | null = null
  readonly #bits = new Map<string, BloomBits>()
  /** What does not depend on the single log. */
  readonly #byAddressAndTopic = new Map<string, Candidate[]>()

  constructor(sources: Iterable<DataSource> = []) {
    for (const source of sources) this.add(source)
  }

  get all(): DataSource[] {
    return [...this.#order.keys()]
  }

  add(source: DataSource): void {
    this.#known = new WeakMap()
    this.#interests = null
    this.#byAddressAndTopic.clear()
    this.#order.set(source, this.#order.size)
    if (source.address === null) this.#anyAddress.push(source)
    else this.#byAddress.set(source.address, [...(this.#byAddress.get(source.address) ?? []), source])
  }

  /** Whether there is one like it; the block it was made in does not count. */
  has(source: DataSource): boolean {
    return this.all.some(
      (known) =>
        known.name === source.name && known.address === source.address && sameValues(known.context, source.context),
    )
  }

  get haveDeclaredCalls(): boolean {
    return this.all.some((source) => source.mapping.eventHandlers.some((handler) => handler.declaredCalls.length > 0))
  }

  /** Blocks of a stretch that block handlers want, whether or not they have logs. */
  blocksWanted(from: number, to: number): Set<number> {
    return new Set(this.all.flatMap((source) => blocksOfHandlers(source, from, to)))
  }

  /** Block handlers to run at a block, in the order of their data sources. */
  blockHandlers(block: number, moment: BlockMoment): { source: DataSource; handler: BlockHandler }[] {
    return this.all.flatMap((source) => blockHandlersAt(source, block, moment).map((handler) => ({ source, handler })))
  }

  /** What to ask a node for; more may come back than any handler wants. */
  get queries(): LogQuery[] {
    const bound = [...this.#byAddress.values()].flat().filter(hasEventHandlers)
    const anyAddress = this.#anyAddress.filter(hasEventHandlers)
    const queries: LogQuery[] = []
    if (bound.length > 0) {
      const addresses = [...new Set(bound.flatMap((source) => source.address ?? []))]
      queries.push({ addresses: addresses.length > MAX_FILTER_ADDRESSES ? null : addresses, topics0: topicsOf(bound) })
    }
    if (anyAddress.length > 0) queries.push({ addresses: null, topics0: topicsOf(anyAddress) })
    return queries
  }

  /** What to look for in headers: each event once. With very many addresses by topic alone, as in `queries`. */
  get interests(): readonly Interest[] {
    if (this.#interests) return this.#interests
    const byKey = new Map<string, Interest>()
    const withAddress = this.#byAddress.size <= MAX_FILTER_ADDRESSES
    for (const source of this.#order.keys()) {
      const address = withAddress ? source.address : null
      for (const { topic0 } of source.mapping.eventHandlers) {
        const key = address === null ? topic0 : `${address}:${topic0}`
        if (byKey.has(key)) continue
        const values = address === null ? [topic0] : [address, topic0]
        byKey.set(key, { key, bits: values.map((value) => this.#bitsOf(value)) })
      }
    }
    this.#interests = [...byKey.values()]
    return this.#interests
  }

  #bitsOf(value: string): BloomBits {
    let bits = this.#bits.get(value)
    if (!bits) {
      bits = bloomBits(hexToBytes(value))
      this.#bits.set(value, bits)
    }
    return bits
  }

  wantsReceipt(log: Log): boolean {
    return this.#candidates(log).some(({ handler }) => handler.receipt)
  }

  wants(log: Log): boolean {
    return this.#candidates(log).length > 0
  }

  /** Handlers for a log, in the order of their data sources. @throws DeterministicError when one source has two. */
  match(log: Log): Match[] {
    const matches: Match[] = []
    for (const { source, handler } of this.#candidates(log)) {
      const parameters = handler.decoder.decode(log.topics, log.data)
      if (!parameters) continue
      if (matches.some((match) => match.source === source)) {
        throw new DeterministicError(`Multiple handlers defined for event \`${handler.event}\`, only one is supported`)
      }
      matches.push({ source, handler, parameters })
    }
    return matches
  }

  #candidates(log: Log): readonly Candidate[] {
    let candidates = this.#known.get(log)
    if (!candidates) {
      candidates = this.#findCandidates(log)
      this.#known.set(log, candidates)
    }
    return candidates
  }

  #findCandidates(log: Log): readonly Candidate[] {
    const [topic0] = log.topics
    if (!topic0) return []
    const address = log.address.toString('hex')
    const hash = topic0.toString('hex')
    const key = address + hash
    let candidates = this.#byAddressAndTopic.get(key)
    if (!candidates) {
      candidates = this.#withTopic(`0x${address}`, `0x${hash}`)
      // There may be very many contracts, and anybody can make topics up.
      if (this.#byAddressAndTopic.size >= MAX_REMEMBERED) this.#byAddressAndTopic.clear()
      this.#byAddressAndTopic.set(key, candidates)
    }
    // As a rule it is all of them: then there is no list to make.
    return candidates.every((candidate) => isFor(candidate, log))
      ? candidates
      : candidates.filter((candidate) => isFor(candidate, log))
  }

  #withTopic(address: string, topic0: string): Candidate[] {
    const bound = this.#byAddress.get(address) ?? []
    const sources = [...bound, ...this.#anyAddress].sort((a, b) => this.#position(a) - this.#position(b))
    return sources.flatMap((source) =>
      source.mapping.eventHandlers
        .filter((handler) => handler.topic0 === topic0)
        .map((handler) => ({ source, handler })),
    )
  }

  #position(source: DataSource): number {
    return this.#order.get(source) ?? 0
  }
}

function isFor({ source, handler }: Candidate, log: Log): boolean {
  return (
    log.blockNumber >= source.startBlock &&
    (source.endBlock === null || log.blockNumber <= source.endBlock) &&
    topicsPass(handler, log)
  )
}

function hasEventHandlers(source: DataSource): boolean {
  return source.mapping.eventHandlers.length > 0
}

function topicsOf(sources: readonly DataSource[]): string[] {
  return [...new Set(sources.flatMap((source) => source.mapping.eventHandlers.map((handler) => handler.topic0)))]
}

function topicsPass(handler: EventHandler, log: Log): boolean {
  return handler.topicFilters.every((accepted, index) => {
    if (accepted === null) return true
    const topic = log.topics[index + 1]
    return topic !== undefined && accepted.has(bytesToHex(topic))
  })
}
