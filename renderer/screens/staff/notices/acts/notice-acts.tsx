import { useState } from 'react'
import { isStop } from '../../../../../content/arithmetic/notice-state.ts'
import { longDays } from '../../../../../content/arithmetic/staff-notice.ts'
import type {
  Me,
  NoticeAct,
  NoticeActAsk,
  NoticeDeskFacts,
  NoticeWhole,
} from '../../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import { Act } from '../../controls/act.tsx'
import { actsOn } from './acts-on.ts'
import { ExtendAsking } from './extend-asking.tsx'
import styles from './notice-acts.module.css'
import { deskNow } from '../notices.ts'
import { PublishAsking } from './publish-asking.tsx'
import { ResumeAsking } from './resume-asking.tsx'
import { RestoreAsking, WithdrawAsking } from './simple-askings.tsx'
import { sayProblem } from '../form/said-of.ts'
import { useActing } from './use-acting.ts'

interface Props {
  whole: NoticeWhole
  facts: NoticeDeskFacts
  me: Me
  onChanged(whole: NoticeWhole): void
}

/** What whoever is in can do with a notice as it stands: the likeliest first, each after one question. */
export function NoticeActs({ whole, facts, me, onChanged }: Props) {
  const { say, language } = useDeskWords()
  const { notice, phase } = whole
  const { fields } = notice
  const [asking, setAsking] = useState<NoticeAct | null>(null)
  const [takes, setTakes] = useState<readonly string[]>(whole.takes)
  const [problem, setProblem] = useState('')
  const { busy, message, act, forget } = useActing({
    onDone: onChanged,
    // Nothing was typed here that could be lost: it is shown as it is now.
    onConflict: onChanged,
    onProblems: (problems) =>
      setProblem(problems.map((each) => sayProblem(each, { say, language })).join(' ')),
    onUnconfirmed: setTakes,
  })
  const { proposed } = notice
  const isOwn = phase === 'awaiting' && notice.writers.includes(me.id)
  const acts = actsOn(whole, me, facts.approval)
  // What is on the screens already takes none anew.
  const isUrgent = fields.urgency === 'urgent' && !proposed
  const shown = { ...fields, ...proposed?.change }
  const days = longDays(shown, deskNow())

  const send = (what: NoticeAct, more: Omit<NoticeActAsk, 'version' | 'act'> = {}) =>
    void act(notice.id, { version: notice.version, act: what, ...more })

  const begin = (what: NoticeAct) => {
    onTouched()
    if (what === 'reopen' || what === 'decline') return send(what)
    if (what === 'approve' && !isUrgent && days === null) return send(what)
    setAsking(what)
  }

  const nameOf = (what: NoticeAct) => {
    if (what === 'restore')
      return say(isStop({ kind: fields.kind ?? 'general' }) ? 'act.restore' : 'act.restoreOther')
    if (what === 'reopen') return say(phase === 'awaiting' ? 'act.return' : 'act.reopen')
    if (what === 'resume')
      return say(isStop({ kind: fields.kind ?? 'general' }) ? 'act.resume' : 'act.resumeOther')
    if (what === 'approve' && proposed) return say('act.accept')
    if (what === 'override' && proposed) return say('extend.alone')
    return what === 'submit' || what === 'publish' ? '' : say(`act.${what}`)
  }

  const onTouched = () => {
    forget()
    setProblem('')
  }
  const onBack = () => {
    onTouched()
    setAsking(null)
  }
  const common = { busy, message: `${message} ${problem}`.trim(), onBack, onTouched }

  return (
    <>
      <p className={styles.acts}>
        {acts.map((what, index) => (
          <Act
            key={what}
            look={index === 0 && what !== 'resume' ? 'main' : 'text'}
            busy={busy}
            onClick={() => begin(what)}
          >
            {nameOf(what)}
          </Act>
        ))}
      </p>
      {isOwn && facts.approval && <p className={styles.own}>{say('act.own')}</p>}
      {proposed?.who === me.id && facts.approval && <p className={styles.own}>{say('extend.own')}</p>}
      {asking === null && common.message !== '' && (
        <p className={styles.message} role="alert">
          {common.message}
        </p>
      )}
      {(asking === 'approve' || asking === 'override') && (
        <PublishAsking
          {...{ ...common, act: asking, isUrgent, takes, facts, days }}
          ends={shown.ends ?? ''}
          onSend={(more) => send(asking, more)}
        />
      )}
      {asking === 'extend' && (
        <ExtendAsking {...{ ...common, fields }} approval={facts.approval} onSend={send} />
      )}
      {asking === 'restore' && (
        <RestoreAsking {...common} onSend={(restored) => send('restore', { restored })} />
      )}
      {asking === 'resume' && (
        <ResumeAsking
          {...{ ...common, fields, takes, facts, isUrgent }}
          onSend={(more) => send('resume', more)}
        />
      )}
      {asking === 'withdraw' && <WithdrawAsking {...common} onSend={(why) => send('withdraw', { why })} />}
    </>
  )
}
