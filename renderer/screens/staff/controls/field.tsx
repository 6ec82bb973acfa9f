import { useId, type ComponentProps, type ReactNode } from 'react'
import styles from './field.module.css'

interface Labelled {
  label: string
  /** what is wrong with it, in words */
  fault?: string | undefined
  /** what is odd about it, and hinders nothing */
  doubt?: string | undefined
  /** beneath it */
  hint?: ReactNode
}

interface LineProps
  extends Labelled, Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'className' | 'id'> {
  value: string
  onChange(value: string): void
}

/** One line to write, under its name. */
export function Field({ label, fault, doubt, hint, onChange, ...rest }: LineProps) {
  return (
    <Written {...{ label, fault, doubt, hint }}>
      {(own) => <input {...own} onChange={({ target }) => onChange(target.value)} {...rest} />}
    </Written>
  )
}

interface LinesProps
  extends Labelled, Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'className' | 'id'> {
  value: string
  onChange(value: string): void
}

/** Several lines to write, under their name. */
export function Lines({ label, fault, doubt, hint, onChange, rows = 4, ...rest }: LinesProps) {
  return (
    <Written {...{ label, fault, doubt, hint }}>
      {(own) => <textarea {...own} rows={rows} onChange={({ target }) => onChange(target.value)} {...rest} />}
    </Written>
  )
}

interface Own {
  id: string
  spellCheck: false
  'aria-invalid': boolean
  'aria-describedby': string
}

/** What is written, its name above it and what there is to say of it beneath. */
function Written({ label, children, ...said }: Labelled & { children(own: Own): ReactNode }) {
  const id = useId()
  const about = `${id}-said`
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        ...{ id, spellCheck: false },
        ...{ 'aria-invalid': said.fault !== undefined, 'aria-describedby': about },
      })}
      <Said id={about} {...said} />
    </div>
  )
}

interface ChoiceProps<T extends string> extends Omit<Labelled, 'doubt'> {
  options: readonly { value: T; label: string; more?: string | undefined }[]
  /** several where it is a list */
  chosen: T | readonly T[]
  onChoose(value: T): void
}

/** A few things to choose from, all to be seen. */
export function Choice<T extends string>({ label, options, chosen, onChoose, fault, hint }: ChoiceProps<T>) {
  const id = useId()
  const several = typeof chosen !== 'string'
  return (
    <fieldset className={styles.choice} aria-describedby={`${id}-said`}>
      <legend>{label}</legend>
      {options.map(({ value, label: name, more }) => (
        <label key={value}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={id}
            checked={several ? chosen.includes(value) : chosen === value}
            onChange={() => onChoose(value)}
          />
          <span>
            {name} {more !== undefined && <small>{more}</small>}
          </span>
        </label>
      ))}
      <Said id={`${id}-said`} {...{ fault, hint }} />
    </fieldset>
  )
}

function Said({ id, fault, doubt, hint }: { id: string } & Omit<Labelled, 'label'>) {
  return (
    <div id={id} className={styles.said}>
      {fault !== undefined && <p className={styles.fault}>! {fault}</p>}
      {doubt !== undefined && <p className={styles.doubt}>△ {doubt}</p>}
      {hint}
    </div>
  )
}
