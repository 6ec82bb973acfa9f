import { useState, type ClipboardEvent } from 'react'
import { pastedAreas, typedAreas, type LeftOut } from '../../../../content/arithmetic/pasted-areas.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Lines } from './field.tsx'
import { groupsOf, stillLeftOut } from './left-out.ts'

interface Props {
  label: string
  value: readonly string[]
  onChange(value: string[]): void
  fault?: string | undefined
  doubt?: string | undefined
  isFirst?: boolean
}

/**
 * Where water is off, as a message or a spreadsheet has it. What was pasted and not taken as a place is said, and whoever knows
 * better types it: what is typed by hand is a place.
 */
export function AreaLines({ value, onChange, isFirst = false, ...rest }: Props) {
  const { say } = useDeskWords()
  const [text, setText] = useState(value.join('\n'))
  const [ofPasted, setOfPasted] = useState<readonly LeftOut[]>([])
  const leftOut = [...stillLeftOut(ofPasted, text, value), ...typedAreas(text).leftOut]

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
      {leftOut.length > 0 && <NotTaken leftOut={leftOut} />}
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

/** How many, the first few of each reason, and that the others are like them. */
function NotTaken({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const { say } = useDeskWords()
  return (
    <div role="status">
      <p>{say('form.leftOut', { count: leftOut.length })}</p>
      <ul>
        {groupsOf(leftOut).map(({ why, first, more }) => (
          <li key={why}>
            {say(`form.leftOutWhy.${why}`)}
            {first.map((said) => say('form.quoted', { said })).join(say('need.and'))}
            {more > 0 && say('form.leftOutMore', { count: more })}
          </li>
        ))}
      </ul>
    </div>
  )
}
