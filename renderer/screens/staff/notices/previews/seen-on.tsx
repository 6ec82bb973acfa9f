import { screensTaken } from '../../../../../content/arithmetic/staff-notice.ts'
import { isFor } from '../../../../../content/arithmetic/takeover.ts'
import type { NoticeAsk, NoticeDeskFacts } from '../../../../../electron/server/wire.ts'
import type { ScreenRole } from '../../../../../content/schema/device.ts'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import { onePerKind, Previews } from './previews.tsx'
import styles from './seen-on.module.css'

type Screens = NoticeDeskFacts['screens']

interface Props {
  asked: Omit<NoticeAsk, 'version'>
  facts: NoticeDeskFacts
}

const plays = (role: string) => role !== 'counter' && role !== 'staff'

/** Which screens show a notice, and what it looks like there. */
export function SeenOn({ asked, facts }: Props) {
  const { say } = useDeskWords()
  const { urgency, screens, roles } = asked.fields
  const known = facts.screens.map((screen) => ({ ...screen, role: screen.role as ScreenRole }))
  const addressed = { urgency, ...(screens && { screens }), ...(roles && { roles }) }
  const taken = screensTaken(addressed, known)
  const listed = known.filter((screen) => plays(screen.role) && isFor(addressed, screen))
  const isTaken = taken.length > 0
  const seen = isTaken ? known.filter(({ id }) => taken.includes(id)) : listed
  const looked = onePerKind(seen)
  const others = seen.filter((screen) => !looked.includes(screen))
  return (
    <aside className={styles.seen}>
      <h2>{say(isTaken ? 'view.takes' : 'view.listed')}</h2>
      <Previews asked={asked} screens={looked} />
      {others.length > 0 && (
        <>
          <h2>{say('preview.others')}</h2>
          <ScreenNames screens={others} />
        </>
      )}
    </aside>
  )
}

/** Screens as whoever works here calls them. */
export function ScreenNames({ screens }: { screens: Screens }) {
  const { say } = useDeskWords()
  return (
    <ul className={styles.names}>
      {screens.map(({ id, role, place }) => (
        <li key={id}>
          {place ?? id} <small>{say(`confirm.role.${role as ScreenRole}`)}</small>
        </li>
      ))}
    </ul>
  )
}
