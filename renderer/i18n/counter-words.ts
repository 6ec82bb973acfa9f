import i18next from 'i18next'
import type { Language } from '../../electron/server/wire.ts'
import zh from './counter/zh-CN.json'
import { speak } from './setup.ts'

const others: Record<string, () => Promise<{ default: object }>> = {
  en: () => import('./counter/en.json'),
}

/** Adds a counter's own words, which no screen for customers carries, and says them in a language that is spoken. */
export async function speakAtCounter(language: Language): Promise<void> {
  const [own] = await Promise.all([others[language]?.(), speak(language)])
  i18next.addResourceBundle('zh-CN', 'translation', zh, true)
  if (own) i18next.addResourceBundle(language, 'translation', own.default, true)
}
