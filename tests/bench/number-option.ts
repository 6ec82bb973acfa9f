import { Stop } from '../../build/say.mjs'

/** `--name N` of the command line, for a quicker try; what a bar is held to is the default. */
export function numberOption(name: string, usual: number, args: readonly string[] = process.argv): number {
  const at = args.indexOf(`--${name}`)
  if (at < 0) return usual
  const value = Number(args[at + 1])
  if (Number.isInteger(value) && value >= 0) return value
  throw new Stop(`--${name} 后面要写一个整数。`, `--${name} needs a whole number.`, 2)
}
