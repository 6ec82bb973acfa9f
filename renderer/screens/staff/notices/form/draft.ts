import { createStore, type StoreApi } from 'zustand'
import type { Problem } from '../../../../../content/schema/problem.ts'
import type {
  Language,
  NoticeFields,
  NoticeWhole,
  NoticeWords,
  Refused,
} from '../../../../../electron/server/wire.ts'
import type { ScreenClock } from '../../../../store/clock.ts'
import { placeOf } from './said-of.ts'
import { checkNotice, writeNotice, type Failure } from '../notices.ts'

export interface DraftState {
  /** null until it was saved first */
  id: string | null
  version: number
  fields: NoticeFields
  words: Record<Language, NoticeWords>
  /** `clean`: nothing was typed that the hall does not have */
  is: 'clean' | 'unsaved' | 'saving' | 'saved'
  /** when the hall took it last, a minute of its calendar */
  savedAt: string
  /** why it is not saved */
  why: Failure | Refused | null
  problems: Problem[]
  takes: string[]
  /** what somebody else made of it meanwhile: nothing is saved until somebody chose */
  theirs: NoticeWhole | null
  /** grows when what is on screen was replaced by what somebody else wrote */
  epoch: number
}

export interface Draft {
  store: StoreApi<DraftState>
  change(fields: NoticeFields): void
  changeWords(language: Language, words: NoticeWords): void
  /** true once the hall has what is on screen */
  save(): Promise<boolean>
  /** Mine over theirs; as a draft of its own where theirs is no draft any more. */
  keepMine(): Promise<boolean>
  keepAsNew(): Promise<boolean>
  takeTheirs(): void
  meet(current: NoticeWhole): void
  blame(problems: Problem[]): void
}

/** A pause in typing; and how long until what the hall did not take is tried again. */
const PAUSE_MS = 700
const AGAIN_MS = 5000

/** A notice that is being written: saved by itself, one save after the other, and only while its writer is in (`mayWrite`). */
export function createDraft(
  begun: { fields: NoticeFields; whole?: NoticeWhole },
  clock: Pick<ScreenClock, 'after'>,
  mayWrite: () => boolean,
): Draft {
  const { notice, takes = [] } = begun.whole ?? {}
  const store = createStore<DraftState>(() => ({
    id: notice?.id ?? null,
    version: notice?.version ?? 0,
    fields: notice?.fields ?? begun.fields,
    words: notice?.words ?? {},
    is: 'clean',
    savedAt: '',
    why: null,
    problems: [],
    takes,
    theirs: null,
    epoch: 0,
  }))
  const { getState, setState } = store
  let cancel = () => {}
  let sending: Promise<void> | null = null

  const later = (ms: number) => {
    cancel()
    cancel = clock.after(ms, () => void draft.save())
  }

  /** What was said of a field is of what stood there before: nobody is told so of what they have typed since. */
  const touch = (change: Partial<DraftState>, places: readonly string[]) => {
    const problems = getState().problems.filter((problem) => !places.includes(placeOf(problem)))
    setState({ ...change, problems, is: 'unsaved' })
    later(PAUSE_MS)
  }

  const asked = () => {
    const { id, version, fields, words } = getState()
    return { ...(id !== null && { id }), version, fields, words }
  }

  const look = async () => {
    const { fields, words } = getState()
    const checked = await checkNotice(asked())
    const now = getState()
    if (checked && now.fields === fields && now.words === words)
      setState({ problems: checked.problems, takes: checked.takes })
  }

  async function send(): Promise<void> {
    const { fields, words } = getState()
    if (!mayWrite()) {
      setState({ is: 'unsaved', why: 'ended' })
      return later(AGAIN_MS)
    }
    setState({ is: 'saving' })
    const outcome = await writeNotice(asked())
    switch (outcome.is) {
      case 'done': {
        const { id, version, history } = outcome.whole.notice
        const { fields: typed, words: translated } = getState()
        const isSame = typed === fields && translated === words
        const savedAt = history.at(-1)?.at ?? ''
        setState({
          id,
          version,
          is: isSame ? 'saved' : 'unsaved',
          savedAt,
          why: null,
          takes: outcome.whole.takes,
        })
        if (isSame) void look()
        return
      }
      case 'conflict':
        return setState({ is: 'unsaved', theirs: outcome.current })
      case 'refused':
        return setState({ is: 'unsaved', why: outcome.said.refused })
      case 'failed':
        setState({ is: 'unsaved', why: outcome.why })
        later(AGAIN_MS)
    }
  }

  const draft: Draft = {
    store,
    change: (fields) => touch({ fields: { ...getState().fields, ...fields } }, Object.keys(fields)),
    changeWords: (language, words) => {
      const all = getState().words
      const places = Object.keys(words).map((name) => `${language}:${name}`)
      touch({ words: { ...all, [language]: { ...all[language], ...words } } }, places)
    },
    async save() {
      cancel()
      while (sending) await sending
      const { is, id, theirs } = getState()
      if (theirs) return false
      if (is === 'saved' || (is === 'clean' && id !== null)) return true
      sending = send().finally(() => (sending = null))
      await sending
      return getState().is === 'saved'
    },
    keepMine() {
      const { theirs } = getState()
      if (!theirs) return draft.save()
      const { id, version, stage } = theirs.notice
      if (stage !== 'draft') return draft.keepAsNew()
      setState({ id, version, theirs: null, is: 'unsaved' })
      return draft.save()
    },
    keepAsNew() {
      setState({ id: null, version: 0, theirs: null, is: 'unsaved' })
      return draft.save()
    },
    takeTheirs() {
      const { theirs, epoch } = getState()
      if (!theirs) return
      const { id, version, fields, words, history } = theirs.notice
      const { takes } = theirs
      const savedAt = history.at(-1)?.at ?? ''
      setState({
        ...{ id, version, fields, words, takes, savedAt },
        theirs: null,
        is: 'saved',
        why: null,
        epoch: epoch + 1,
      })
      void look()
    },
    meet: (theirs) => setState({ theirs }),
    blame: (problems) => setState({ problems }),
  }
  return draft
}
