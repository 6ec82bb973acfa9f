import { useEffect } from 'react'
import type { Me } from '../../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import { useLeft } from './left-behind.ts'

/** Somebody else's words wait here for them: whoever is at the desk is told so, and not what they are. */
export function LeftLine({ me, className }: { me: Me | null; className: string | undefined }) {
  const { say } = useDeskWords()
  const { left } = useLeft()

  useEffect(() => {
    if (left.length === 0) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [left])

  const names = [
    ...new Set(left.filter(({ writer }) => writer.id !== me?.id).map(({ writer }) => writer.name)),
  ]
  return names.map((name) => (
    <p key={name} className={className} role="status">
      {say('session.left', { name })}
    </p>
  ))
}
