import { parseArgs } from 'node:util'
import { Stop } from '../../build/say.mjs'

/** Which pictures a command line asks for, and where to. */
export interface Wanted {
  /** as it was typed; none where it was not */
  to: string | undefined
  /** Whether a picture is among them; all are where no `--only` says otherwise. */
  is(name: string, group: string): boolean
  /** Whether `--only` names it itself. */
  isNamed(name: string): boolean
}

/**
 * Reads `--only` and `--to`; `known` are the groups with the names in them. A Stop where there is no such option, and where
 * nothing is called so: the pictures of the last time are still there then.
 */
export function wantedOf(args: readonly string[], known: Readonly<Record<string, readonly string[]>>): Wanted {
  const { only, to } = optionsOf(args)
  const words = only?.split(',')
  const meets = (word: string, name: string) => name === word || name.startsWith(`${word}-`)
  const all = Object.entries(known).flatMap(([group, names]) => [group, ...names])
  const strange = words?.filter((word) => !all.some((name) => meets(word, name))) ?? []
  if (strange.length > 0) {
    // Of a hundred slides their topics will do.
    const there = [...new Set(all.map((name) => name.split('-', 2).join('-')))].join(' ')
    throw new Stop(
      `没有叫“${strange.join(',')}”的图片；有：${there}`,
      `No picture is called "${strange.join(',')}"; there are: ${there}`,
      2,
    )
  }
  return {
    to,
    is: (name, group) => !words || words.some((word) => word === group || meets(word, name)),
    isNamed: (name) => words?.includes(name) ?? false,
  }
}

function optionsOf(args: readonly string[]): { only?: string; to?: string } {
  try {
    return parseArgs({ args: [...args], options: { only: { type: 'string' }, to: { type: 'string' } } }).values
  } catch {
    throw new Stop(
      '这条命令只认两个选项：--only 名字,名字 和 --to 文件夹。',
      'This command knows two options alone: --only NAME,NAME and --to DIR.',
      2,
    )
  }
}
