import { useEffect, useRef, useState } from 'react'
import type { NoticeAsk } from '../../../../electron/server/wire.ts'
import { clock } from '../../../store/clock.ts'
import { sendPreview } from './notices.ts'

export interface Preview {
  /** names this view of the desk to the hall */
  key: string
  /** `last`: what was typed since cannot be shown yet, and what is seen is from before it */
  is: 'none' | 'shown' | 'last'
}

/** A pause in typing */
const PAUSE_MS = 300

/** Sends the hall what is being written, one version after the other, while somebody looks at it. */
export function usePreview({ id, fields, words }: Omit<NoticeAsk, 'version'>, isLookedAt: boolean): Preview {
  const [key] = useState(randomKey)
  const [is, setIs] = useState<Preview['is']>('none')
  const sending = useRef<Promise<void>>(Promise.resolve())
  const begun = useRef(false)

  useEffect(() => {
    if (!isLookedAt) return
    let isWanted = true
    const send = async () => {
      if (!isWanted) return
      const asked = { ...(id !== undefined && { id }), version: 0, fields, ...(words && { words }) }
      const said = await sendPreview(key, asked)
      if (said?.shown) setIs('shown')
      else if (said) setIs((before) => (before === 'none' ? 'none' : 'last'))
    }
    const cancel = clock.after(begun.current ? PAUSE_MS : 0, () => {
      sending.current = sending.current.then(send)
    })
    begun.current = true
    return () => {
      isWanted = false
      cancel()
    }
  }, [key, id, fields, words, isLookedAt])

  return { key, is }
}

const randomKey = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(36)).join('')
