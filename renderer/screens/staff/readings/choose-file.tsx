import { useId, useState, type DragEvent } from 'react'
import type { InterimKind } from '../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Act } from '../controls/act.tsx'
import styles from './readings-page.module.css'

interface Props {
  busy: boolean
  onFile(file: File, what: InterimKind, unit: string): void
}

const whats = ['quality', 'pressure'] as const

/** Which figures, and the file that has them: chosen or dropped. */
export function ChooseFile({ busy, onFile }: Props) {
  const { say } = useDeskWords()
  const [what, setWhat] = useState<InterimKind>('quality')
  const [unit, setUnit] = useState('')
  const [isOver, setOver] = useState(false)
  const id = useId()

  const take = (file: File | undefined) => {
    if (file && !busy) onFile(file, what, what === 'pressure' ? unit : '')
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }

  return (
    <div className={styles.choose}>
      <fieldset className={styles.what}>
        <legend>{say('readings.what')}</legend>
        {whats.map((each) => (
          <Act key={each} look="chip" aria-pressed={what === each} onClick={() => setWhat(each)}>
            {say(`readings.${each}`)}
          </Act>
        ))}
      </fieldset>
      {what === 'pressure' && (
        <label className={styles.unit}>
          {say('readings.unit')}
          <select value={unit} onChange={({ target }) => setUnit(target.value)}>
            <option value="">{say('readings.unitNone')}</option>
            <option value="MPa">{say('readings.unitMpa')}</option>
            <option value="kgf/cm2">{say('readings.unitKgf')}</option>
          </select>
        </label>
      )}
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label className={styles.file} htmlFor={id} data-busy={busy || undefined}>
          {say('readings.choose')}
        </label>
        <input
          id={id}
          type="file"
          accept=".xls,.xlsx,.csv,.htm,.html,.txt"
          disabled={busy}
          onChange={({ target }) => {
            take(target.files?.[0])
            // The same file, mended and saved again, is a choice once more.
            target.value = ''
          }}
        />
        <span>{say('readings.drop')}</span>
      </div>
    </div>
  )
}
