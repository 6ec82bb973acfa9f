export interface Table {
  title: string
  head: string[]
  /** numbers are shown with one decimal, ratios should come as text */
  rows: (string | number)[][]
}

/** Plain text: the title, then columns in step; figures to the right, words to the left. */
export function tableText({ title, head, rows }: Table): string {
  const cells = [head, ...rows.map((row) => row.map(cellText))]
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const isFigure = head.map((_, column) => rows.every((row) => typeof row[column] === 'number'))
  const lines = cells.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return isFigure[column] ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
  return [title, ...lines.map((line) => `  ${line}`)].join('\n')
}

const cellText = (cell: string | number) => (typeof cell === 'number' ? cell.toFixed(1) : cell)
