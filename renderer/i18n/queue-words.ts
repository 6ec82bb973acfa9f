import type { PathOf } from './desk-words.ts'
import en from './queue/en.json'
import zh from './queue/zh-CN.json'
import { sayFrom, type Values } from './say.ts'
import { useTranslation } from './use-translation.ts'

export type QueueWord = PathOf<typeof zh>
export type SayQueue = (word: QueueWord, values?: Values) => string

const chinese = ['zh-CN', zh] as const
const spoken: Record<string, SayQueue> = {
  'zh-CN': sayFrom([chinese]),
  en: sayFrom([['en', en], chinese]),
}

/** The words of whose turn it is, which only screens that show that carry, in the language that the screen speaks. */
export function useQueueWords(): SayQueue {
  const language = useTranslation((state) => state.spoken)
  return spoken[language] ?? sayFrom([chinese])
}
