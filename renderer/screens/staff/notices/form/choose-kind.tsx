import { useEffect, useRef } from 'react'
import {
  noticeTemplates,
  type NoticeTemplateName,
} from '../../../../../content/arithmetic/notice-templates.ts'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import styles from './choose-kind.module.css'
import { goTo } from '../../way.ts'

/** In the order in which halls need them; the digit before each chooses it, too. */
const kinds: readonly NoticeTemplateName[] = [
  ...(['emergency-stop', 'photo', 'planned-stop', 'low-pressure', 'restored'] as const),
  ...(['quality', 'hours', 'price', 'general'] as const),
]

export const isTemplate = (name: string | undefined): name is NoticeTemplateName =>
  name !== undefined && Object.hasOwn(noticeTemplates, name)

export function ChooseKind() {
  const { say } = useDeskWords()
  const list = useRef<HTMLOListElement>(null)

  useEffect(() => list.current?.querySelector('a')?.focus(), [])

  useEffect(() => {
    const key = ({ key: pressed, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
      if (ctrlKey || altKey || metaKey) return
      const kind = /^[1-9]$/.test(pressed) ? kinds[Number(pressed) - 1] : undefined
      if (kind) goTo('notices', 'new', kind)
      if (pressed === 'Escape') goTo('notices')
    }
    addEventListener('keydown', key)
    return () => removeEventListener('keydown', key)
  }, [])

  return (
    <section className={styles.kinds}>
      <h1>{say('kind.label')}</h1>
      <ol ref={list}>
        {kinds.map((kind, index) => (
          <li key={kind}>
            <a href={`#/notices/new/${kind}`}>
              <span aria-hidden="true">{index + 1}</span>
              <strong>{say(`kind.${kind}`)}</strong>
              {say(`about.${kind}`)}
            </a>
          </li>
        ))}
      </ol>
      <p>
        <a href="#/notices">{say('back')}</a>
      </p>
    </section>
  )
}
