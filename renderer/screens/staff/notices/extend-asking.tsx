import { useState } from 'react'
import type { NoticeActAsk, NoticeFields } from '../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Asking } from '../controls/asking.tsx'
import { AreaLines } from '../controls/list-lines.tsx'
import { isMoment, MomentField } from '../controls/moment-field.tsx'
import { deskNow } from './notices.ts'

interface Props {
  fields: NoticeFields
  busy: boolean
  message: string
  onSend(asked: Pick<NoticeActAsk, 'ends' | 'areas'>): void
  onBack(): void
}

/** Water comes back later than was promised, or more streets are without it. */
export function ExtendAsking({ fields, busy, message, onSend, onBack }: Props) {
  const { say } = useDeskWords()
  const [now] = useState(deskNow)
  const [ends, setEnds] = useState(fields.ends ?? '')
  const [areas, setAreas] = useState<string[] | null>(null)

  return (
    <Asking
      {...{ message, onBack }}
      title={say('extend.title')}
      send={say('extend.send')}
      onSend={() => onSend({ ...(ends !== fields.ends && { ends }), ...(areas && { areas }) })}
      mayNotSend={busy || !isMoment(ends) || (ends === fields.ends && areas === null)}
      back={say('close')}
    >
      <MomentField label={say('field.ends')} value={ends} onChange={setEnds} now={now} isEnd />
      {fields.areas && (
        <AreaLines label={say('extend.areas')} value={areas ?? fields.areas} onChange={setAreas} />
      )}
    </Asking>
  )
}
