import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openSheets } from '../../../electron/spreadsheets/open-sheets.ts'
import { bookFile, serial, type figure } from '../../support/spreadsheets.ts'

const electron = new URL('../../../electron', import.meta.url).pathname

describe('the library that reads Excel', () => {
  it('is nowhere imported but when there is a file for it', () => {
    const files = globSync(`${electron}/**/*.ts`)
    const texts = files.map((file) => readFileSync(file, 'utf8'))
    expect(texts.filter((text) => text.includes("import('@e965/xlsx')")).length).toBeGreaterThan(0)
    expect(texts.filter((text) => /^import (?!type\b)[^\n]*'@e965\/xlsx/m.test(text))).toEqual([])
  })
})

describe.each(['xlsx', 'biff8'] as const)('a cell of a %s', (type) => {
  const cellOf = async (cell: Parameters<typeof figure>[0] | ReturnType<typeof serial>) => {
    const { sheets } = await openSheets(bookFile(type, [{ name: '表', rows: [[cell]] }]), 'x')
    return sheets[0]?.at(0, 0)
  }

  it('says what is shown, not what is held', async () => {
    expect(await cellOf({ v: 1.7, z: '0.00' })).toMatchObject({ kind: 'number', text: '1.70' })
    expect(await cellOf({ v: 0.1 + 0.2, z: 'General' })).toMatchObject({ kind: 'number', text: '0.3' })
    expect(await cellOf({ v: 1234.5, z: '#,##0.00' })).toMatchObject({ kind: 'number', text: '1234.50' })
    expect(await cellOf('<5')).toMatchObject({ kind: 'text', text: '<5' })
    expect(await cellOf('--')).toMatchObject({ kind: 'text', text: '--' })
  })

  it('is a day, a moment or a time where Excel holds one', async () => {
    expect(await cellOf(serial('2026-11-23'))).toMatchObject({ kind: 'date', day: '2026-11-23', time: null })
    expect(await cellOf(serial('2026-11-23', 'yyyy/m/d h:mm'))).toMatchObject({
      day: '2026-11-23',
      time: '00:00',
    })
    expect(await cellOf(serial('2026-11-23', 'yyyy/m/d h:mm', '08:20'))).toMatchObject({ time: '08:20' })
    expect(await cellOf({ v: 8 / 24, z: 'h:mm' })).toMatchObject({ kind: 'date', day: null, time: '08:00' })
  })
})
