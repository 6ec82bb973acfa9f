import { useTranslation } from '../../i18n/use-translation.ts'
import { useHotline } from '../../store/phones.ts'
import { PageBody } from '../../ui/page.tsx'

export function Fault() {
  const { t } = useTranslation()
  const phone = useHotline()?.number
  return <PageBody title={phone ? t('fault.page', { phone }) : t('fault.pageAsk')} />
}
