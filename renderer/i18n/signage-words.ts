import type { TFunction } from 'i18next'
import type { Language } from '../../electron/server/wire.ts'
import { otherWords } from './other-words.ts'
import { sayFrom } from './say.ts'
import { useTranslation } from './use-translation.ts'
import zh from './zh-CN.json'

/** The waiting area's screen never changes its language: it has no use for the rest of i18next. */
export async function speakOnSignage(language: Language): Promise<void> {
  const own = await otherWords[language]?.()
  const chinese = ['zh-CN', zh] as const
  const say: unknown = sayFrom(own ? [[language, own.default], chinese] : [chinese])
  useTranslation.setState({
    t: say as TFunction,
    spoken: own ? language : 'zh-CN',
  })
}
