/** A manager at the kiosk: two held corners, the PIN, the PIN again, and the program of a real host has ended for good. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '../../electron/device/clock.ts'
import { forkHall } from '../../electron/device/node-host.ts'
import { supervise } from '../../electron/device/supervisor.ts'
import { root, temporaryFolder } from '../support/hall.ts'
import { becomeManager } from './first-manager.ts'
import { expect, test } from './hall-fixture.ts'
import { findViolations } from './measures.ts'

/** A host with the shell's word for `exit`: what it does then is the shell's own, and tested there over its double. */
async function startHost() {
  const data = await temporaryFolder('data')
  const device = join(await temporaryFolder('device'), 'device.yaml')
  await writeFile(device, 'hall: pingdu\nscreens:\n  - { id: touch, role: touch }\n')
  const reasons: string[] = []
  const starts: string[] = []
  let isUp = (_address: string) => {}
  const address = new Promise<string>((resolve) => (isUp = resolve))
  const host = supervise({
    clock: systemClock,
    launch: forkHall(join(root, 'dist/hall/hall.js'), () => void starts.push('')),
    start: {
      ...{ content: join(root, 'content'), data, client: join(root, 'dist/client'), device },
      ...{ port: 0, shellToken: null, capabilities: ['exit'] },
    },
    ready: (at) => isUp(new URL(at).href),
    restarting() {},
    showSafe() {},
    gaveUp() {},
    request(request) {
      if (request.type !== 'exit') return
      reasons.push(request.reason)
      void host.stop()
    },
  })
  host.start()
  return { address: await address, data, reasons, starts, stop: () => host.stop() }
}

test.use({ viewport: { width: 1366, height: 768 } })

test('a manager leaves the kiosk by the PIN, and it stays away', async ({ page, faults }) => {
  const host = await startHost()
  await page.goto(`${host.address}staff?screen=touch`)
  await becomeManager(page, host.data)
  await page.getByRole('button', { name: '结束程序…' }).click()
  const asking = page.getByRole('dialog')
  await expect(asking.getByLabel('您的密码')).toBeFocused()
  expect(await findViolations(page)).toEqual([])
  await page.keyboard.type('000000')
  await page.keyboard.press('Enter')
  await expect(asking.getByText('密码不对，程序没有结束。')).toBeVisible()
  expect(host.reasons).toEqual([])
  await page.keyboard.type('704918')
  await page.keyboard.press('Enter')
  await expect(page.getByText('正在结束程序……')).toBeVisible()
  await expect.poll(() => host.reasons.length).toBe(1)
  const answers = () =>
    fetch(`${host.address}health`).then(
      () => true,
      () => false,
    )
  await expect.poll(answers).toBe(false)
  await host.stop()
  expect(host.starts).toHaveLength(1)
  // The desk asks a hall that is gone, and says so.
  faults.length = 0
})
