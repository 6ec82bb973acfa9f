import { open } from 'node:fs/promises'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { send } from '../../../electron/server/answer.ts'

it('an answer whose head cannot be written closes the file that it was to send', async () => {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  const handle = await open(import.meta.filename)
  const answer = { status: 200, headers: { 'Content-Type': 'text/plain\r\nX-More: 1' } }
  await expect(send(response, { ...answer, file: { handle, start: 0, end: 9 } })).rejects.toThrow()
  expect(handle.fd).toBe(-1)
})
