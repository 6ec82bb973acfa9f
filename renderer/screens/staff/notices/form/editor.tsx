import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import {
  noticeTemplates,
  type NoticeField,
  type NoticeTemplateName,
} from '../../../../../content/arithmetic/notice-templates.ts'
import type { Me, NoticeDeskFacts, NoticeWhole } from '../../../../../electron/server/wire.ts'
import { clock } from '../../../../store/clock.ts'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import { Conflict } from './conflict.tsx'
import type { Draft } from './draft.ts'
import styles from './editor.module.css'
import { EnglishFields } from './english-fields.tsx'
import { NoticeFieldOf } from './notice-field.tsx'
import { leaveBehind, takeUp } from './left-behind.ts'
import { PublishBar } from './publish-bar.tsx'
import { placeOf, saidOf, sayProblem, type Said } from './said-of.ts'
import { SeenOn } from '../previews/seen-on.tsx'
import { useSession } from '../../door/session.ts'
import { standAt } from '../../way.ts'

/** What may be changed of any kind, where its template does not ask for it. */
const others: readonly NoticeField[] = [
  ...(['title', 'urgency', 'starts', 'ends', 'areas', 'reason', 'body', 'manner', 'advice'] as const),
  ...(['screens', 'hotline', 'signature', 'address', 'picture'] as const),
]

/** longer than a tap */
const LEAVING_MS = 400

interface Props {
  draft: Draft
  template: NoticeTemplateName
  facts: NoticeDeskFacts
  me: Me
  onDone(whole: NoticeWhole): void
}

/** A notice while it is written: what its kind needs, in that order, and nothing else unless somebody looks for it. */
export function Editor({ draft, template, facts, me, onDone }: Props) {
  const { say, language } = useDeskWords()
  const { id, fields, words, problems, theirs, epoch } = useStore(draft.store)
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const { asks } = noticeTemplates[template]
  const more = others.filter((name) => !asks.includes(name))
  const { id: writer, name: writerName } = me

  useEffect(() => {
    if (tried > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tried])

  // Whoever loads the page anew goes on with this draft, and begins no second one.
  useEffect(() => {
    if (id !== null) standAt('notices', id)
  }, [id])

  useEffect(() => takeUp(draft), [draft])

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (['unsaved', 'saving'].includes(draft.store.getState().is)) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => {
      removeEventListener('beforeunload', warn)
      if (['unsaved', 'saving'].includes(draft.store.getState().is))
        leaveBehind({ draft, template, writer: { id: writer, name: writerName } })
    }
  }, [draft, template, writer, writerName])

  // Whoever is in again waits for nothing.
  const isIn = useSession((state) => state.is === 'in')
  useEffect(() => {
    if (isIn && draft.store.getState().is === 'unsaved') void draft.save()
  }, [isIn, draft])

  const said = saidOf(problems, { say, language })
  // Nobody is told what is missing before they came to it.
  const of = (place: string): Said => (tried > 0 || visited.has(place) ? (said.get(place) ?? {}) : {})
  // A finger that comes down elsewhere leaves the field: what it is on must not move before it is lifted.
  const leave = (place: string) =>
    void clock.after(LEAVING_MS, () => setVisited((before) => new Set([...before, place])))
  const shown = new Set<string>([...asks, ...others, ...asks.map((name) => `en:${name}`)])
  const elsewhere = tried > 0 ? problems.filter((problem) => !shown.has(placeOf(problem))) : []

  const field = (name: NoticeField, isFirst = false) => (
    <div key={name} onBlur={() => leave(name)}>
      <NoticeFieldOf {...{ name, fields, facts, isFirst }} onChange={draft.change} said={of(name)} />
    </div>
  )

  return (
    <div className={styles.editor}>
      <form key={epoch} ref={form} className={styles.form} onSubmit={(event) => event.preventDefault()}>
        <h1>{say(`kind.${template}`)}</h1>
        {asks.map((name, index) => field(name, index === 0))}
        <details open={tried > 0 && more.some((name) => said.get(name)?.fault !== undefined)}>
          <summary>{say('form.more')}</summary>
          <div className={styles.more}>{more.map((name) => field(name))}</div>
        </details>
        {facts.languages.includes('en') && (
          <EnglishFields
            {...{ template, fields, of }}
            words={words['en'] ?? {}}
            onChange={(written) => draft.changeWords('en', written)}
          />
        )}
        {elsewhere.map((problem) => (
          <p key={`${problem.rule} ${problem.file}`} className={styles.elsewhere}>
            ! {sayProblem(problem, { say, language })}
          </p>
        ))}
      </form>
      <SeenOn asked={{ ...(id !== null && { id }), fields, words }} facts={facts} />
      <PublishBar {...{ draft, facts, onDone }} onProblems={() => setTried((times) => times + 1)} />
      {theirs && <Conflict {...{ draft, theirs }} onTaken={onDone} />}
    </div>
  )
}
