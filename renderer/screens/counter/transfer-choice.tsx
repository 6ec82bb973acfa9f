import { useEffect, useRef } from 'react'
import type { QueueNow } from '../../../electron/server/wire.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { ActButton } from './act-button.tsx'
import { useKeys } from './keys.ts'
import { nameOf } from './service-name.ts'
import styles from './queue-desk.module.css'

interface Props {
  queue: QueueNow
  /** the ticket that is here, and the line it was called from where that is known */
  ticket: string
  from: string | undefined
  onChoose(service: string): void
  onStay(): void
}

/** Where a ticket goes on: a key for each of the first nine lines. */
export function TransferChoice({ queue, ticket, from, onChoose, onStay }: Props) {
  const { t, spoken } = useTranslation()
  const others = queue.services.filter(({ id }) => id !== from)
  const keyed = others.slice(0, 9).map(({ id }, index) => [String(index + 1), () => onChoose(id)] as const)
  useKeys({ ...Object.fromEntries(keyed), Escape: onStay })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles.choice} aria-labelledby="transfer-to">
      <h2 id="transfer-to" ref={heading} tabIndex={-1}>
        {others.length > 0 ? t('counter.toWhich', { number: ticket }) : t('counter.toNone')}
      </h2>
      <div className={styles.acts}>
        {others.map(({ id }, index) => (
          <ActButton key={id} onPress={() => onChoose(id)} {...(index < 9 && { hint: String(index + 1) })}>
            {nameOf(queue, id, spoken)}
          </ActButton>
        ))}
        <ActButton onPress={onStay} hint="Esc">
          {t('counter.stay')}
        </ActButton>
      </div>
    </section>
  )
}
