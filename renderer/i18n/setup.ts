import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../electron/server/wire.ts'
import zh from './zh-CN.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh }
  }
}

/** zh-CN comes with the program; other languages are fetched when somebody asks for one. */
const others: Record<string, () => Promise<{ default: unknown }>> = {
  en: () => import('./en.json'),
}

export async function speak(language: Language): Promise<void> {
  const fetchWords = others[language]
  if (fetchWords && !i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', (await fetchWords()).default)
  await i18next.changeLanguage(language)
}

export function setupWords(): void {
  void i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zh } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnObjects: false,
  })
}
