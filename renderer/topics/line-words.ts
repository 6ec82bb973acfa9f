import type { QueueServiceNow } from '../../electron/server/wire.ts'
import { useTranslation } from '../i18n/use-translation.ts'

/** A line of people, or a ticket of it, by the name that it has in a language. */
export const lineName = (
  { name, english }: Pick<QueueServiceNow, 'name' | 'english'>,
  language: string,
): string => (language === 'zh-CN' ? name : (english ?? name))

/** How a line of people is named and how long it is, in the words of this screen. */
export function useLineWords() {
  const { t, spoken } = useTranslation()
  const parts = ({ waiting, wait, closed, opens }: QueueServiceNow): string[] =>
    opens !== null
      ? [t('tickets.opens', { time: opens })]
      : closed !== null
        ? [t(`tickets.closed.${closed}`)]
        : waiting === 0
          ? [t('tickets.nobody')]
          : [
              t('tickets.waiting', { count: waiting }),
              ...(wait && wait.to > 0 ? [t('tickets.minutes', { ...wait })] : []),
            ]
  return {
    name: (line: Parameters<typeof lineName>[0]) => lineName(line, spoken),
    /** how many wait, and for how long */
    parts,
    length: (line: QueueServiceNow) => parts(line).join(' · '),
  }
}
