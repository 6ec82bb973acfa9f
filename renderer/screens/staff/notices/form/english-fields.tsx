import {
  noticeTemplates,
  type NoticeTemplateName,
} from '../../../../../content/arithmetic/notice-templates.ts'
import type { NoticeFields, NoticeWords } from '../../../../../electron/server/wire.ts'
import { useState } from 'react'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import { Act } from '../../controls/act.tsx'
import styles from './editor.module.css'
import { Field, Lines } from '../../controls/field.tsx'
import { ListLines } from '../../controls/list-lines.tsx'
import type { Said } from './said-of.ts'

interface Props {
  template: NoticeTemplateName
  fields: NoticeFields
  words: NoticeWords
  onChange(words: NoticeWords): void
  of(place: string): Said
}

/** The same for who reads English: only what was said in Chinese, and nobody has to. */
export function EnglishFields({ template, fields, words, onChange, of }: Props) {
  const { say } = useDeskWords()
  const [started, setStarted] = useState(0)
  const { title, manner, advice } = noticeTemplates[template].words.en
  const label = (name: keyof NoticeWords) => `${say(`field.${name}`)}${say('field.language')}`

  const start = () => {
    onChange({
      ...(title !== '' && { title }),
      ...(manner !== undefined && fields.manner !== undefined && { manner }),
      ...(advice.length === fields.advice?.length && { advice: [...advice] }),
    })
    setStarted(started + 1)
  }

  return (
    <details>
      <summary>{say('form.english')}</summary>
      <div key={started} className={styles.more} lang="en">
        {title !== '' && (
          <p>
            <Act look="chip" onClick={start}>
              {say('form.englishStart')}
            </Act>
          </p>
        )}
        {(['title', 'reason', 'manner', 'signature'] as const)
          .filter((name) => name === 'title' || fields[name])
          .map((name) => (
            <Field
              key={name}
              {...of(`en:${name}`)}
              label={label(name)}
              value={words[name] ?? ''}
              onChange={(value) => onChange({ [name]: value })}
            />
          ))}
        {(['areas', 'advice'] as const)
          .filter((name) => fields[name]?.length)
          .map((name) => (
            <ListLines
              key={name}
              {...of(`en:${name}`)}
              label={label(name)}
              value={words[name] ?? []}
              onChange={(value) => onChange({ [name]: value })}
              hint={say(name === 'areas' ? 'form.englishHint' : 'form.lines')}
            />
          ))}
        {fields.body !== undefined && fields.body !== '' && (
          <Lines
            {...of('en:body')}
            label={label('body')}
            value={words.body ?? ''}
            onChange={(body) => onChange({ body })}
          />
        )}
      </div>
    </details>
  )
}
