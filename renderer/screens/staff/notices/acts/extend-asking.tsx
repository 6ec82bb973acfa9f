import { useState } from 'react'
import { isStop } from '../../../../../content/arithmetic/notice-state.ts'
import { longDays } from '../../../../../content/arithmetic/staff-notice.ts'
import type { NoticeActAsk, NoticeChange, NoticeFields } from '../../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import { Act } from '../../controls/act.tsx'
import { Asking } from '../../controls/asking.tsx'
import { Field, Lines } from '../../controls/field.tsx'
import { AreaLines } from '../../controls/area-lines.tsx'
import { isMoment, MomentField } from '../../controls/moment-field.tsx'
import { LongEnd } from './long-end.tsx'
import { deskNow } from '../notices.ts'
import type { Answering } from './simple-askings.tsx'

interface Props extends Answering {
  fields: NoticeFields
  /** a second person reads words and places before screens show them */
  approval: boolean
  onSend(act: 'extend' | 'propose', asked: NoticeChange & Pick<NoticeActAsk, 'why'>): void
}

/** Water comes back later than was promised, more streets are without it, or a word was wrong. */
export function ExtendAsking({ fields, approval, busy, onSend, ...rest }: Props) {
  const { say } = useDeskWords()
  const [now] = useState(deskNow)
  const [change, setChange] = useState<NoticeChange>({})
  const [alone, setAlone] = useState(false)
  const [why, setWhy] = useState('')
  const shown = { ...fields, ...change }
  const differs = (Object.keys(change) as (keyof NoticeChange)[]).filter(
    (name) => JSON.stringify(change[name]) !== JSON.stringify(fields[name] ?? ''),
  )
  const isRead = approval && differs.some((name) => name !== 'ends')
  const set = (more: NoticeChange) => setChange({ ...change, ...more })
  const days = differs.includes('ends') ? longDays(shown, now) : null
  const asked = Object.fromEntries(differs.map((name) => [name, change[name]])) as NoticeChange

  return (
    <Asking
      {...rest}
      title={say('extend.title')}
      send={
        days !== null && !isRead
          ? say('long.send', { ends: shown.ends ?? '' })
          : say(!isRead ? 'extend.send' : alone ? 'extend.alone' : 'act.propose')
      }
      onSend={() =>
        isRead && !alone
          ? onSend('propose', asked)
          : onSend('extend', { ...asked, ...(isRead && { why: why.trim() }) })
      }
      mayNotSend={
        busy || differs.length === 0 || !isMoment(shown.ends ?? '') || (isRead && alone && why.trim() === '')
      }
      back={say('close')}
    >
      <MomentField
        label={say('field.ends')}
        value={shown.ends ?? ''}
        onChange={(ends) => set({ ends })}
        now={now}
        since={fields.starts}
        isEnd
      />
      {days !== null && <LongEnd ends={shown.ends ?? ''} days={days} />}
      {fields.areas && (
        <AreaLines
          label={say(isStop({ kind: fields.kind ?? 'general' }) ? 'field.areas' : 'field.places')}
          value={shown.areas ?? []}
          onChange={(areas) => set({ areas })}
        />
      )}
      <Field label={say('field.title')} value={shown.title ?? ''} onChange={(title) => set({ title })} />
      {fields.reason !== undefined && (
        <Field
          label={say('field.reason')}
          value={shown.reason ?? ''}
          onChange={(reason) => set({ reason })}
        />
      )}
      {fields.body !== undefined && (
        <Lines label={say('field.body')} value={shown.body ?? ''} onChange={(body) => set({ body })} />
      )}
      {isRead && (
        <>
          <p>{say('extend.read')}</p>
          {alone ? (
            <Lines
              label={say('extend.why')}
              value={why}
              onChange={setWhy}
              rows={2}
              autoFocus
              hint={<p>{say('why.overrideMore')}</p>}
            />
          ) : (
            <p>
              <Act onClick={() => setAlone(true)}>{say('extend.alone')}</Act>
            </p>
          )}
        </>
      )}
    </Asking>
  )
}
