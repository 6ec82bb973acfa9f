import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Library } from '../content/library.ts'
import type { Log } from '../device/log.ts'
import type { Client } from './client.ts'
import { embedMark, readFrame } from './frame-content.ts'
import { policyWith } from './headers.ts'
import type { LiveState } from './live-state.ts'
import { panelStyle, type Panel } from './panel.ts'
import { drawPage } from './template.ts'
import { writeWhole } from '../device/write-whole.ts'

/** The page that a window shows when no hall answers: the first page's frame in one file, with no script. */
export interface SafePage {
  html: string
  /** the policy that lets in exactly this page's style */
  policy: string
}

export interface SafePages {
  current(): SafePage
  /** where it lies on disk; null while no version of it could ever be written */
  file(): string | null
  /** settles when everything begun so far is on disk */
  settled(): Promise<void>
  close(): void
}

interface Options {
  library: Library
  client: Client
  state: LiveState
  panel: Panel
  file: string
  log: Log
}

/** Draws the page now and after each snapshot, and keeps it on disk. Its language is the hall's own, zh-CN. */
export async function keepSafePage(options: Options): Promise<SafePages> {
  const { state, file, log } = options
  let current = await drawSafe(options)
  let lies = false
  let work = Promise.resolve()

  const keep = async () => {
    try {
      await writeWhole(file, current.html)
      lies = true
    } catch (error) {
      lies = await readFile(file).then(
        () => true,
        () => false,
      )
      log.warn('safe-page.unwritable', { file, error })
    }
  }
  const renew = async () => {
    try {
      current = await drawSafe(options)
      await keep()
    } catch (error) {
      log.error('safe-page.undrawn', { error })
    }
  }
  work = work.then(keep)
  const unsubscribe = state.subscribe((change) => {
    if (change === 'snapshot') work = work.then(renew)
  })
  return {
    current: () => current,
    file: () => (lies ? file : null),
    settled: () => work,
    close: unsubscribe,
  }
}

async function drawSafe({ library, client, state, panel }: Omit<Options, 'file' | 'log'>): Promise<SafePage> {
  const words = client.words.get('zh-CN')
  if (!words) throw new Error('no words for zh-CN')
  const frame = await readFrame(library, state.snapshot(), 'zh-CN', words)
  const mark = await embedMark(library, frame.mark)
  // Nothing in a style sheet of ours spells an end tag; if it ever did, the page would be cut there.
  const style = `${client.styleText}${panelStyle(panel)}`.replaceAll('</', '<\\/')
  const hash = createHash('sha256').update(style).digest('base64')
  return {
    html: drawPage({ ...frame, mark }, `<style>${style}</style>`, ''),
    policy: policyWith({ 'script-src': "'none'", 'style-src': `'sha256-${hash}'`, 'img-src': 'data:' }),
  }
}
