import { useEffect, useRef, useState } from 'react'
import type { NoticeAsk, NoticePreviewed } from '../../../../../electron/server/wire.ts'
import { clock } from '../../../../store/clock.ts'
import { sendPreview } from '../notices.ts'

export interface Preview {
  /** names this view of the desk to the hall */
  key: string
  /** null until the hall has said so */
  shows: NoticePreviewed['shows'] | null
}

/** A pause in typing */
const PAUSE_MS = 300

/** Sends the hall what is being written, one version after the other, for as long as this is drawn. */
export function usePreview({ id, fields, words }: Omit<NoticeAsk, 'version'>): Preview {
  const [key] = useState(randomKey)
  const [shows, setShows] = useState<Preview['shows']>(null)
  const sending = useRef<Promise<void>>(Promise.resolve())
  const begun = useRef(false)

  useEffect(() => {
    let isWanted = true
    const send = async () => {
      if (!isWanted) return
      const asked = { ...(id !== undefined && { id }), version: 0, fields, ...(words && { words }) }
      const said = await sendPreview(key, asked)
      if (said) setShows(said.shows)
    }
    const cancel = clock.after(begun.current ? PAUSE_MS : 0, () => {
      sending.current = sending.current.then(send)
    })
    begun.current = true
    return () => {
      isWanted = false
      cancel()
    }
  }, [key, id, fields, words])

  return { key, shows }
}

const randomKey = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(36)).join('')
