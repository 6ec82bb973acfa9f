import { useCallback, useState } from 'react'
import type { Problem } from '../../../../../content/schema/problem.ts'
import type { NoticeActAsk, NoticeWhole } from '../../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import { actOn } from '../notices.ts'

interface Heard {
  onDone(whole: NoticeWhole): void
  onConflict(current: NoticeWhole): void
  onProblems?(problems: Problem[]): void
  /** an urgent notice takes these screens: whoever publishes it says them back */
  onUnconfirmed?(takes: string[]): void
}

/** One act on a notice after the other, and what there is to say of the last until something else is done: `forget`. */
export function useActing({ onDone, onConflict, onProblems, onUnconfirmed }: Heard) {
  const { say, language } = useDeskWords()
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState('')

  const forget = useCallback(() => setMessage(''), [])

  const act = async (id: string, asked: NoticeActAsk): Promise<void> => {
    setBusy(true)
    forget()
    const outcome = await actOn(id, asked)
    setBusy(false)
    if (outcome.is === 'done') return onDone(outcome.whole)
    if (outcome.is === 'conflict') return onConflict(outcome.current)
    if (outcome.is === 'failed') return setMessage(say(`failed.${outcome.why}`))
    const { refused, problems, takes } = outcome.said
    if (problems) onProblems?.(problems)
    if (refused.code === 'not-confirmed' && onUnconfirmed) return onUnconfirmed(takes ?? [])
    setMessage(language.startsWith('zh') ? refused.zh : refused.en)
  }

  return { busy, message, act, forget }
}
