import { VolumeX } from 'lucide-react'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { useSilence } from '../aloud/use-silence.ts'
import { Close } from './close.tsx'
import styles from './panel.module.css'

/** Why nothing is read aloud here. */
export function VoiceNote() {
  const { t } = useTranslation()
  const silence = useSilence()
  return (
    <section className={styles.panel} aria-label={t('bar.aloud')}>
      <p className={styles.says} role="status">
        <VolumeX aria-hidden="true" strokeWidth={1.75} />
        <strong>
          {silence?.why === 'quiet'
            ? t('aids.quiet', { until: silence.until })
            : t(`aids.silent.${silence?.why ?? 'failed'}`)}
        </strong>
      </p>
      <Close />
    </section>
  )
}
