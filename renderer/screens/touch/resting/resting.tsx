/** What a touch screen shows while nobody is at it, in a file of its own that comes while the screen rests. */
import { useEffect, useState } from 'react'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { documents, hashesOf, shelf, useHall, type Need, type Shelf } from '../../../store/hall.ts'
import { playlistFor } from '../../../store/playlist.ts'
import { useVisit } from '../../../store/visit.ts'
import { signageNeeds } from '../../signage/play.ts'
import { Takeover } from '../../takeover/takeover.tsx'
import { Attract } from './attract.tsx'
import styles from './resting.module.css'

export const playingNeeds = (from: Shelf): readonly Need[] => signageNeeds(from)

interface Props {
  /** ids of the urgent notices that own the screen */
  ids: readonly string[]
  /** nobody has been there for so long that it may play */
  rested: boolean
}

export function Resting({ ids, rested }: Props) {
  const { t, spoken } = useTranslation()
  const plays = usePlaylist() && rested
  const touch = (
    <p className={styles.touch}>
      {t('resting.touch')} <span lang={spoken === 'en' ? 'zh-CN' : 'en'}>{t('resting.other')}</span>
    </p>
  )
  useNoKeys(ids.length > 0 || plays)
  return (
    <>
      {plays && (
        <div className={styles.attract} lang={spoken} data-attract="">
          <div className={styles.stage}>
            <Attract />
          </div>
          {touch}
        </div>
      )}
      {ids.length > 0 && (
        <Takeover ids={ids} isNear>
          {touch}
        </Takeover>
      )}
    </>
  )
}

/** Whether content has a playlist for this screen; what it is played from is fetched first. */
function usePlaylist(): boolean {
  const language = useVisit((state) => state.language)
  const state = useHall()
  const [ready, setReady] = useState(false)
  const from = shelf(state)
  const has = ready && from !== null && playlistFor(from, language, state.screen) !== undefined
  useEffect(() => {
    let wanted = true
    const now = shelf(useHall.getState())
    if (now)
      documents.load(hashesOf(signageNeeds(now), now, language)).then(
        () => wanted && setReady(true),
        () => {},
      )
    return () => {
      wanted = false
    }
  }, [language, state.snapshot, state.link])
  return has
}

/** A key ends it as a touch does, and does nothing else either. */
function useNoKeys(covers: boolean) {
  useEffect(() => {
    if (!covers) return
    const hold = (event: KeyboardEvent) => event.preventDefault()
    window.addEventListener('keydown', hold, { capture: true })
    return () => window.removeEventListener('keydown', hold, { capture: true })
  }, [covers])
}
