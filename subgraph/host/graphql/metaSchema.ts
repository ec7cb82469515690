/** Types that every subgraph's API has (graph-node's `meta.graphql`). */
export const META_SCHEMA = `
"Marks a type as an entity of the subgraph."
directive @entity on OBJECT
"The id of a subgraph for an object type"
directive @subgraphId(id: String!) on OBJECT
"A field that is looked up from the entities that point back."
directive @derivedFrom(field: String!) on FIELD_DEFINITION

scalar BigDecimal
scalar Bytes
scalar BigInt
"8 bytes signed integer"
scalar Int8
"Microseconds since 1970, as a string"
scalar Timestamp

"The type for the top-level _meta field"
type _Meta_ {
  "The block that the answer is for. Its hash is null when a block was asked for by number."
  block: _Block_!
  "The deployment ID"
  deployment: String!
  "If \`true\`, the subgraph encountered indexing errors at some past block"
  hasIndexingErrors: Boolean!
}

type _Block_ {
  "The hash of the block"
  hash: Bytes
  "The block number"
  number: Int!
  "Seconds since 1970"
  timestamp: Int
  "The hash of the parent block"
  parentHash: Bytes
}

input BlockChangedFilter {
  number_gte: Int!
}

"The block at which the query should be executed."
input Block_height {
  hash: Bytes
  number: Int
  "The latest block, if it is at least this"
  number_gte: Int
}

enum _SubgraphErrorPolicy_ {
  "Data will be returned even if the subgraph has indexing errors"
  allow
  "If the subgraph has indexing errors, data will be omitted. The default."
  deny
}

"Defines the order direction, either ascending or descending"
enum OrderDirection {
  asc
  desc
}

enum Aggregation_interval {
  hour
  day
}

"Whether the current, partially filled bucket is included. Defaults to \`exclude\`"
enum Aggregation_current {
  exclude
  include
}
`
