import { Stop } from '../../build/say.mjs'

/** `--name N` of the command line, for a quicker try; what a bar is held to is the default. */
export function numberOption(name: string, usual: number, args: readonly string[] = process.argv): number {
  const at = args.indexOf(`--${name}`)
  if (at < 0) return usual
  const value = Number(args[at + 1])
  if (Number.isInteger(value) && value >= 0) return value
  throw new Stop(`--${name} 后面要写一个整数。`, `--${name} needs a whole number.`, 2)
}

/** Stops where the command line has an option that the command does not know: what would run instead may take hours. */
export function knowOnly(names: readonly string[], args: readonly string[] = process.argv): void {
  const known = names.map((name) => `--${name}`)
  const strange = args.find((arg) => arg.startsWith('--') && !known.includes(arg))
  if (strange !== undefined)
    throw new Stop(
      `没有“${strange}”这个选项；有：${known.join(' ')}`,
      `There is no option "${strange}"; there are ${known.join(' ')}.`,
      2,
    )
}
