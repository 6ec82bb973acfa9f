import { fieldPath } from './finding.ts'
import { readText } from './decode.ts'
import type { Csv } from './readings.ts'

/** The line (counted from 1) where a field stands, or the nearest thing around it that is written; else null. */
export type Lines = (field: string) => number | null

/** Only for a file with a problem to point at: a parser with positions takes five times as long. */
export async function linesOf(file: string, path: string): Promise<Lines> {
  const decoded = readText(file)
  if (!decoded.ok) return () => null
  if (path.endsWith('.csv')) return csvLines(decoded.text, (await import('papaparse')).default)
  return yamlLines(decoded.text, path.endsWith('.md'))
}

async function yamlLines(text: string, isMarkdown: boolean): Promise<Lines> {
  const { isMap, isNode, isPair, LineCounter, parseDocument } = await import('yaml')
  const counter = new LineCounter()
  const start = isMarkdown ? (/^---[ \t]*\r?\n/.exec(text)?.[0].length ?? 0) : 0
  const end = isMarkdown ? text.slice(start).search(/^---[ \t]*\r?$/m) : -1
  const yaml = end < 0 ? text.slice(start) : text.slice(start, start + end)
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' })
  const offset = isMarkdown ? 1 : 0

  return (field) => {
    const path = fieldPath(field)
    for (let depth = path.length; depth > 0; depth--) {
      const parent = document.getIn(path.slice(0, depth - 1), true)
      const key = path[depth - 1]
      const pair = isMap(parent)
        ? parent.items.find((item) => isPair(item) && String(item.key) === key)
        : undefined
      const node = pair ? pair.key : document.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line + offset
    }
    return null
  }
}

async function csvLines(text: string, csv: Csv): Promise<Lines> {
  const { rowsOf } = await import('./readings.ts')
  const rows = rowsOf(text, csv)
  return (field) => {
    const [list, index] = fieldPath(field)
    return list === 'rows' && typeof index === 'number' ? (rows[index + 1]?.line ?? null) : 1
  }
}
