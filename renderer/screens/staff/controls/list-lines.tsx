import { useState, type ClipboardEvent } from 'react'
import { pastedAreas, typedAreas, type LeftOut } from '../../../../content/arithmetic/pasted-areas.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Lines } from './field.tsx'

interface Props {
  label: string
  value: readonly string[]
  onChange(value: string[]): void
  fault?: string | undefined
  doubt?: string | undefined
  hint?: string
  rows?: number
  isFirst?: boolean
}

/** A list, one entry a line. */
export function ListLines({ value, onChange, hint, rows = 3, ...rest }: Omit<Props, 'isFirst'>) {
  const [text, setText] = useState(value.join('\n'))
  const write = (typed: string) => {
    setText(typed)
    onChange(typed.split('\n').filter((line) => line.trim() !== ''))
  }
  return (
    <Lines {...rest} value={text} onChange={write} rows={rows} hint={hint !== undefined && <p>{hint}</p>} />
  )
}

/**
 * Where water is off, as a message or a spreadsheet has it. What was pasted and not taken as a place is said, and whoever knows
 * better types it: what is typed by hand is a place.
 */
export function AreaLines({ value, onChange, isFirst = false, ...rest }: Omit<Props, 'hint' | 'rows'>) {
  const { say } = useDeskWords()
  const [text, setText] = useState(value.join('\n'))
  const [ofPasted, setOfPasted] = useState<readonly LeftOut[]>([])
  const leftOut = [...ofPasted, ...typedAreas(text).leftOut]

  const write = (typed: string) => {
    setText(typed)
    onChange(typedAreas(typed).areas)
  }

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { areas, leftOut: out } = pastedAreas(event.clipboardData.getData('text/plain'))
    setOfPasted(out)
    event.preventDefault()
    if (areas.length === 0) return
    const { selectionStart, selectionEnd } = event.currentTarget
    const before = text.slice(0, selectionStart).trimEnd()
    const after = text.slice(selectionEnd).trimStart()
    write([before, ...areas, after].filter((part) => part !== '').join('\n'))
  }

  const hint = (
    <>
      <p>{value.length > 0 ? say('form.areasCount', { count: value.length }) : say('form.areasHint')}</p>
      {leftOut.length > 0 && (
        <p role="status">
          {say('form.dropped', {
            list: leftOut.map(({ said, why }) => say(`form.droppedWhy.${why}`, { said })).join('、'),
          })}
        </p>
      )}
    </>
  )

  return (
    <Lines
      {...{ ...rest, hint }}
      value={text}
      onChange={write}
      onPaste={paste}
      rows={4}
      autoFocus={isFirst}
    />
  )
}
