import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import type { SchemaField } from '../schema/SubgraphSchema.ts'
import type { EntityTable } from '../store/EntityTable.ts'
import { collectFields } from './collectFields.ts'
import { HEAD } from './LoadedRows.ts'

export interface SelectedField {
  /** In the answer. */
  name: string
  /** Null for `__typename`. */
  field: SchemaField | null
  nodes: FieldNode[]
}

export interface TableSelection {
  fields: SelectedField[]
  /** What a statement reads: first the id, by which related rows are found. */
  columns: SchemaField[]
}

/** What is selected on the rows of one place in a query, for each table that they may come from. */
export class Selection {
  readonly #info: GraphQLResolveInfo
  readonly #nodes: readonly FieldNode[]
  readonly #tables = new Map<EntityTable, TableSelection>()

  constructor(info: GraphQLResolveInfo, nodes: readonly FieldNode[]) {
    this.#info = info
    this.#nodes = nodes
  }

  of(table: EntityTable): TableSelection {
    let selection = this.#tables.get(table)
    if (!selection) {
      selection = this.#select(table)
      this.#tables.set(table, selection)
    }
    return selection
  }

  #select({ type, columns }: EntityTable): TableSelection {
    const fields: SelectedField[] = []
    const wanted = new Set<string>()
    for (const [name, nodes] of collectFields(this.#info, type.name, this.#nodes)) {
      const fieldName = nodes[0]?.name.value ?? ''
      const field = type.fieldByName.get(fieldName) ?? null
      if (field === null && fieldName !== '__typename') continue
      fields.push({ name, field, nodes })
      wanted.add(fieldName)
    }
    const id = columns.filter((column) => column.name === 'id')
    return { fields, columns: [...id, ...columns.filter(({ name }) => name !== 'id' && wanted.has(name))] }
  }
}

/** Where a row of a selection has a column's value. */
export function positionOf(selection: TableSelection, name: string): number {
  return HEAD + selection.columns.findIndex((column) => column.name === name)
}
