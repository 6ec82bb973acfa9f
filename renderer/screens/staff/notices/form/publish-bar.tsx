import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { longDays } from '../../../../../content/arithmetic/staff-notice.ts'
import type { NoticeActAsk, NoticeDeskFacts, NoticeWhole } from '../../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import { Act } from '../../controls/act.tsx'
import { Asking } from '../../controls/asking.tsx'
import type { Draft, DraftState } from './draft.ts'
import { deskNow } from '../notices.ts'
import { PublishAsking } from '../acts/publish-asking.tsx'
import styles from './publish-bar.module.css'
import { useActing } from '../acts/use-acting.ts'
import { goTo } from '../../way.ts'

interface Props {
  draft: Draft
  facts: NoticeDeskFacts
  onDone(whole: NoticeWhole): void
  onProblems(): void
}

/** Whether it is saved, and the one thing to do with it. */
export function PublishBar({ draft, facts, onDone, onProblems }: Props) {
  const { say } = useDeskWords()
  const state = useStore(draft.store)
  const { fields, words, is, takes, problems } = state
  const [asking, setAsking] = useState<'publish' | 'override' | 'discard' | null>(null)
  const [isReady, setReady] = useState(true)
  const { busy, message, act, forget } = useActing({
    onDone: (whole) => (whole.notice.stage === 'withdrawn' ? goTo('notices') : onDone(whole)),
    onConflict: draft.meet,
    onProblems(found) {
      draft.blame(found)
      setAsking(null)
      onProblems()
    },
    onUnconfirmed: (screens) => draft.store.setState({ takes: screens }),
  })
  const isUrgent = fields.urgency === 'urgent'
  const errors = problems.filter(({ severity }) => severity === 'error').length

  const send = (what: NoticeActAsk['act'], more: Pick<NoticeActAsk, 'confirmed' | 'why'> = {}) => {
    const { id, version } = draft.store.getState()
    if (id !== null) void act(id, { version, act: what, ...more })
  }

  // What was said is of what stood there then.
  useEffect(() => {
    if (is === 'unsaved') forget()
  }, [fields, words, is, forget])

  /** What is published is what is on screen. */
  const begin = async (what: 'publish' | 'override' | 'submit') => {
    forget()
    setReady(false)
    const isSaved = await draft.save()
    setReady(true)
    if (!isSaved) return
    if (what === 'submit') return send('submit')
    if (what === 'override' || isUrgent || days !== null) return setAsking(what)
    send('publish')
  }

  const days = longDays(fields, deskNow())
  const isBegun = state.id !== null || is !== 'clean'

  /** What was typed last is in the draft, too: whoever regrets it finds all of it. */
  const discard = async () => {
    setReady(false)
    const isSaved = await draft.save()
    setReady(true)
    if (isSaved) send('withdraw')
  }

  const isLater = (fields.starts ?? '') > deskNow()
  const main = facts.approval ? 'submit' : 'publish'

  return (
    <footer className={styles.bar}>
      <Act look="main" busy={busy || !isReady} onClick={() => void begin(main)}>
        {say(main === 'submit' ? 'form.submit' : isLater ? 'form.schedule' : 'form.publish')}
      </Act>
      {facts.approval && (
        <Act busy={busy || !isReady} onClick={() => void begin('override')}>
          {say('form.alone')}
        </Act>
      )}
      <Act busy={busy || !isReady} onClick={() => (isBegun ? setAsking('discard') : goTo('notices'))}>
        {say('form.discard')}
      </Act>
      <SaveState state={state} onAgain={() => void draft.save()} />
      <p className={styles.message} role="alert">
        {asking === null &&
          message !== '' &&
          (errors > 0 ? say('form.problems', { count: errors }) : message)}
      </p>
      {asking === 'discard' && (
        <Asking
          title={say('discard.title')}
          send={say('discard.send')}
          onSend={() => void discard()}
          mayNotSend={busy || !isReady}
          alarm
          back={say('discard.back')}
          onBack={() => setAsking(null)}
          onTouched={forget}
          message={message}
        >
          <p>{say('discard.more')}</p>
        </Asking>
      )}
      {(asking === 'publish' || asking === 'override') && (
        <PublishAsking
          {...{ act: asking, isUrgent, takes, facts, busy, message, days }}
          ends={fields.ends ?? ''}
          onSend={(more) => send(asking, more)}
          onBack={() => setAsking(null)}
          onTouched={forget}
        />
      )}
    </footer>
  )
}

function SaveState({ state, onAgain }: { state: DraftState; onAgain(): void }) {
  const { say, language } = useDeskWords()
  const { is, why, savedAt } = state
  if (why !== null && is !== 'saving') {
    const reason =
      typeof why === 'string' ? say(`failed.${why}`) : language.startsWith('zh') ? why.zh : why.en
    return (
      <p className={styles.unsaved} role="status">
        {say('form.unsavedWhy', { why: reason })} <Act onClick={onAgain}>{say('form.retry')}</Act>
      </p>
    )
  }
  return (
    <p className={styles.saved} role="status">
      {is === 'saved' ? say('form.saved', { time: savedAt.slice(11) }) : say(`form.${is}`)}
    </p>
  )
}
