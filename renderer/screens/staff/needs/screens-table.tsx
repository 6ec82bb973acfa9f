import type { NeedsPage, ScreenNow } from '../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { StateWord, type Tone } from '../../../ui/state-word.tsx'
import table from '../controls/table.module.css'
import { near } from './need-words.ts'
import { sayShowing } from './say-showing.ts'

/** Every screen of the hall: whether its picture is alive, what is on, and since when. */
export function ScreensTable({ screens, machine, needs }: NeedsPage) {
  const { say } = useDeskWords()
  return (
    <section>
      <h2>{say('now.screens')}</h2>
      {screens.length === 0 ? (
        <p className={table.quiet}>{say('now.noScreens')}</p>
      ) : (
        <div className={table.frame}>
          <table className={table.table}>
            <thead>
              <tr>
                {(['screen', 'state', 'on', 'since'] as const).map((column) => (
                  <th key={column} scope="col">
                    {say(`now.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {screens.map((screen) => (
                <Row key={screen.id} screen={screen} tone={toneOf(screen, needs)} day={machine.shownDay} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!machine.captures && <p className={table.quiet}>{say('now.noPicture')}</p>}
    </section>
  )
}

/** As bad as what is said of it above: a counter that is out in a closed hall is no alarm. */
const toneOf = ({ id, is }: ScreenNow, needs: NeedsPage['needs']): Tone =>
  needs.find((need) => need.is === 'screen' && need.screen === id)?.tone ?? (is === 'live' ? 'good' : 'plain')

function Row({ screen, tone, day }: { screen: ScreenNow; tone: Tone; day: string }) {
  const { say } = useDeskWords()
  const { id, role, place, is, how, since, showing } = screen
  return (
    <tr>
      <th scope="row">
        {place ?? id} <small className={table.quiet}>{say(`confirm.role.${role}`)}</small>
      </th>
      <td className={table.tight}>
        <StateWord tone={tone}>{say(how === null ? `now.is.${is}` : `now.how.${how}`)}</StateWord>
      </td>
      <td>{showing ? sayShowing(showing, say) : say('now.unknown')}</td>
      <td className={table.tight}>{near(showing?.since ?? since, `${day} `)}</td>
    </tr>
  )
}
