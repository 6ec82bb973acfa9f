import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { editorUse } from '../authoring/editor-use.ts'
import { glossary } from '../authoring/glossary.ts'
import { jsonSchemas } from '../authoring/json-schemas.ts'
import { putFile } from '../authoring/put-files.ts'
import { exitCodes, readArgs, unwritable, UsageError, type Command } from './command.ts'

/**
 * `mingchuang schema [DIR] [--glossary]`: one JSON Schema for each kind of file, printed as one object or written into
 * a folder, each whole; or the glossary in Markdown.
 */
export const schema: Command = async (args, { out, err, language }) => {
  const { values, positionals } = readArgs(args, { glossary: { type: 'boolean' } })
  const [folder, ...more] = positionals
  if (more.length > 0 || (values.glossary && folder !== undefined))
    throw new UsageError({
      zh: 'schema 后面最多写一个文件夹；--glossary 单独用',
      en: 'schema takes one folder at most; --glossary stands alone',
    })
  if (values.glossary) {
    out(glossary())
    return exitCodes.fine
  }
  const schemas = jsonSchemas()
  if (folder === undefined) {
    out(JSON.stringify(Object.fromEntries(schemas), null, 2))
    err(noTables[language])
    return exitCodes.fine
  }
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, made] of schemas)
      await putFile(join(folder, `${name}.json`), `${JSON.stringify(made, null, 2)}\n`)
  } catch (error) {
    throw unwritable(folder, error)
  }
  const written = { zh: `写好 ${schemas.size} 个文件`, en: `${schemas.size} files are written` }
  out(`${written[language]}: ${resolve(folder)}\n${noTables[language]}\n`)
  out(editorUse(resolve(folder), process.cwd())[language])
  return exitCodes.fine
}

const noTables = {
  zh: '水质、水压的数据表是 CSV，没有 JSON Schema，由 check 检查',
  en: 'Readings of quality and pressure are CSV and have no JSON Schema: check looks at them',
}
