import { CircleStop, Volume2, VolumeX } from 'lucide-react'
import { memo, type RefObject } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { report } from '../../store/report.ts'
import { useVisit } from '../../store/visit.ts'
import { Tap } from '../../ui/tap.tsx'
import styles from './bar.module.css'
import { useSilence } from './aloud/use-silence.ts'

const icon = { 'aria-hidden': true, className: styles.icon, strokeWidth: 1.75 } as const

/** Reads the page aloud, and stops. Where the machine cannot speak the button says so, and at a tap why and who can. */
export const ReadAloud = memo(function ReadAloud({ matter }: { matter: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation()
  const speaking = useVisit((state) => state.speaking)
  const silence = useSilence()

  const read = async () => {
    const { readAloud } = await import('./aids.tsx')
    if (matter.current) readAloud(matter.current)
  }
  const touched = () => {
    if (speaking) useVisit.setState({ speaking: false })
    else if (silence) useVisit.setState({ aid: 'voice' })
    else read().catch((error: unknown) => report(error))
  }
  const Sign = speaking ? CircleStop : silence ? VolumeX : Volume2
  return (
    <Tap look="tool" aria-disabled={!speaking && silence !== null} onClick={touched}>
      <Sign {...icon} />
      {t(speaking ? 'bar.hush' : silence ? 'bar.mute' : 'bar.aloud')}
    </Tap>
  )
})
