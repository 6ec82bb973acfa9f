import { useEffect, useState } from 'react'
import type { Me } from '../../../../electron/server/wire.ts'
import { clock } from '../../../store/clock.ts'
import { ask } from '../ask.ts'
import { endSession, isIn } from './session.ts'

const LOOK_MS = 20_000
/** before the end it is said, and counted down */
const WARN_MS = 120_000
const COUNT_MS = 5000

/** Seconds until whoever is in is signed out, once that is near; looking does not put it off, nor do lists that follow by themselves; `stay` does. */
export function useSessionEnd(): { endsIn: number | null; stay(): void } {
  const [endsIn, setEndsIn] = useState<number | null>(null)
  useEffect(() => {
    let gone = false
    let cancel = () => {}
    const look = async () => {
      const { status, body } = await ask<Me>('/staff/me')
      if (gone) return
      if (!isIn(status)) endSession()
      const isNear = body !== null && body.left < WARN_MS
      setEndsIn(isNear ? Math.max(0, Math.ceil(body.left / 1000)) : null)
      cancel = clock.after(isNear ? COUNT_MS : LOOK_MS, () => void look())
    }
    cancel = clock.after(LOOK_MS, () => void look())
    return () => {
      gone = true
      cancel()
    }
  }, [])
  const stay = () => {
    setEndsIn(null)
    void ask('/staff/stay', {})
  }
  return { endsIn, stay }
}
