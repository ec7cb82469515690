import type { SqlValue } from '../store/columnCodec.ts'

/** A piece of SQL with its parameters, in order. */
export interface SqlText {
  sql: string
  parameters: SqlValue[]
}

export function sqlText(sql: string, ...parameters: SqlValue[]): SqlText {
  return { sql, parameters }
}

export function joinSql(parts: readonly SqlText[], separator: string): SqlText {
  return { sql: parts.map((part) => part.sql).join(separator), parameters: parts.flatMap((part) => part.parameters) }
}
