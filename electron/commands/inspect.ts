import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { storedContent } from '../content/store/stored-reader.ts'
import { readSettings, settingsWithoutFile, type Settings } from '../device/settings.ts'
import { makeSheet, pageOf } from '../inspection/make-sheet.ts'
import { sheetText } from '../inspection/sheet.ts'
import { exitCodes, extra, readArgs, unwritable, UsageError, type Command } from './command.ts'

/** `mingchuang inspect [--data DIR] [--device FILE] [--html FILE]`: 1 where a row of the standard is not met. */
export const inspect: Command = async (args, { out, err, language, clock }) => {
  const { values, positionals } = readArgs(args, {
    data: { type: 'string' },
    device: { type: 'string' },
    html: { type: 'string' },
  })
  if (positionals[0] !== undefined) throw extra(positionals[0])
  const settings = values.device === undefined ? settingsWithoutFile : await machineAt(values.device)
  const data = resolve(values.data ?? settings.data ?? 'data')
  const stored = storedContent(data)
  if (!stored)
    throw new UsageError({
      zh: `这里没有厅的内容，先让厅运行一次：${data}`,
      en: `There is no hall's content here; let the hall run once: ${data}`,
    })
  const now = clock.now()
  const { snapshot, problems } = stored.head
  const source = { reader: stored, snapshot, problems, screens: settings.screens, now }
  const sheet = await makeSheet({ source, data })
  const { inspection, made } = sheet
  if (values.html === undefined) out(sheetText(inspection, made, language))
  else {
    const file = resolve(values.html)
    await writeFile(file, pageOf(sheet, now, { language })).catch((error: unknown) => {
      throw unwritable(file, error)
    })
    err(language === 'zh' ? `自查表：${file}` : `The sheet: ${file}`)
  }
  return inspection.rows.some(({ state }) => state === 'short') ? exitCodes.found : exitCodes.fine
}

async function machineAt(device: string): Promise<Settings> {
  const read = await readSettings(device)
  if (read.ok) return read.settings
  const [{ file, line, message }] = read.problems
  const at = { zh: line === null ? '' : ` 第 ${line} 行`, en: line === null ? '' : `, line ${line}` }
  throw new UsageError({ zh: `${file}${at.zh}：${message.zh}`, en: `${file}${at.en}: ${message.en}` })
}
