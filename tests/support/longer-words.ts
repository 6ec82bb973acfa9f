/**
 * A language that nobody speaks: every word two fifths longer and accented, as a translation may turn out. It is made
 * from the product's own words and content while they travel to the real screen; nothing of it is in the product.
 */
import type { Page } from '@playwright/test'
import en from '../../renderer/i18n/en.json' with { type: 'json' }
import zh from '../../renderer/i18n/zh-CN.json' with { type: 'json' }

const LONGER = 1.4

const accents: Record<string, string> = {
  a: 'á',
  e: 'ê',
  i: 'ï',
  o: 'ô',
  u: 'ü',
  A: 'Á',
  E: 'Ê',
  I: 'Ï',
  O: 'Ô',
  U: 'Ü',
}

/** What is no word: places for values, and where a link leads. */
const kept = /(\{\{.*?\}\}|\]\([^)]*\)|https?:\/\/\S+)/

export const longer = (text: string): string =>
  text
    .split(kept)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/\p{Script=Han}+|\p{Script=Latin}+/gu, stretch),
    )
    .join('')

function stretch(word: string): string {
  const more = Math.ceil(word.length * LONGER) - word.length
  if (/\p{Script=Han}/u.test(word)) return word + word.repeat(more).slice(0, more)
  let left = more
  const letters = [...word].map((letter) => {
    const accented = accents[letter]
    if (accented === undefined) return letter
    return left-- > 0 ? accented + accented.toLowerCase() : accented
  })
  return letters.join('') + (word.at(-1) ?? '').repeat(Math.max(0, left))
}

/** All words of a resource. */
export const longerWords = <T>(words: T): T =>
  JSON.parse(JSON.stringify(words), (_, value: unknown) =>
    typeof value === 'string' ? longer(value) : value,
  ) as T

/** Content: what people read has Chinese in it, or words with a space between, or stands where only words stand. */
const spoken = /\p{Script=Han}|\p{L} \p{L}/u
const wordy = new Set(['title', 'name', 'plain', 'caption', 'note'])

const longerContent = (json: string): string =>
  JSON.stringify(
    JSON.parse(json, (key, value: unknown) =>
      typeof value === 'string' && (spoken.test(value) || wordy.has(key)) ? longer(value) : value,
    ),
  )

const carried = /(<script type="application\/json" id="first">)([\s\S]*?)(<\/script>)/

/** For `setHallTime`: the first page with what it carries, and every message. */
export const longerTravel = (text: string): string =>
  text.startsWith('<')
    ? text.replace(
        carried,
        (_, open: string, data: string, close: string) =>
          open + longerContent(data).replaceAll('<', '\\u003c') + close,
      )
    : longerContent(text)

export const longerLanguages = { 'zh-CN': longerWords(zh), en: longerWords(en) }

/** The screen's words and documents arrive longer. */
export async function lengthen(page: Page): Promise<void> {
  await page.route(/\/assets\/en-.*\.js$/, async (route) => {
    const answer = await route.fetch()
    const script = await answer.text()
    if (!script.includes(en.topic.knowledge)) throw new Error('the English words are not where they were')
    await route.fulfill({ response: answer, body: `export default ${JSON.stringify(longerLanguages.en)}` })
  })
  // Chinese comes with the program: there its words are literals.
  await page.route(/\/assets\/base-.*\.js$/, async (route) => {
    const answer = await route.fetch()
    let script = await answer.text()
    for (const word of valuesOf(zh)) {
      if (!script.includes(`\`${word}\``))
        throw new Error(`the Chinese words are not where they were: ${word}`)
      script = script.replaceAll(`\`${word}\``, `\`${longer(word)}\``)
    }
    await route.fulfill({ response: answer, body: script })
  })
  await page.route(/\/item\//, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: longerContent(await answer.text()) })
  })
}

/** Every distinct word with Chinese in it, the longest first; a mark alone may be part of the program's own text. */
function valuesOf(words: object): string[] {
  const found = new Set<string>()
  JSON.stringify(words, (_, value: unknown) => {
    if (typeof value === 'string' && /\p{Script=Han}/u.test(value)) found.add(value)
    return value
  })
  return [...found]
}
