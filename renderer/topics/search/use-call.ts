import { useTranslation } from '../../i18n/use-translation.ts'
import { useHotline } from '../../store/phones.ts'
import { useAskWords, useClosedWords } from '../opening-words.ts'

/** Who can be asked where search finds nothing, or is away: no counter while nobody is at one, if there is a number. */
export function useCall(): (why: 'none' | 'away') => string {
  const { t } = useTranslation()
  const phone = useHotline()?.number
  const closed = useClosedWords()
  const ask = useAskWords()
  return (why) =>
    phone ? t(`search.${why}${closed === null ? 'Help' : 'Call'}`, { phone }) : t(`search.${why}Ask`, { ask })
}
