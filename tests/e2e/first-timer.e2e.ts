/** Questions that people come with, answered by what is written on the screen alone. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { parse } from 'yaml'
import { root } from '../support/hall.ts'
import { likeness, search, type Wish } from '../support/first-timer.ts'
import { SAMPLE_EVENING, setHallTime } from '../support/visit.ts'
import { expect, test } from './hall-fixture.ts'
import { shapes } from './measures.ts'

/** The head of a content file, as its author wrote it. */
async function headOf<T>(file: string): Promise<T> {
  const text = await readFile(join(root, 'content', file), 'utf8')
  return parse(text.split(/^---$/m)[1] ?? text) as T
}

async function open(page: Page, address: string) {
  await setHallTime(page, SAMPLE_EVENING)
  await page.goto(address)
  await page.locator('main:not([hidden])').getByRole('button').first().waitFor()
}

const holds =
  (...parts: readonly (string | RegExp)[]) =>
  (seen: string) =>
    parts.every((part) => (typeof part === 'string' ? seen.includes(part) : part.test(seen)))

interface Question extends Wish {
  is: string
  /** taps at most, those of 往下看 counted; a number keyed in is one */
  most: number
}

async function questions(): Promise<Question[]> {
  const { materials } = await headOf<{ materials: { name: string }[] }>('guides/transfer.md')
  const { areas } = await headOf<{ areas: string[] }>('notices/2026-11-23-emergency-stop.md')
  const { phones } = await headOf<{ phones: { kind: string; number: string }[] }>('phones.yaml')
  const { rows } = await headOf<{ rows: { name: string; fee: { amount?: string } }[] }>(
    'charges/services.yaml',
  )
  const complaint = phones.find(({ kind }) => kind === 'complaint')?.number ?? 'none'
  const verifying = rows.find(({ name }) => name.startsWith('水表校验'))?.fee.amount ?? 'none'
  const bring = holds(...materials.map(({ name }) => name))
  const fee = holds(/校验|准不准/, new RegExp(`${verifying}|${Number(verifying)} ?元`))
  const bill = holds('914.80')
  return [
    { is: 'what to bring', want: '过户要带什么', most: 4, isAnswered: bring },
    { is: 'what to bring, in other words', want: '买了二手房，水费户名改名字', most: 4, isAnswered: bring },
    { is: 'the fee', want: '水表校验收费', most: 6, isAnswered: fee },
    { is: 'the fee, in other words', want: '水表准不准，验表收多少钱', most: 6, isAnswered: fee },
    { is: 'the bill', want: '水费多少钱，用了230方水', number: '230', most: 3, isAnswered: bill },
    {
      is: 'the bill, in other words',
      want: '帮我算算水费，用了230方',
      number: '230',
      most: 8,
      isAnswered: bill,
    },
    { is: 'the water', want: '水质好不好，合格吗', most: 3, isAnswered: holds(/取样/, '全部合格') },
    { is: 'the chlorine', want: '水质里氯有多少', most: 6, isAnswered: holds('游离氯', /mg\/L/) },
    { is: 'the outage', want: '哪里停水', most: 4, isAnswered: holds(...areas) },
    { is: 'the telephone', want: '监督电话，投诉', most: 2, isAnswered: holds('监督投诉电话', complaint) },
  ]
}

for (const shape of ['portrait', 'landscape'] as const)
  test.describe(`somebody new at the screen, ${shape}`, () => {
    test.use({ viewport: shapes[shape] })

    test('finds what they came for by reading', async ({ page, sample }, info) => {
      test.slow()
      for (const { is, most, ...wish } of await questions()) {
        await page.unrouteAll()
        await open(page, sample.touch)
        const lost = await search(page, wish, most).then(
          ({ path }) => {
            const description = `${path.length} taps: ${path.join(' → ')}`
            info.annotations.push({ type: is, description })
            return ''
          },
          (error: unknown) => `${is}: ${String(error)}`,
        )
        expect.soft(lost).toBe('')
      }
    })
  })

test('the reader is as blind as a person: it gets lost where the words lead nowhere', async ({
  page,
  sample,
}) => {
  await open(page, sample.touch)
  const wish = { want: '煤气灶', isAnswered: holds('煤气灶') }
  await expect(search(page, wish, 6)).rejects.toThrow('lost after')
  expect(likeness('水表校验', '水表检定、校验')).toBeGreaterThan(likeness('水表校验', '水质好不好？'))
})
