import { useId, useState, type ChangeEvent } from 'react'
import { staffPicture } from '../../../../../content/arithmetic/staff-notice.ts'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import { sendPicture, type Failure } from '../notices.ts'
import styles from './picture-field.module.css'
import { shrunk } from './picture.ts'

interface Props {
  label: string
  value: string
  onChange(value: string): void
  fault?: string | undefined
}

/** A photograph of a stamped notice: taken or chosen, made small enough, and kept by the hall at once. */
export function PictureField({ label, value, onChange, fault }: Props) {
  const { say } = useDeskWords()
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const address = staffPicture(value)

  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (!file) return
    setBusy(true)
    setFailure(null)
    const small = await shrunk(file)
    const kept = typeof small === 'string' ? small : await sendPicture(small)
    setBusy(false)
    target.value = ''
    if (typeof kept !== 'string') return onChange(kept.picture)
    const size = (file.size / 1024 ** 2).toFixed(0)
    setFailure(
      kept === small ? say(`picture.${small}`, { size, name: file.name }) : say(`failed.${kept as Failure}`),
    )
  }

  const why = failure ?? fault

  return (
    <div className={styles.picture}>
      <label htmlFor={id}>
        <span>{label}</span>
        <strong>{say(busy ? 'form.picturing' : address ? 'form.pictureAgain' : 'form.picture')}</strong>
      </label>
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        capture="environment"
        disabled={busy}
        onChange={(event) => void take(event)}
        aria-invalid={why !== undefined}
        aria-describedby={`${id}-said`}
      />
      {address && <img src={address} alt={label} />}
      <p id={`${id}-said`} className={why === undefined ? styles.kept : styles.fault} role="status">
        {why === undefined ? address && say('form.pictureKept') : `! ${why}`}
      </p>
    </div>
  )
}
