import { DeterministicError } from '../errors/DeterministicError.ts'
import type { Aggregate, AggregationInterval, AggregationType, ValueKind } from '../schema/SubgraphSchema.ts'
import { BigDecimal } from '../values/BigDecimal.ts'
import { Int8 } from '../values/Int8.ts'
import type { NamedValues, StoreValue } from '../values/StoreValue.ts'
import { Timestamp } from '../values/Timestamp.ts'
import { encodeScalar } from './columnCodec.ts'
import { evaluateExpression } from './evaluateExpression.ts'

const INTERVAL_SECONDS: Record<AggregationInterval, number> = { hour: 3600, day: 86_400 }

/** Start of the bucket that a moment falls into. */
export function bucketStart(interval: AggregationInterval, timestampSeconds: number): number {
  return timestampSeconds - (timestampSeconds % INTERVAL_SECONDS[interval])
}

/**
 * Aggregates points of a timeseries, one result for each bucket and combination of dimensions, in order of time.
 * `points` are in order of their ids, which decides `first` and `last`; a result's id is its highest point's.
 */
export function aggregateRows(
  aggregation: AggregationType,
  interval: AggregationInterval,
  points: readonly NamedValues[],
): NamedValues[] {
  const groups = new Map<string, NamedValues>()
  for (const point of points) {
    const timestamp = point.get('timestamp')
    if (!(timestamp instanceof Timestamp)) throw new DeterministicError('a timeseries point has no timestamp')
    const start = bucketStart(interval, Number(timestamp.microseconds / 1_000_000n))
    const dimensions = aggregation.dimensions.map((field) => point.get(field.name) ?? null)
    const key = JSON.stringify([
      start,
      ...dimensions.map((value) =>
        String(value instanceof Uint8Array ? `0x${Buffer.from(value).toString('hex')}` : encodeScalar(value)),
      ),
    ])
    let group = groups.get(key)
    if (!group) {
      group = new Map([['timestamp', Timestamp.fromSeconds(BigInt(start))]])
      aggregation.dimensions.forEach((field, index) => group?.set(field.name, dimensions[index] ?? null))
      groups.set(key, group)
    }
    group.set('id', point.get('id') ?? null)
    for (const aggregate of aggregation.aggregates) {
      const value = aggregate.argument === null ? null : evaluateExpression(aggregate.argument, point)
      const step = aggregate.fn === 'count' ? new Int8(1n) : value
      group.set(aggregate.field.name, combine(aggregate, group.get(aggregate.field.name) ?? null, step))
    }
  }
  return [...groups.values()].sort((a, b) => compareValues(a.get('timestamp') ?? null, b.get('timestamp') ?? null))
}

/** `earlier` and `later` (a point's value or an aggregate's) in one; null counts for nothing. */
export function combine(aggregate: Aggregate, earlier: StoreValue, later: StoreValue): StoreValue {
  const { kind } = aggregate.field
  if (later === null) return earlier
  const next = convert(kind, later)
  if (earlier === null) return next
  switch (aggregate.fn) {
    case 'sum':
    case 'count':
      return add(kind, earlier, next)
    case 'min':
      return compareValues(next, earlier) < 0 ? next : earlier
    case 'max':
      return compareValues(next, earlier) > 0 ? next : earlier
    case 'first':
      return earlier
    case 'last':
      return next
  }
}

function integer(value: StoreValue): bigint {
  if (typeof value === 'bigint') return value
  if (typeof value === 'number') return BigInt(value)
  if (value instanceof Int8) return value.value
  if (value instanceof BigDecimal && value.exponent >= 0) return value.digits * 10n ** BigInt(value.exponent)
  throw new DeterministicError('an aggregate needs a number')
}

function convert(kind: ValueKind, value: StoreValue): StoreValue {
  switch (kind) {
    case 'Int':
      return Number(integer(value))
    case 'Int8':
      return new Int8(integer(value))
    case 'BigInt':
      return integer(value)
    case 'BigDecimal':
      return value instanceof BigDecimal ? value : BigDecimal.exact(integer(value), 0)
    default:
      return value
  }
}

function add(kind: ValueKind, a: StoreValue, b: StoreValue): StoreValue {
  if (a instanceof BigDecimal && b instanceof BigDecimal) return a.plusExact(b)
  return convert(kind, integer(a) + integer(b))
}

function compareValues(a: StoreValue, b: StoreValue): number {
  if (a instanceof BigDecimal && b instanceof BigDecimal) return a.compare(b)
  if (a instanceof Timestamp && b instanceof Timestamp) return Number(a.microseconds - b.microseconds)
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b))
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b)
  const difference = integer(a) - integer(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
