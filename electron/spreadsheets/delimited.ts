import { sheetOf, textCell, type Sheet } from './sheet.ts'

/** Spreadsheets write commas, tabs or, in some countries, semicolons: the one that makes the widest table. */
export async function delimitedSheet(name: string, text: string): Promise<Sheet> {
  const { default: csv } = await import('papaparse')
  const lines = text.replaceAll(/\r\n?/g, '\n')
  const cells = (delimiter: string, preview: number) =>
    csv.parse<string[]>(lines, { delimiter, preview, newline: '\n' }).data
  const width = (delimiter: string) => cells(delimiter, 30).reduce((sum, row) => sum + row.length, 0)
  const [first = ','] = [',', '\t', ';'].sort((one, other) => width(other) - width(one))
  return sheetOf(
    name,
    cells(first, 0).map((row) => row.map(textCell)),
  )
}
