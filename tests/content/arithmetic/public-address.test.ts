import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../../content/arithmetic/public-address.ts'

describe('an address that a phone takes along', () => {
  it.each([
    'https://www.pingdu-water.example/guides/transfer',
    'http://water.example',
    'https://water.example:8443/a?b=c#d',
    'https://xn--fsq.xn--fiqs8s/水',
    'https://例子.中国/',
  ])('may be %s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    'http://127.0.0.1:4180/',
    'http://localhost:4180/guides',
    'http://[::1]:4180/',
    'http://192.168.1.20/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0x0.0x0.0x1/',
    'http://hall.local/',
    'http://kiosk.localhost/',
    'http://server/',
    'https://water.example@127.0.0.1/',
    'https://water.example:80@127.0.0.1/',
    'https://water.example\\@127.0.0.1/',
    'ftp://water.example/',
    '',
  ])('is never %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})
