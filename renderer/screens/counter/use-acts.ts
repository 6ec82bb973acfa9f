import { useEffect, useRef, useState } from 'react'
import type { CounterAct, CounterAsk, QueueCounterNow } from '../../../electron/server/wire.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useHall } from '../../store/hall.ts'
import { actAtCounter } from './queue-act.ts'

export type More = Pick<CounterAsk, 'service' | 'ticket'>

export interface Acts {
  /** `done` is what to say once it is done */
  press(act: CounterAct, more?: More & { done?: string }): void
  /** what became of the last one; gone as soon as the counter has moved on from it */
  said: { text: string; isFault: boolean } | null
}

/**
 * One act after the other: what is pressed before the last one is seen on screen was meant for what was there before. Once it
 * is seen, the next press counts, also where the answer to the last is still on its way.
 */
export function useActs({ number, seq }: QueueCounterNow): Acts {
  const { t, spoken } = useTranslation()
  const { id: screen, seat } = useHall((state) => state.screen)
  const [said, setSaid] = useState<{ at: number; text: string; isFault: boolean } | null>(null)
  /** the counter as it was when the act was pressed that has no answer yet */
  const asked = useRef<number | null>(null)
  /** the counter as it was when the last act was pressed, until the screen is told what the hall made of it */
  const left = useRef<number | null>(null)
  // On a new day it begins anew: numbers do not only grow.
  useEffect(() => {
    left.current = null
  }, [seq])

  const press: Acts['press'] = (act, { done = '', ...more } = {}) => {
    if (seq === asked.current || seq === left.current) return
    asked.current = seq
    setSaid(null)
    const say = (at: number, text: string, isFault: boolean) => setSaid({ at, text, isFault })
    void actAtCounter({ screen, counter: number, do: act, seen: seq, ...more })
      .then((acted) => {
        if (acted.is === 'done') {
          if (acted.seq !== seq) left.current = seq
          say(acted.seq, done, false)
        } else if (acted.is === 'refused') say(seq, spoken === 'zh-CN' ? acted.zh : acted.en, true)
        else say(seq, t(acted.is === 'notYours' && seat ? 'counter.seat.out' : words[acted.is]), true)
      })
      .finally(() => {
        if (asked.current === seq) asked.current = null
      })
  }
  return { press, said: said?.text && said.at === seq ? said : null }
}

const words = {
  unkept: 'counter.notKept',
  notYours: 'counter.notYours',
  unsent: 'counter.notSent',
} as const
