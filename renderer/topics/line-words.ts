import type { QueueServiceNow } from '../../electron/server/wire.ts'
import { useTranslation } from '../i18n/use-translation.ts'

/** How a line of people is named and how long it is, in the words of this screen. */
export function useLineWords() {
  const { t, spoken } = useTranslation()
  return {
    name: ({ name, english }: Pick<QueueServiceNow, 'name' | 'english'>) =>
      spoken === 'zh-CN' ? name : (english ?? name),
    length: ({ waiting, wait, closed }: QueueServiceNow) =>
      closed !== null
        ? t(`tickets.closed.${closed}`)
        : waiting === 0
          ? t('tickets.nobody')
          : [t('tickets.waiting', { count: waiting }), wait ? t('tickets.minutes', { ...wait }) : '']
              .filter(Boolean)
              .join(' · '),
  }
}
