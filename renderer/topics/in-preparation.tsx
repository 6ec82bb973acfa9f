import type { ReactNode } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { useHotline } from '../store/phones.ts'
import { PageBody } from '../ui/page.tsx'

/** A page whose content is not there, or no longer: never blank, it says what one can do instead. */
export function InPreparation({ title, children }: { title: string; children?: ReactNode }) {
  const { t } = useTranslation()
  const phone = useHotline()?.number
  return (
    <PageBody title={title} lead={phone ? t('inPreparation.call', { phone }) : t('inPreparation.ask')}>
      {children}
    </PageBody>
  )
}
