import { useEffect, useState } from 'react'
import { noticeStart, type NoticeTemplateName } from '../../../../content/arithmetic/notice-templates.ts'
import type { Me, NoticeDeskFacts, NoticeWhole, StaffNotice } from '../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { clock } from '../../../store/clock.ts'
import { createDraft } from './form/draft.ts'
import { Editor } from './form/editor.tsx'
import { leftBy } from './form/left-behind.ts'
import { deskNow, loadNotice, loadNotices, useFacts, type Failure } from './notices.ts'
import { NoticeView } from './acts/notice-view.tsx'
import { has, isStillIn } from '../door/session.ts'
import { goOnTo } from '../way.ts'

/** What the clock decides changes by itself, and so does what somebody else does. */
export const ANEW_MS = 15_000

/** A new notice of a kind: nothing is kept before somebody has typed something. */
export function NewNotice({ template, me }: { template: NoticeTemplateName; me: Me }) {
  const { say } = useDeskWords()
  const facts = useFacts((state) => state.facts)
  const [failure, setFailure] = useState<Failure | null>(null)

  useEffect(() => {
    if (!facts) void loadNotices().then((list) => setFailure(typeof list === 'string' ? list : null))
  }, [facts, me])

  if (facts) return <Begun {...{ template, facts, me }} />
  return failure && <p role="alert">{say(`failed.${failure}`)}</p>
}

function Begun({ template, facts, me }: { template: NoticeTemplateName; facts: NoticeDeskFacts; me: Me }) {
  const [draft] = useState(
    () =>
      leftBy(me.id, { template })?.draft ??
      createDraft({ fields: noticeStart(template, deskNow(), facts) }, clock, isStillIn(me)),
  )
  return <Editor {...{ draft, template, facts, me }} onDone={({ notice }) => goOnTo('notices', notice.id)} />
}

/** A notice that is there: a draft goes on being written by whoever may, all else is looked at. */
export function NoticePage({ id, me }: { id: string; me: Me }) {
  const { say } = useDeskWords()
  const facts = useFacts((state) => state.facts)
  const [whole, setWhole] = useState<NoticeWhole | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [left, setLeft] = useState(() => leftBy(me.id, { id }))

  useEffect(() => {
    let gone = false
    let cancel = () => {}
    const load = async () => {
      const list = await loadNotices()
      const outcome = await loadNotice(id)
      if (gone) return
      if (outcome.is === 'done') setWhole(outcome.whole)
      setFailure(typeof list === 'string' ? list : outcome.is === 'failed' ? outcome.why : null)
      cancel = clock.after(ANEW_MS, again)
    }
    // A form is its writer's own, and so is a question that somebody answers.
    const again = () => {
      if (document.querySelector('dialog[open], form')) cancel = clock.after(ANEW_MS, again)
      else void load()
    }
    void load()
    return () => {
      gone = true
      cancel()
    }
  }, [id, me])

  const done = (changed: NoticeWhole) => {
    setLeft(null)
    setWhole(changed)
  }
  if (left && facts) return <Editor {...left} {...{ facts, me }} onDone={done} />
  if (!whole || !facts) return failure && <p role="alert">{say(`failed.${failure}`)}</p>
  if (whole.phase === 'draft' && has(me, 'staff', 'manager'))
    return <Continued key={whole.notice.id} {...{ whole, facts, me }} onDone={setWhole} />
  return <NoticeView {...{ whole, facts, me }} onChanged={setWhole} />
}

interface ContinuedProps {
  whole: NoticeWhole
  facts: NoticeDeskFacts
  me: Me
  onDone(whole: NoticeWhole): void
}

function Continued({ whole, facts, me, onDone }: ContinuedProps) {
  const [draft] = useState(() => createDraft({ fields: {}, whole }, clock, isStillIn(me)))
  return <Editor {...{ draft, facts, me, onDone }} template={templateOf(whole.notice)} />
}

const templateOf = ({ fields: { kind = 'general', picture } }: StaffNotice): NoticeTemplateName =>
  kind === 'general' && picture !== undefined ? 'photo' : kind
