/** What few first taps ask for, in one file of its own: the panels above the waterline, and the reader. */
import type { ComponentType } from 'react'
import type { Aid } from '../../store/visit.ts'
import { AccessPanel } from './aids/access-panel.tsx'
import { HelpPanel } from './aids/help-panel.tsx'
import { VoiceNote } from './aids/voice-note.tsx'

export { readAloud } from './aloud/reader.ts'

export const panels: Record<Aid, ComponentType> = {
  access: AccessPanel,
  help: HelpPanel,
  voice: VoiceNote,
}
