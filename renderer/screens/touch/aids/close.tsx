import { X } from 'lucide-react'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { useVisit } from '../../../store/visit.ts'
import { Tap } from '../../../ui/tap.tsx'
import styles from './panel.module.css'

export const close = () => useVisit.setState({ aid: null })

export function Close() {
  const { t } = useTranslation()
  return (
    <Tap look="chip" onClick={close}>
      <X aria-hidden="true" className={styles.sign} strokeWidth={1.75} />
      {t('aids.close')}
    </Tap>
  )
}
