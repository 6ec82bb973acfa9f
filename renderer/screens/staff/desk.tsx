import { useEffect, useState, type MouseEvent } from 'react'
import type { DeskFirst, Me } from '../../../electron/server/wire.ts'
import { useDeskWords } from '../../i18n/desk-words.ts'
import { Act } from './controls/act.tsx'
import { ChooseCounter } from './counter/choose-counter.tsx'
import { useCaughtFocus } from './controls/use-caught-focus.ts'
import { useLink } from './ask.ts'
import { AuditPage } from './record/audit-page.tsx'
import { ChooseKind, isTemplate } from './notices/form/choose-kind.tsx'
import styles from './desk.module.css'
import { LeftLine } from './notices/form/left-line.tsx'
import { NoticeList } from './notices/list/notice-list.tsx'
import { NeedsPage } from './needs/needs-page.tsx'
import { NewNotice, NoticePage } from './notices/notice-page.tsx'
import { PeoplePage } from './people/people-page.tsx'
import { PinChange } from './door/pin-change.tsx'
import { Rail } from './rail.tsx'
import { ReadingsPage } from './readings/readings-page.tsx'
import { Resume } from './door/resume.tsx'
import { leaveDesk, useKiosk } from './door/kiosk.ts'
import { has, lookWhoIsIn, useSession } from './door/session.ts'
import { FirstManager, SignIn } from './door/sign-in.tsx'
import { SheetPage } from './sheet/sheet-page.tsx'
import { SoundPage } from './sound/sound-page.tsx'
import { useSessionEnd } from './door/use-session-end.ts'
import { useWay } from './way.ts'

/** The staff's desk: who one is first, then what there is to do. */
export function Desk({ first }: { first: DeskFirst }) {
  const { say, language } = useDeskWords()
  const { is, me } = useSession()
  const { lost } = useLink()
  const other = first.languages.find((each) => each !== language)
  const { kiosk } = first
  const returnsIn = useKiosk(kiosk)

  useEffect(() => {
    document.title = `${say('title')} · ${first.hall.name}`
    if (first.encrypted) void lookWhoIsIn(first.mayBeIn)
  }, [say, first])

  return (
    <div className={styles.desk} lang={language}>
      <header className={styles.plate}>
        <p lang="zh-CN">
          {first.hall.company} <strong>{first.hall.name}</strong>
        </p>
        <p>{say('title')}</p>
        {other && kiosk === null && (
          <a href={`/staff?lang=${other}`} onClick={keepWay}>
            {say('language')}
          </a>
        )}
        {kiosk !== null && <Act onClick={() => void leaveDesk(kiosk)}>{say('kiosk.leave')}</Act>}
      </header>
      {returnsIn !== null && (
        <p className={styles.returns} role="status">
          {say('kiosk.returns', { time: say('seconds', { count: returnsIn }) })}
        </p>
      )}
      {lost && (
        <p className={styles.lost} role="alert">
          {say('lost')}
        </p>
      )}
      <LeftLine me={is === 'in' ? me : null} className={styles.returns} />
      {me ? (
        <AtDesk {...{ me, first }} isEnded={is === 'ended'} />
      ) : (
        <main className={styles.matter}>
          {!first.encrypted && <p className={styles.lost}>{say('in.clear')}</p>}
          {is === 'first' && <FirstManager />}
          {is === 'out' && <SignIn />}
        </main>
      )}
    </div>
  )
}

/** Where somebody is, in the other language, too. */
const keepWay = ({ currentTarget }: MouseEvent<HTMLAnchorElement>) => {
  currentTarget.hash = location.hash
}

interface AtDeskProps {
  me: Me
  first: DeskFirst
  isEnded: boolean
}

function AtDesk({ me, first, isEnded }: AtDeskProps) {
  const { say } = useDeskWords()
  const { way, opening } = useWay()
  const { endsIn, stay } = useSessionEnd()
  const [pin, setPin] = useState(me.givenPin)
  const { counters, kiosk } = first
  const [part = homeOf(me, counters)] = way
  const matter = useCaughtFocus<HTMLElement>(`${way.join('/')} ${opening} ${isEnded}`)

  return (
    <div className={styles.work}>
      <Rail me={me} at={part} mayServe={counters.length > 0} onPin={() => setPin(true)} />
      <main ref={matter} tabIndex={-1} className={isEnded ? styles.away : styles.matter}>
        {endsIn !== null && !isEnded && (
          <p className={styles.ends} role="status">
            {say('session.ends', { time: say('seconds', { count: endsIn }) })}{' '}
            <Act onClick={stay}>{say('session.stay')}</Act>
          </p>
        )}
        <Part {...{ way, opening, me, first }} />
      </main>
      {pin && !isEnded && <PinChange isGiven={me.givenPin} onClose={() => setPin(false)} />}
      {isEnded && <Resume me={me} isKiosk={kiosk !== null} />}
    </div>
  )
}

interface PartProps extends ReturnType<typeof useWay> {
  me: Me
  first: DeskFirst
}

/** Who only serves at counters has no other work here. */
const homeOf = (me: Me, counters: DeskFirst['counters']) =>
  counters.length > 0 && has(me, 'counter') && !has(me, 'staff', 'approver', 'manager') ? 'counter' : 'needs'

function Part({ way, opening, me, first: { counters, hall } }: PartProps) {
  const { say } = useDeskWords()
  const [part = homeOf(me, counters), one, kind] = way
  if (part === 'counter' && has(me, 'counter') && counters.length > 0)
    return <ChooseCounter {...{ counters }} />
  if (part === 'people' && has(me, 'manager')) return <PeoplePage me={me} />
  if (part === 'audit' && has(me, 'manager')) return <AuditPage me={me} timeZone={hall.timeZone} />
  if (part === 'sound' && has(me, 'manager')) return <SoundPage me={me} />
  if (!has(me, 'staff', 'approver', 'manager')) return <p>{say('bar.nothing')}</p>
  if (part === 'needs') return <NeedsPage me={me} />
  if (part === 'readings') return <ReadingsPage me={me} />
  if (part === 'sheet') return <SheetPage me={me} />
  if (one === undefined) return <NoticeList me={me} />
  if (one !== 'new') return <NoticePage key={one} id={one} me={me} />
  return isTemplate(kind) ? <NewNotice key={`${kind} ${opening}`} template={kind} me={me} /> : <ChooseKind />
}
