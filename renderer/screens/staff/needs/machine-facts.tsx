import type { Me, NeedsPage } from '../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { has } from '../door/session.ts'
import { LeaveProgram } from './leave-program.tsx'
import { soundWords } from '../sound/sound-words.ts'
import { gigabytes } from './need-words.ts'
import styles from './needs-page.module.css'

/** The machine that all of it runs on, in the fewest words. */
export function MachineFacts({ page, me }: { page: NeedsPage; me: Me }) {
  const { say } = useDeskWords()
  const { machine } = page
  const { snapshot, disk, now, shownDay, clockPlausible, contentReachable, started, mends } = machine
  const clockSays = say(clockPlausible ? 'now.clockRight' : 'now.clockWrong', { now })
  const facts: [string, string[]][] = [
    [
      say('now.content'),
      [
        say('now.snapshot', { number: snapshot.sequence, since: snapshot.created }),
        say(contentReachable ? 'now.contentThere' : 'now.contentAway'),
      ],
    ],
    [say('now.queue'), [say(`now.queueIs.${machine.queue}`)]],
    [say('now.sound'), soundWords(page, say)],
    [
      say('now.disk'),
      [
        disk
          ? say('now.room', { free: gigabytes(disk.free), size: gigabytes(disk.size) })
          : say('now.unknown'),
      ],
    ],
    [
      say('now.clock'),
      [clockSays, ...(now.startsWith(shownDay) ? [] : [say('now.sampleDay', { day: shownDay })])],
    ],
    [
      say('now.running'),
      [
        say('now.runningSince', { since: started }),
        ...(mends && mends.halls + mends.pages + mends.graphics + mends.programs > 0
          ? [say('now.mended', { ...mends })]
          : []),
      ],
    ],
  ]
  return (
    <section>
      <h2>{say('now.machine')}</h2>
      <dl className={styles.facts}>
        {facts.map(([name, lines]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
              {name === say('now.sound') && has(me, 'manager') && <a href="#/sound">{say('now.soundSet')}</a>}
            </dd>
          </div>
        ))}
        {has(me, 'manager') && (
          <div>
            <dt>{say('now.program')}</dt>
            <dd>
              <LeaveProgram />
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
