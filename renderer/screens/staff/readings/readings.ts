import type {
  Interim,
  InterimKind,
  InterimList,
  InterimRefused,
  InterimTried,
} from '../../../../electron/server/wire.ts'
import { askAs } from '../door/session.ts'

export type Failure = 'link' | 'ended' | 'role' | 'gone' | 'disk' | 'large' | 'other'

const failures: Record<number, Failure> = {
  0: 'link',
  401: 'ended',
  403: 'role',
  404: 'gone',
  413: 'large',
  503: 'disk',
}

const failed = (status: number): Failure => failures[status] ?? 'other'

/** What the hall takes; a larger file is not sent at all. */
export const MOST_BYTES = 8 * 1024 * 1024

export async function loadReadings(): Promise<InterimList | Failure> {
  const { status, body } = await askAs<InterimList>('/staff/readings')
  return status === 200 && body ? body : failed(status)
}

/** Reads the file at the hall; nothing is done with it yet. */
export async function tryFile(
  file: File,
  what: InterimKind,
  unit: string,
): Promise<InterimTried | InterimRefused | Failure> {
  const query = new URLSearchParams({ what, name: file.name.slice(-200), ...(unit !== '' && { unit }) })
  const bytes = new Blob([file], { type: 'application/octet-stream' })
  const { status, body } = await askAs<InterimTried | InterimRefused>(`/staff/readings?${query}`, bytes)
  return body && (status === 200 || status === 422) ? body : failed(status)
}

export async function publish(key: string): Promise<Interim | Failure> {
  const { status, body } = await askAs<Interim>('/staff/readings/publish', { key })
  return status === 200 && body ? body : failed(status)
}

export async function withdraw(id: string): Promise<Failure | null> {
  const { status } = await askAs(`/staff/readings/${id}/withdraw`, {})
  return status === 204 ? null : failed(status)
}
