import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Said } from './host-wire.ts'
import type { Log } from './log.ts'
import { programVersion } from './program.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Of the hall's data folder as a whole. It is raised by a change after which an older program would read wrongly, or lose,
 * what is there; what older programs merely do not see needs no new one. Each format that was released has a folder in
 * tests/fixtures/data, which every later program opens.
 */
export const DATA_FORMAT = 1

/** `format.json`: the format, and the last program that had the folder. */
export interface FormatFile {
  format: number
  program: string
}

export type DataFormat =
  | { is: 'known'; file: FormatFile | null }
  /** there, and not to be understood: what was meant is not known */
  | { is: 'torn' }
  | { is: 'newer'; said: Said }

export const formatFile = (data: string) => join(data, 'format.json')

/**
 * The part of the data folder that is not the hall's: how the shell was launched, that it lives, and its log. The shell writes
 * there before any hall has read the format, and also where the hall then refuses the folder: so no format governs it, every
 * version reads what another one left there or begins anew, and the shell writes nowhere else in the folder.
 */
export const shellPlace = (data: string) => join(data, 'shell')

/** Reads, and writes nothing. Folders from before there was a format have none, and are of the first. */
export async function readDataFormat(data: string, most = DATA_FORMAT): Promise<DataFormat> {
  const name = formatFile(data)
  const text = await readFile(name, 'utf8').catch(() => null)
  if (text === null) return { is: 'known', file: null }
  const file = parse(text)
  if (file === null) return { is: 'torn' }
  return file.format > most ? { is: 'newer', said: newer(data, name, file, most) } : { is: 'known', file }
}

/**
 * Says whose the folder is from now on, in one step. A torn file is put right: it is written in one step, so it was the disk
 * that tore it, and each store beside it knows what it can read. Where the disk refuses, the hall goes on.
 */
export async function keepDataFormat(data: string, known: DataFormat, log: Log): Promise<void> {
  if (known.is === 'torn') log.warn('data.format-torn', { file: formatFile(data) })
  const file: FormatFile = { format: DATA_FORMAT, program: programVersion() }
  const before = known.is === 'known' ? known.file : null
  if (before && before.program !== file.program)
    log.info('data.program', { from: before.program, to: file.program })
  try {
    await writeWhole(formatFile(data), `${JSON.stringify(file)}\n`)
  } catch (error) {
    log.warn('data.format-unkept', { error })
  }
}

function parse(text: string): FormatFile | null {
  try {
    const { format, program } = JSON.parse(text) as Partial<FormatFile>
    if (!Number.isInteger(format) || typeof program !== 'string') return null
    return { format: Number(format), program }
  } catch {
    return null
  }
}

const newer = (data: string, name: string, { format, program }: FormatFile, most: number): Said => ({
  zh: `数据文件夹 ${data} 是更新的明窗 ${program} 写的（${name}：格式 ${format}，本程序只懂到 ${most}），大厅的数据什么也没有改动（窗口程序只在 shell 里记自己的事）。请装回 ${program} 或更新的版本；要用本程序，就用 --data 或 device.yaml 的 data 换一个文件夹`,
  en: `The data folder ${data} was written by a newer Mingchuang, ${program} (${name}: format ${format}, and this program knows ${most} at most); nothing of the hall's was changed (the windows' program keeps its own in shell alone). Install ${program} or newer again; to use this program, give another folder by --data or by data in device.yaml`,
})
