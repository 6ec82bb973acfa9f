import type { ReactNode } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { useHotline, useNightLine } from '../store/phones.ts'
import { PageBody } from '../ui/page.tsx'
import { useAskWords, useClosedWords } from './opening-words.ts'

/** A page whose content is not there, or no longer: never blank, it says what one can do instead. */
export function InPreparation({ title, children }: { title: string; children?: ReactNode }) {
  const { t } = useTranslation()
  const phone = useHotline()?.number
  const night = useNightLine()
  const closed = useClosedWords()
  const ask = useAskWords()
  const open = phone ? t('inPreparation.call', { phone }) : t('inPreparation.ask', { ask })
  const later =
    closed !== null && night
      ? t('inPreparation.closed', { closed, phone: night.number, hours: night.hours })
      : open
  return (
    <PageBody title={title} lead={later}>
      {children}
    </PageBody>
  )
}
