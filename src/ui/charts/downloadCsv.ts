import { type CsvCell, toCsv } from '../../domain/text/toCsv.ts'
import { downloadText } from './downloadText.ts'

/** @param name of the file, without ending */
export function downloadCsv(name: string, header: readonly string[], rows: readonly (readonly CsvCell[])[]): void {
  downloadText(`${name}.csv`, 'text/csv;charset=utf-8', toCsv(header, rows))
}
