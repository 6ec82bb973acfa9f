import { useEffect, useState } from 'react'
import type { InterimKind, InterimList, InterimTried, Me } from '../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Act } from '../controls/act.tsx'
import { Asking } from '../controls/asking.tsx'
import page from '../controls/page.module.css'
import table from '../controls/table.module.css'
import { ChooseFile } from './choose-file.tsx'
import { loadReadings, MOST_BYTES, publish, tryFile, withdraw } from './readings.ts'
import styles from './readings-page.module.css'
import { TriedSheet } from './tried-sheet.tsx'

/** Readings that headquarters has not published yet: from a spreadsheet, looked at first, then on the screens. */
export function ReadingsPage({ me }: { me: Me }) {
  const { say, language } = useDeskWords()
  const [list, setList] = useState<InterimList | null>(null)
  const [tried, setTried] = useState<InterimTried | null>(null)
  const [doing, setDoing] = useState<'reading' | 'publishing' | null>(null)
  const [said, setSaid] = useState('')
  const [done, setDone] = useState('')
  const [asked, setAsked] = useState<string | null>(null)

  const load = async () => {
    const loaded = await loadReadings()
    if (typeof loaded !== 'string') setList(loaded)
  }
  useEffect(() => {
    void loadReadings().then((loaded) => {
      if (typeof loaded !== 'string') setList(loaded)
    })
  }, [me])

  const read = async (file: File, what: InterimKind, unit: string) => {
    setTried(null)
    setDone('')
    if (file.size > MOST_BYTES) return setSaid(say('readings.large'))
    setSaid('')
    setDoing('reading')
    const answer = await tryFile(file, what, unit)
    setDoing(null)
    if (typeof answer === 'string') return setSaid(say(`failed.${answer}`))
    if ('refused' in answer) return setSaid(answer.refused[language.startsWith('zh') ? 'zh' : 'en'])
    setTried(answer)
  }

  const send = async (key: string) => {
    setDoing('publishing')
    const answer = await publish(key)
    setDoing(null)
    if (answer === 'gone') return setSaid(say('readings.gone'))
    if (typeof answer === 'string') return setSaid(say(`failed.${answer}`))
    setTried(null)
    setDone(say('readings.published'))
    await load()
  }

  const takeBack = async (id: string) => {
    const failure = await withdraw(id)
    setAsked(null)
    setDone('')
    setSaid(failure === null || failure === 'gone' ? '' : say(`failed.${failure}`))
    await load()
  }

  return (
    <section className={page.parted}>
      <header>
        <h1>{say('readings.title')}</h1>
      </header>
      <p className={styles.lead}>{say('readings.lead')}</p>
      <ChooseFile busy={doing !== null} onFile={(file, what, unit) => void read(file, what, unit)} />
      <div className={styles.answer}>
        <p role="status">{doing === null ? done : say(`readings.${doing}`)}</p>
        {said !== '' && <p role="alert">{said}</p>}
        {tried && <TriedSheet tried={tried} />}
        {tried && tried.rows.length > 0 && list?.mayPublish === true && (
          <Act look="main" busy={doing !== null} onClick={() => void send(tried.key)}>
            {say('readings.publish')}
          </Act>
        )}
        {tried && list?.mayPublish === false && <p>{say('readings.approver')}</p>}
      </div>
      {list && (
        <section>
          <h2>{say('readings.done')}</h2>
          {list.readings.length === 0 && <p>{say('readings.none')}</p>}
          {list.readings.length > 0 && (
            <div className={table.frame}>
              <table className={table.table}>
                <tbody>
                  {list.readings.map(({ id, what, name, by, withdrawn, shown }) => (
                    <tr key={id}>
                      <th scope="row">
                        {say(`readings.${what}`)} · {name}
                      </th>
                      <td>{say('readings.by', by)}</td>
                      <td>
                        {withdrawn
                          ? say('readings.withdrawn', withdrawn)
                          : shown > 0
                            ? say('readings.shown', { count: shown })
                            : say('readings.replaced')}
                      </td>
                      <td className={table.tight}>
                        {!withdrawn && list.mayPublish && (
                          <Act onClick={() => setAsked(id)}>{say('readings.withdraw')}</Act>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </section>
      )}
      {asked !== null && (
        <Asking
          title={say('readings.withdrawAsk')}
          send={say('readings.withdraw')}
          back={say('readings.back')}
          alarm
          onBack={() => setAsked(null)}
          onSend={() => void takeBack(asked)}
        >
          <p>{say('readings.withdrawWhat')}</p>
        </Asking>
      )}
    </section>
  )
}
