import { closeSync, fstatSync } from 'node:fs'
import { readText, type Decoded } from '../folder/decode.ts'
import { fieldPath } from './finding.ts'
import { Inside } from '../folder/inside.ts'
import type { ReadingKind } from '../items/readings-columns.ts'
import type { Csv } from '../items/readings-table.ts'

/** The line (counted from 1) where a field stands, or the nearest thing around it that is written; else null. */
export type Lines = (field: string) => number | null

/** bytes; a longer YAML would take the parser seconds, for the sake of a line */
const YAML_LIMIT = 512 * 1024

const nowhere: Lines = () => null

/**
 * Only for a file with a problem to point at: a parser with positions takes five times as long. `file` is the whole
 * path, `path` the part of it that lies in the content folder.
 */
export async function linesOf(file: string, path: string): Promise<Lines> {
  const isCsv = path.endsWith('.csv')
  const decoded = readInside(file.slice(0, -path.length), path, isCsv ? Infinity : YAML_LIMIT)
  if (!decoded?.ok) return nowhere
  if (!isCsv) return yamlLines(decoded.text, path.endsWith('.md'))
  const kind = /(?:^|\/)pressure\//.test(path) ? 'pressureReadings' : 'qualityReadings'
  return csvLines(kind, decoded.text, (await import('papaparse')).default)
}

function readInside(root: string, path: string, limit: number): Decoded | null {
  const inside = new Inside(root)
  let file = -1
  try {
    file = inside.open(path)
    const stat = fstatSync(file)
    return stat.isFile() && stat.size <= limit ? readText(file) : null
  } finally {
    if (file >= 0) closeSync(file)
    inside.close()
  }
}

async function yamlLines(text: string, isMarkdown: boolean): Promise<Lines> {
  const { isMap, isNode, isPair, LineCounter, parseDocument } = await import('yaml')
  const counter = new LineCounter()
  const start = isMarkdown ? (/^---[ \t]*\r?\n/.exec(text)?.[0].length ?? 0) : 0
  const end = isMarkdown ? text.slice(start).search(/^---[ \t]*\r?$/m) : -1
  const yaml = end < 0 ? text.slice(start) : text.slice(start, start + end)
  const document = parseDocument(yaml, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
    // It compares each key with each: minutes, for a long mapping.
    uniqueKeys: false,
  })
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

async function csvLines(kind: ReadingKind, text: string, csv: Csv): Promise<Lines> {
  const { tableOf } = await import('../items/readings-table.ts')
  const table = tableOf(kind, text, csv)
  return (field) => {
    const [list, index] = fieldPath(field)
    const isRow = list === 'rows' && typeof index === 'number'
    return (isRow ? table?.body[index]?.line : table?.line) ?? null
  }
}
