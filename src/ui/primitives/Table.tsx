import type { ReactNode } from 'react'
import { useMessages } from '../language/useMessages.ts'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import { moreMessages } from './moreMessages.ts'

export type SortOrder = 'ascending' | 'descending'

export type TableColumn<Row> = {
  key: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Right-aligned figures. */
  numeric?: boolean
  /** Cell is the row's header (one column). */
  isRowHead?: boolean
  sortable?: boolean
  /** On a phone: where in the stacked row; default `full`. */
  phone?: 'first' | 'first-end' | 'second' | 'second-end' | 'full' | 'hide'
}

export type TableProps<Row> = {
  caption: string
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Rows become two-line blocks on a phone; without it the table scrolls sideways. */
  stackable?: boolean
  sort?: { key: string; order: SortOrder }
  onSort?: (key: string, order: SortOrder) => void
  isChanged?: (row: Row) => boolean
  /** Shown in place of rows. */
  empty?: ReactNode
}

const PHONE = {
  first: 'first',
  'first-end': 'first end',
  second: 'second-row',
  'second-end': 'second-row end',
  full: 'full',
  hide: 'hide',
} as const

export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  stackable = false,
  sort,
  onSort,
  isChanged,
  empty,
}: TableProps<Row>) {
  const table = (
    <table className={classNames('table', stackable && 'stackable')}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <TableHead key={column.key} column={column} {...(sort && { sort })} {...(onSort && { onSort })} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={classNames(isChanged?.(row) === true && 'changed') || undefined}>
            {columns.map((column) => {
              const className =
                classNames(column.numeric && 'n', stackable && PHONE[column.phone ?? 'full']) || undefined
              return column.isRowHead === true ? (
                <th key={column.key} scope="row" className={className}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} className={className}>
                  {column.cell(row)}
                </td>
              )
            })}
          </tr>
        ))}
        {rows.length === 0 && empty !== undefined && (
          <tr>
            <td className="full" colSpan={columns.length}>
              {empty}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
  return stackable ? table : <div className="table-scroll">{table}</div>
}

function TableHead<Row>({
  column,
  sort,
  onSort,
}: {
  column: TableColumn<Row>
  sort?: { key: string; order: SortOrder }
  onSort?: (key: string, order: SortOrder) => void
}) {
  const text = useMessages(moreMessages)
  const order = sort?.key === column.key ? sort.order : undefined
  const className = column.numeric === true ? 'n' : undefined
  if (column.sortable !== true || onSort === undefined) {
    return (
      <th scope="col" className={className} aria-sort={order}>
        {column.head}
      </th>
    )
  }
  const next: SortOrder = order === 'descending' ? 'ascending' : 'descending'
  return (
    <th scope="col" className={className} aria-sort={order ?? 'none'}>
      <button type="button" className="sort" onClick={() => onSort(column.key, next)} title={text.sortBy}>
        {column.head}
        {order !== undefined && <Icon name={order === 'ascending' ? 'arrowUp' : 'arrowDown'} size={12} />}
      </button>
    </th>
  )
}
