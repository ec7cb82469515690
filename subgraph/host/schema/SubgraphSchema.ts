import type { DocumentNode } from 'graphql'
import type { AggregateExpression } from './AggregateExpression.ts'

/** How a value is stored. Enums are stored as strings, references as the id of what they point to. */
export type ValueKind = 'String' | 'Int' | 'BigInt' | 'BigDecimal' | 'Boolean' | 'Bytes' | 'Int8' | 'Timestamp'

export interface SchemaField {
  name: string
  /** Its position among the fields of its type, where `Fields` have its value. */
  place: number
  /** The named type as written: a scalar, an enum, an entity or an interface. */
  typeName: string
  kind: ValueKind
  isList: boolean
  nonNull: boolean
  isEnum: boolean
  /** The entity or interface this field points to (through its own ids, or backwards when derived). */
  reference: string | null
  /** Name of the field of `reference` that points back. */
  derivedFrom: string | null
}

export interface EntityType {
  name: string
  fields: SchemaField[]
  fieldByName: Map<string, SchemaField>
  idKind: 'String' | 'Bytes' | 'Int8'
  /** Versions never change or end: insert only. */
  immutable: boolean
  timeseries: boolean
}

export type AggregateFunction = 'sum' | 'count' | 'min' | 'max' | 'first' | 'last'

export interface Aggregate {
  field: SchemaField
  fn: AggregateFunction
  /** Computed at each point of the source; null for `count`. */
  argument: AggregateExpression | null
  cumulative: boolean
}

export type AggregationInterval = 'hour' | 'day'

export interface AggregationType extends EntityType {
  source: string
  intervals: AggregationInterval[]
  dimensions: SchemaField[]
  aggregates: Aggregate[]
}

export interface SubgraphSchema {
  document: DocumentNode
  entities: Map<string, EntityType>
  aggregations: Map<string, AggregationType>
  /** Interface name → the entities that implement it. */
  interfaces: Map<string, EntityType[]>
  /** Interface name → its own fields, which say for themselves whether they are derived. */
  interfaceFields: Map<string, SchemaField[]>
}
