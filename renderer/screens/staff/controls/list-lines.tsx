import { useState } from 'react'
import { Lines } from './field.tsx'

interface Props {
  label: string
  value: readonly string[]
  onChange(value: string[]): void
  fault?: string | undefined
  doubt?: string | undefined
  hint?: string
  rows?: number
}

/** A list, one entry a line. */
export function ListLines({ value, onChange, hint, rows = 3, ...rest }: Props) {
  const [text, setText] = useState(value.join('\n'))
  const write = (typed: string) => {
    setText(typed)
    onChange(typed.split('\n').filter((line) => line.trim() !== ''))
  }
  return (
    <Lines {...rest} value={text} onChange={write} rows={rows} hint={hint !== undefined && <p>{hint}</p>} />
  )
}
