/** The shell on Electron's own runtime, which not every machine has: then these tests are skipped by name. */
import { join } from 'node:path'
import { _electron, expect, test as base, type ElectronApplication } from '@playwright/test'
import { findElectron } from '../../build/electron-runtime.mjs'
import { hasDisplay } from '../../build/host.mjs'
import { removeTemporaryFolders, root, temporaryFolder } from '../support/hall.ts'

const runtime = findElectron()

/** Why Electron cannot open a window here, null when it can. */
function absence(): string | null {
  if (!runtime.present) return "Electron's runtime is not on this machine: npm run electron:get fetches it"
  if (!hasDisplay(process.env, process.platform)) return 'there is no display'
  if (process.platform === 'linux' && process.getuid?.() === 0)
    return "Electron's sandbox does not run as root"
  return null
}

const test = base.extend<{ shell: ElectronApplication }>({
  shell: async ({}, give) => {
    if (!runtime.present) throw new Error('without a runtime these tests are skipped')
    const data = await temporaryFolder('data')
    const shell = await _electron.launch({
      executablePath: runtime.path,
      args: [
        join(root, 'dist/hall/main.js'),
        `--content=${join(root, 'content')}`,
        `--data=${data}`,
        '--port=0',
      ],
    })
    await give(shell)
    await shell.close()
    await removeTemporaryFolders()
  },
})

test.describe("the shell on Electron's runtime", () => {
  const why = absence()
  test.skip(why !== null, why ?? '')

  test('shows the first page in one kiosk window, with no power beyond a page', async ({ shell }) => {
    const page = await shell.firstWindow()
    await page.waitForURL(/^http:\/\/127\.0\.0\.1:\d+\/\?screen=touch$/)
    await expect(page.locator('main:not([hidden])')).toBeVisible()
    const powers = await page.evaluate(() => [typeof Reflect.get(globalThis, 'require'), document.cookie])
    expect(powers).toEqual(['undefined', ''])
    const kiosks = await shell.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((w) => w.isKiosk()),
    )
    expect(kiosks).toEqual([true])
  })

  test('keeps the page where it is, whatever it tries', async ({ shell }) => {
    const page = await shell.firstWindow()
    await page.waitForURL(/screen=touch/)
    const address = page.url()
    expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull()
    await page.evaluate(() => void (location.href = 'https://example.com/'))
    await page.waitForTimeout(500)
    expect(page.url()).toBe(address)
    const asked = await page.evaluate(async () => {
      const { state } = await navigator.permissions.query({ name: 'geolocation' })
      return [
        state,
        await navigator.mediaDevices
          .getUserMedia({ video: true })
          .catch((error: unknown) => (error instanceof Error ? error.name : error)),
      ]
    })
    expect(asked).toEqual(['denied', 'NotAllowedError'])
  })

  test('brings a killed hall back within three seconds, and the page does not reload', async ({ shell }) => {
    const page = await shell.firstWindow()
    await page.waitForURL(/screen=touch/)
    await page.evaluate(() => Reflect.set(globalThis, 'kept', true))
    const hallProcess = () =>
      shell.evaluate(
        ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Mingchuang hall')?.pid ?? 0,
      )
    const before = await hallProcess()
    expect(before).toBeGreaterThan(0)
    process.kill(before, 'SIGKILL')
    await expect.poll(hallProcess, { timeout: 3000 }).not.toBe(before)
    const health = () =>
      page.evaluate(() =>
        fetch('/health')
          .then(({ status }) => status)
          .catch(() => 0),
      )
    await expect.poll(health, { timeout: 3000 }).toBe(200)
    expect(await page.evaluate(() => Reflect.get(globalThis, 'kept') as unknown)).toBe(true)
  })
})
