export type CsvCell = string | bigint | number | null

/**
 * RFC 4180 with a byte-order mark (spreadsheets guess wrong without it). Integers are written exactly, ungrouped.
 * Text that a spreadsheet would run as a formula gets an apostrophe: names come from the chain.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: CsvCell): string {
  if (value === null) return ''
  if (typeof value !== 'string') return value.toString()
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
