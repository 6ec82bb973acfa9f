import { describe, expect, it } from 'vitest'
import { greeting } from '../../../electron/device/greeting.ts'

describe('what a host prints', () => {
  it('has the code for the first manager while there is none', () => {
    expect(greeting({}).join('\n')).not.toContain('一次性口令')
    const said = greeting({ staffCode: 'K7M4-QXAC-HJ3R' }).join('\n')
    expect(said).toMatch(/打开 \/staff，输入一次性口令.*no manager yet: open \/staff .*: K7M4-QXAC-HJ3R$/)
  })

  it('says how other machines come in, and where nothing is encrypted', () => {
    const lan = { address: 'https://192.168.1.20:4180/', fingerprint: 'AB:CD' }
    expect(greeting({ lan }).join('\n')).toMatch(/192\.168\.1\.20[^]*AB:CD/)
    expect(greeting({ lan: { ...lan, fingerprint: null } }).join('\n')).toContain('not encrypted')
  })
})
