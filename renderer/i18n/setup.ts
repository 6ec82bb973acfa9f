import i18next from 'i18next'
import type { Language } from '../../electron/server/wire.ts'
import type counter from './counter/zh-CN.json'
import { otherWords } from './other-words.ts'
import { useTranslation } from './use-translation.ts'
import zh from './zh-CN.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    /** a counter's own words are there once `speakAtCounter` has brought them */
    resources: { translation: typeof zh & typeof counter }
  }
}

export async function speak(language: Language): Promise<void> {
  const fetchWords = otherWords[language]
  if (fetchWords && !i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', (await fetchWords()).default)
  await i18next.changeLanguage(language)
  tell()
}

export function setupWords(): void {
  void i18next.init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zh } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnObjects: false,
  })
  tell()
}

function tell(): void {
  const { language, resolvedLanguage = 'zh-CN' } = i18next
  useTranslation.setState({ t: i18next.getFixedT(language), spoken: resolvedLanguage })
}
