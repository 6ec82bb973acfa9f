import { relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Both } from '../content/problems/words.ts'
import { fileNames, writtenFile } from './written-files.ts'

/** Told to editors in the first line of a YAML file (or of the fields of a Markdown file). */
export const modeline = (schema: string) => `# yaml-language-server: $schema=${schema}`

/** How an editor is told of the schemas in a folder, seen from the folder where one works. */
export function editorUse(folder: string, workplace: string): Both {
  const snippet = JSON.stringify({ 'yaml.schemas': schemaSettings(folder, workplace) }, null, 2)
  const example = modeline('.schema/hall.json')
  return {
    zh: `编辑器怎么用，两种选一种：
1. 在每个 YAML 文件的第一行写上（路径从这个文件算起，例如）：
${example}
2. 装了 YAML 插件的 VS Code，在 .vscode/settings.json 里写上：
${snippet}
Markdown 文件的描述只管两行 --- 之间的字段，多数编辑器只检查 YAML 文件；都以 check 为准。`,
    en: `How an editor uses them, in one of two ways:
1. In the first line of each YAML file, with the path from that file, such as:
${example}
2. In VS Code with its YAML extension, in .vscode/settings.json:
${snippet}
For Markdown a schema describes the fields between the two --- lines; most editors check YAML files alone. What check says decides.`,
  }
}

/** A translation holds some of the fields, so a whole file's schema is not for it. */
const translations = '!**/*.*.yaml'

function schemaSettings(folder: string, workplace: string): Record<string, string | string[]> {
  const from = relative(workplace, folder).split(sep).join('/')
  const base = from.startsWith('..') ? pathToFileURL(folder).href : from === '' ? '.' : `./${from}`
  const yaml = fileNames.filter((name) => writtenFile(name).form === 'yaml')
  return Object.fromEntries(
    yaml.map((name) => {
      const { file } = writtenFile(name)
      return [`${base}/${name}.json`, file.includes('*') ? [`**/${file}`, translations] : `**/${file}`]
    }),
  )
}
