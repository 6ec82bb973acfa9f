import { Stop } from '../say.mjs'
import { machines as all } from './config.mjs'

/** @typedef {import('./config.mjs').Machine} Machine */

/**
 * `npm run pack -- [--dry | --command] [linux-x64 win-x64 …]`: every kind of machine unless some are named.
 * @param {readonly string[]} args
 * @returns {{ dry: boolean, commandOnly: boolean, machines: readonly Machine[] }}
 */
export function parsePack(args) {
  const flags = args.filter((arg) => arg.startsWith('--'))
  const names = args.filter((arg) => !arg.startsWith('--'))
  const unknown = [
    ...flags.filter((flag) => !['--dry', '--command'].includes(flag)),
    ...names.filter((name) => !all.some((machine) => nameOf(machine) === name)),
  ][0]
  if (unknown !== undefined) {
    const known = all.map(nameOf).join('，')
    throw new Stop(
      `不认识“${unknown}”：可写 --dry（只检查清单）、--command（只打命令行包），以及 ${known}。`,
      `"${unknown}" is not known: there are --dry (the list alone), --command (the command's archive alone), and ${known}.`,
      2,
    )
  }
  return {
    dry: flags.includes('--dry'),
    commandOnly: flags.includes('--command'),
    machines: names.length === 0 ? all : all.filter((machine) => names.includes(nameOf(machine))),
  }
}

/** @param {Machine} machine */
const nameOf = ({ system, arch }) => `${system}-${arch}`
