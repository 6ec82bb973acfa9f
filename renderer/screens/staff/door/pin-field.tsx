import { Field } from '../controls/field.tsx'

interface Props {
  label: string
  value: string
  onChange(value: string): void
  /** one that is being chosen, which no browser fills in */
  isNew?: boolean
}

/** Digits that nobody reads along. */
export function PinField({ isNew = false, ...rest }: Props) {
  return (
    <Field
      {...rest}
      type="password"
      inputMode="numeric"
      autoComplete={isNew ? 'new-password' : 'current-password'}
    />
  )
}
