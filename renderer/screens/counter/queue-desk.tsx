import { useState, type ReactNode } from 'react'
import type { CounterAct, QueueCounterNow, QueueNow } from '../../../electron/server/wire.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { ActButton } from './act-button.tsx'
import { AsideList } from './aside-list.tsx'
import { keys, useKeys } from './keys.ts'
import { Lines } from './lines.tsx'
import { NowHere } from './now-here.tsx'
import styles from './queue-desk.module.css'
import { nameOf } from './service-name.ts'
import { TransferChoice } from './transfer-choice.tsx'
import { useActs } from './use-acts.ts'

interface Props {
  queue: QueueNow
  counter: QueueCounterNow
  /** this browser is the counter's, and the hall hears it */
  mayAct: boolean
  /** who calls for help: beside the tickets, so that no button moves when it rings */
  children: ReactNode
}

/** The counter's own tickets: who is here and what becomes of them, who waits, who was put aside. */
export function QueueDesk({ queue, counter, mayAct, children }: Props) {
  const { t, spoken } = useTranslation()
  const { press, said } = useActs(counter)
  const [asked, setAsked] = useState<string | null>(null)
  const { serving, state, number, call, waiting } = counter
  const isOpen = mayAct && state === 'open'
  const isBusy = isOpen && serving !== null
  const hasNext = isOpen && (isBusy || waiting !== 0)
  // Whoever was asked about is gone: so is the question.
  const isAsking = isBusy && asked === serving
  const doneOf = (act: 'skip' | 'hold' | 'finish') => t(`counter.done.${act}`, { number: serving ?? '' })

  const open = mayAct && state === 'closed' ? () => press('open') : null
  const does: Record<Exclude<CounterAct, 'resume' | 'cancel' | 'open'>, (() => void) | null> = {
    next: hasNext ? () => press('next') : null,
    recall: isBusy ? () => press('recall') : null,
    skip: isBusy ? () => press('skip', { done: doneOf('skip') }) : null,
    hold: isBusy ? () => press('hold', { done: doneOf('hold') }) : null,
    transfer: isBusy ? () => setAsked(serving) : null,
    finish: isBusy ? () => press('finish', { done: doneOf('finish') }) : null,
    // the same key opens it again
    close: isOpen ? (isBusy ? null : () => press('close')) : open,
  }

  const meant: Record<string, () => void> = {}
  for (const act of Object.keys(keys) as (keyof typeof keys)[]) meant[keys[act]] = does[act] ?? (() => {})
  useKeys(isAsking ? {} : meant)

  const button = (act: keyof typeof keys) => (
    <ActButton key={act} hint={keys[act]} isOff={does[act] === null} onPress={() => does[act]?.()}>
      {t(`counter.act.${act}`)}
    </ActButton>
  )
  return (
    <div className={styles.desk}>
      <section className={styles.here}>
        <NowHere queue={queue} counter={counter} />
        {isAsking ? (
          <TransferChoice
            queue={queue}
            ticket={serving}
            from={call?.service ?? undefined}
            onStay={() => setAsked(null)}
            onChoose={(to) => {
              setAsked(null)
              const done = t('counter.done.transfer', { number: serving, to: nameOf(queue, to, spoken) })
              press('transfer', { service: to, done })
            }}
          />
        ) : state === 'closed' ? (
          <ActButton isMain hint={keys.close} isOff={!open} onPress={() => open?.()}>
            {t('counter.act.open')}
          </ActButton>
        ) : (
          <>
            <ActButton isMain hint={keys.next} isOff={!does.next} onPress={() => does.next?.()}>
              {t(isBusy ? 'counter.act.finishNext' : 'counter.act.next')}
            </ActButton>
            <div className={styles.acts}>
              {(['recall', 'skip', 'hold', 'transfer', 'finish', 'close'] as const).map(button)}
            </div>
          </>
        )}
        <p className={said?.isFault ? styles.fault : styles.said} role="status">
          {said?.text}
        </p>
      </section>
      <div className={styles.others}>
        {children}
        <Lines queue={queue} counter={counter} />
        <AsideList queue={queue} number={number} isOpen={isOpen} mayCall={isOpen && !isBusy} press={press} />
      </div>
    </div>
  )
}
