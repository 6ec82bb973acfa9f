import { BellRing, Check, ConciergeBell } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { ownCall } from '../../store/help.ts'
import { useHall } from '../../store/hall.ts'
import { useVisit } from '../../store/visit.ts'
import { Tap } from '../../ui/tap.tsx'
import styles from './bar.module.css'

const signs = { ringing: BellRing, heard: Check }

/** Calls somebody over. While a call stands, the button says what became of it. */
export const CallHelp = memo(function CallHelp() {
  const { t } = useTranslation()
  const state = useHall((hall) => ownCall(hall)?.state)
  const Sign = state ? signs[state] : ConciergeBell
  return (
    <Tap look="call" onClick={() => useVisit.setState({ aid: 'help' })}>
      <Sign aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
      {t(state ? `bar.${state}` : 'bar.call')}
    </Tap>
  )
})
