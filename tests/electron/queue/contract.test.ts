import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { expect, it } from 'vitest'
import { queueReport } from '../../../electron/queue/contract.ts'

const readme = readFileSync(new URL('../../../electron/queue/README.md', import.meta.url), 'utf8')
const blocks = [...readme.matchAll(/```json\n([^]*?)```/g)].map(
  ([, json = '']) => JSON.parse(json) as unknown,
)

it('the contract’s example is as agreed, and the schema beside it is the one that is held', () => {
  expect(blocks).toHaveLength(2)
  expect(queueReport.safeParse(blocks[0]).success).toBe(true)
  expect(blocks[1]).toEqual(z.toJSONSchema(queueReport, { io: 'input' }))
})
