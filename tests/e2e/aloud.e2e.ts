/** Reading aloud: with the system's own voice where this machine has one, and openly off where it has none. */
import type { Page } from '@playwright/test'
import { walk } from '../support/visit.ts'
import config from './playwright.config.ts'
import { expect, test } from './hall-fixture.ts'

const launch = config.use?.launchOptions
test.use({ launchOptions: { ...launch, args: [...(launch?.args ?? []), '--enable-speech-dispatcher'] } })

const aloud = (page: Page) => page.locator('nav').getByRole('button', { name: '朗读', exact: true })
const hush = (page: Page) => page.locator('nav').getByRole('button', { name: /停止\s朗读/ })

async function open(page: Page, address: string) {
  await page.goto(address)
  await page.locator('main:not([hidden])').getByRole('button').first().waitFor()
}

test('where there is no voice the button is there, says it is off, and why', async ({ page, sample }) => {
  await page.addInitScript(() => {
    speechSynthesis.getVoices = () => []
  })
  await open(page, sample.touch)
  await expect(aloud(page)).toHaveCount(0)
  const off = page.locator('nav').getByRole('button', { name: /不能\s朗读/ })
  await expect(off).toHaveAttribute('aria-disabled', 'true')
  // a tool that tests holds back from what says it is off; a person's finger does not
  await off.click({ force: true })
  await expect(page.getByText('这台机器没装中文语音，念不了。想请人念，点“叫人帮忙”。')).toBeVisible()
  await page.locator('main:not([hidden])').getByRole('button', { name: '水费多少钱，怎么算？' }).click()
  await expect(page.getByText('没装中文语音')).toBeHidden()
})

/** Whether one syllable, said by the system alone, comes to an end within so many ms. */
function spokenToItsEnd(ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const one = new SpeechSynthesisUtterance('水')
    const voice = speechSynthesis.getVoices().find(({ lang }) => /^(zh|cmn)/i.test(lang))
    one.voice = voice ?? null
    one.addEventListener('end', () => resolve(true))
    one.addEventListener('error', () => resolve(false))
    AbortSignal.timeout(ms).addEventListener('abort', () => resolve(false))
    speechSynthesis.speak(one)
  })
}

test.describe('with a voice of the system', () => {
  test.beforeEach(async ({ page, sample }) => {
    await open(page, sample.touch)
    const voice = await page
      .waitForFunction(() => speechSynthesis.getVoices().some(({ lang }) => /^(zh|cmn)/i.test(lang)), null, {
        timeout: 20_000,
      })
      .catch(() => null)
    test.skip(voice === null, 'this machine has no Chinese voice that Chromium can use')
    const ends = await page.evaluate(spokenToItsEnd, 10_000)
    await page.evaluate(() => speechSynthesis.cancel())
    test.skip(!ends, 'this machine has a voice, but no sound output that lets it come to an end')
  })

  test('the page is read in sentences, and a second touch stops it', async ({ page }) => {
    await walk(page, 'guide')
    await page.evaluate(() => {
      const speak = speechSynthesis.speak.bind(speechSynthesis)
      const said: string[] = []
      Object.assign(window, { said })
      speechSynthesis.speak = (utterance) => {
        utterance.addEventListener('start', () => said.push(utterance.text))
        speak(utterance)
      }
    })
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said)
    await aloud(page).click()
    await expect(hush(page)).toBeVisible()
    await expect.poll(async () => (await said()).length, { timeout: 30_000 }).toBeGreaterThan(2)
    expect((await said())[0]).toBe('过户')
    await hush(page).click()
    await expect(aloud(page)).toBeVisible()
    expect(await page.evaluate(() => speechSynthesis.speaking)).toBe(false)
  })

  test('it stops with the page, and with the language', async ({ page }) => {
    await aloud(page).click()
    await expect(hush(page)).toBeVisible()
    await page.locator('main:not([hidden])').getByRole('button', { name: '水费多少钱，怎么算？' }).click()
    await expect(aloud(page)).toBeVisible()
    await aloud(page).click()
    await expect(hush(page)).toBeVisible()
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('button', { name: /Read\saloud/ })).toBeVisible()
    expect(await page.evaluate(() => speechSynthesis.pending || speechSynthesis.speaking)).toBe(false)
  })
})
