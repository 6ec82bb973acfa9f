import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mends, ToHall } from '../../electron/device/host-wire.ts'

/** What a hall of the double was last told of what had to be mended. */
export function mendsIn({ heard }: { heard: readonly ToHall[] }): Mends {
  const said = heard.findLast((message) => message.type === 'mends')
  if (!said) throw new Error('nothing was said of it')
  return said.mends
}

/** How the shell's last life ended, as it leaves word of it. */
export const endingIn = (data: string) =>
  (JSON.parse(readFileSync(join(data, 'shell', 'launch.json'), 'utf8')) as { ending: string }).ending
