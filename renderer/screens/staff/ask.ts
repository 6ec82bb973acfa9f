import { create } from 'zustand'

/** What the hall answered, or that it did not: `status` 0. */
export interface Answered<T> {
  status: number
  /** of an answer that is JSON */
  body: T | null
  /** seconds to wait, where the hall says so */
  wait: number
}

/** Whether the hall answers at all: the desk says so once, wherever somebody is. */
export const useLink = create<{ lost: boolean }>(() => ({ lost: false }))

/** One request of the desk's: a picture as it is, all else as JSON. Never rejects: whoever asked decides by the status. */
export async function ask<T>(path: string, body?: unknown): Promise<Answered<T>> {
  const answer = await fetch(path, body === undefined ? {} : post(body)).catch(() => null)
  useLink.setState({ lost: answer === null })
  if (!answer) return { status: 0, body: null, wait: 0 }
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') ?? false
  return {
    status: answer.status,
    body: isJson ? ((await answer.json().catch(() => null)) as T | null) : null,
    wait: Number(answer.headers.get('retry-after') ?? 0),
  }
}

const post = (body: unknown): RequestInit =>
  body instanceof Blob
    ? { method: 'POST', headers: { 'content-type': body.type }, body }
    : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
