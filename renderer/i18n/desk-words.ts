import { create } from 'zustand'
import type { Language } from '../../electron/server/wire.ts'
import zh from './desk/zh-CN.json'
import { sayFrom, type Values } from './say.ts'

/** `in.name`, and `list.notices` for the plural `list.notices_other`. */
export type PathOf<T> = {
  [K in keyof T & string]: T[K] extends string
    ? K extends `${infer Stem}_${'one' | 'other'}`
      ? Stem
      : K
    : `${K}.${PathOf<T[K]>}`
}[keyof T & string]

export type DeskWord = PathOf<typeof zh>

interface DeskWords {
  say: (word: DeskWord, values?: Values) => string
  language: Language
}

/** The desk's own words: no screen for customers carries them. */
export const useDeskWords = create<DeskWords>(() => ({ say: sayFrom([['zh-CN', zh]]), language: 'zh-CN' }))

const others: Record<string, () => Promise<{ default: unknown }>> = {
  en: () => import('./desk/en.json'),
}

export async function speakAtDesk(language: Language): Promise<void> {
  const own = await others[language]?.()
  const chinese = ['zh-CN', zh] as const
  useDeskWords.setState({
    say: sayFrom(own ? [[language, own.default], chinese] : [chinese]),
    language: own ? language : 'zh-CN',
  })
}
