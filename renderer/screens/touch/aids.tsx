/** What few first taps ask for, in one file of its own: the panels above the waterline, and the reader. */
import type { Aid } from '../../store/visit.ts'
import { AccessPanel } from './aids/access-panel.tsx'
import { HelpPanel } from './aids/help-panel.tsx'
import { VoiceNote } from './aids/voice-note.tsx'

export { readAloud } from './aloud/reader.ts'

export function Panel({ aid }: { aid: Aid }) {
  switch (aid) {
    case 'access':
      return <AccessPanel />
    case 'help':
      return <HelpPanel />
    case 'voice':
      return <VoiceNote />
  }
}
