/** The same by Syncthing, which goes on by itself: two of them, each with the settings of its side. */
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePorts } from './hall.ts'
import { call, peer } from './peers.ts'
import { guides, HALL, PASSWORD, start, stop, until, type OpenPair } from './sync-tools.ts'

export const openSyncthing: OpenPair = async (at) => {
  const homes = { headquarters: join(at.tool, 'headquarters'), hall: join(at.tool, 'hall') }
  const ids: string[] = []
  const env = { STNODEFAULTFOLDER: '1', STNOUPGRADE: '1', HOME: at.tool }
  for (const home of Object.values(homes)) {
    await call(
      peer('syncthing'),
      ['generate', '--skip-port-probing', '--no-default-folder', `--home=${home}`],
      {
        env: { ...process.env, ...env },
      },
    )
    ids.push(
      (
        await call(peer('syncthing'), [`--home=${home}`, '--device-id'], { env: { ...process.env, ...env } })
      ).trim(),
    )
  }
  const { listen, gui, ownGui, ownListen } = await freePorts('listen', 'gui', 'ownGui', 'ownListen')
  const settings = (name: string, values: Record<string, string>) =>
    Object.entries({
      ...values,
      KEY: PASSWORD,
      HEADQUARTERS: ids[0] ?? '',
      HALL: ids[1] ?? '',
      NAME: HALL,
    }).reduce(
      (text, [word, value]) => text.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), value),
      readFileSync(join(guides, name), 'utf8').replace(/^<!--[^]*?-->\n/, ''),
    )
  const rate = at.slow
    ? `<maxSendKbps>${Math.round(at.slow / 1024)}</maxSendKbps><limitBandwidthInLan>true</limitBandwidthInLan></options>`
    : '</options>'
  await mkdir(join(at.outboxes, HALL), { recursive: true })
  for (const folder of [at.content, at.ownOutbox]) {
    await writeFile(join(folder, '.stignore'), readFileSync(join(guides, 'stignore')))
  }
  for (const folder of [at.content, at.ownContent, join(at.outboxes, HALL), at.ownOutbox])
    await mkdir(join(folder, '.stfolder'), { recursive: true })
  await writeFile(
    join(homes.headquarters, 'config.xml'),
    settings('syncthing-headquarters.xml', {
      CONTENT: at.content,
      OUTBOXES: at.outboxes,
      GUI: `127.0.0.1:${gui}`,
      LISTEN: `tcp://127.0.0.1:${listen}`,
    }).replace('</options>', rate),
  )
  await writeFile(
    join(homes.hall, 'config.xml'),
    settings('syncthing-hall.xml', {
      CONTENT: at.ownContent,
      OUTBOX: at.ownOutbox,
      GUI: `127.0.0.1:${ownGui}`,
      LISTEN: `tcp://127.0.0.1:${ownListen}`,
      ADDRESS: `tcp://127.0.0.1:${await at.through(listen)}`,
    }),
  )
  const serve = (home: string) =>
    start(peer('syncthing'), ['serve', '--no-browser', '--no-restart', '--no-upgrade', `--home=${home}`], env)
  const running = [serve(homes.headquarters), serve(homes.hall)]
  const rescan = (port: number) =>
    fetch(`http://127.0.0.1:${port}/rest/db/scan`, {
      method: 'POST',
      headers: { 'X-API-Key': PASSWORD },
    }).then(
      ({ ok }) => ok,
      () => false,
    )
  return {
    async carry(isThere) {
      await until('syncthing at headquarters', () => rescan(gui), 120)
      await until('syncthing at the hall', () => rescan(ownGui), 120)
      await until('syncthing to have carried all', isThere, 120)
    },
    async end() {
      for (const each of running) await stop(each)
    },
  }
}
