import { staffPicture, type NoticePhase } from '../../../../../content/arithmetic/staff-notice.ts'
import type { Me, NoticeDeskFacts, NoticeFields, NoticeWhole } from '../../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import { NoticeActs } from './notice-acts.tsx'
import styles from './notice-view.module.css'
import { PhaseWord } from '../phase-word.tsx'
import { Proposal } from './proposal.tsx'
import { SeenOn } from '../previews/seen-on.tsx'
import { useCaughtFocus } from '../../controls/use-caught-focus.ts'
import table from '../../controls/table.module.css'

interface Props {
  whole: NoticeWhole
  facts: NoticeDeskFacts
  me: Me
  onChanged(whole: NoticeWhole): void
}

const read = [
  ...(['reason', 'areas', 'starts', 'ends', 'firstEnds', 'restored', 'manner', 'advice'] as const),
  ...(['body', 'hotline', 'signature', 'address'] as const),
] as const satisfies readonly (keyof NoticeFields)[]

/** Screens show it, or may yet. */
const isToBeSeen = (phase: NoticePhase) => phase !== 'over' && phase !== 'withdrawn'

/** A notice that is not being written: what it says, where it stands, and what can be done with it. */
export function NoticeView({ whole, facts, me, onChanged }: Props) {
  const { say } = useDeskWords()
  const { notice, phase } = whole
  const { fields, history, proposed } = notice
  const heading = useCaughtFocus<HTMLHeadingElement>(notice.version)
  const picture = staffPicture(fields.picture ?? '')
  return (
    <section className={styles.view}>
      <header>
        <p className={styles.about}>
          <PhaseWord phase={phase} />
          {fields.kind && <span>{say(`kind.${fields.kind}`)}</span>}
          {fields.urgency && <span>{say(`urgency.${fields.urgency}`)}</span>}
        </p>
        <h1 ref={heading} tabIndex={-1} lang="zh-CN">
          {fields.title ?? say('list.untitled')}
        </h1>
        <p role="status">
          {(phase === 'live' || phase === 'extended') && say('view.live')}
          {phase === 'scheduled' && say('view.scheduled', { starts: fields.starts })}
          {phase === 'awaiting' && say('view.awaiting')}
        </p>
        <NoticeActs key={notice.version} {...{ whole, facts, me, onChanged }} />
      </header>
      <div className={styles.matter}>
        {proposed && <Proposal {...{ fields, proposed }} />}
        <dl className={styles.facts}>
          {read.map((name) => {
            const value = fields[name]
            if (value === undefined || value.length === 0) return null
            const label =
              name === 'firstEnds' ? 'view.firstEnds' : name === 'restored' ? 'view.restored' : null
            return (
              <div key={name}>
                <dt>{say(label ?? `field.${name as Exclude<typeof name, 'firstEnds' | 'restored'>}`)}</dt>
                <dd lang="zh-CN">
                  {typeof value === 'string' ? value : value.map((entry) => <span key={entry}>{entry}</span>)}
                </dd>
              </div>
            )
          })}
        </dl>
        {picture && <img src={picture} alt={say('field.picture')} className={styles.picture} />}
        <h2>{say('view.history')}</h2>
        <table className={table.table}>
          <tbody>
            {history.toReversed().map((step) => (
              <tr key={step.version}>
                <td className={table.tight}>{step.at}</td>
                <td className={table.tight}>{step.name}</td>
                <td>
                  {say(`did.${step.did}`)}
                  {step.why !== undefined && `：${step.why}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isToBeSeen(phase) && (
        <SeenOn
          asked={{ id: notice.id, fields: { ...fields, ...proposed?.change }, words: notice.words }}
          facts={facts}
        />
      )}
    </section>
  )
}
