import { describe, expect, it } from 'vitest'
import { guide } from '../../../support/content.ts'
import { markdown, yaml } from '../../../support/content-folder.ts'
import { found } from '../../../support/small-hall-check.ts'
import { charge, knowledge, wholeNotice } from '../../../support/whole-hall.ts'

const away = { rule: 'address.host', field: 'address' }

describe('the address that a slip carries away', () => {
  it.each([
    ['guides/transfer.md', (address: string) => markdown({ ...guide, address })],
    ['notices/burst.md', (address: string) => markdown({ ...wholeNotice, address })],
    ['knowledge/use.md', (address: string) => markdown({ ...Object.values(knowledge)[0], address })],
    ['charges/services.yaml', (address: string) => yaml({ ...charge, address })],
  ])('of %s is one of the allowed hosts, in any language', async (file, written) => {
    expect(await found({ [file]: written('https://www.water.example/a') })).toEqual([])
    expect(await found({ [file]: written('https://elsewhere.example/a') })).toMatchObject([{ ...away, file }])
    expect(await found({ [file]: written('http://127.0.0.1:4180/') })).toMatchObject([{ ...away, file }])
  })

  it('is none of this machine or its network, even where no hosts are listed', async () => {
    const without = { 'channels.yaml': null, 'online.yaml': null }
    const rules = async (address: string) =>
      (await found({ ...without, 'guides/transfer.md': markdown({ ...guide, address }) }))
        .map(({ rule }) => rule)
        .filter((rule) => rule === 'address.host')
    expect(await rules('http://192.168.1.20/guides')).toEqual(['address.host'])
    expect(await rules('https://www.water.example/guides')).toEqual([])
  })
})
