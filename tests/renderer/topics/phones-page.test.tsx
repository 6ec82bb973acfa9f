import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../content/schema/kinds.ts'
import { phones } from '../../support/content.ts'
import { openPage } from './open-page.tsx'

const [company, hotline, complaint, authority] = phones.phones as [Phone, Phone, Phone, Phone]
type Phone = Content['phones']['phones'][number]

const open = (all: Phone[], language?: string) =>
  openPage(
    { name: 'phones' },
    { phones: { phones: { ...phones, phones: all } } },
    language ? { language } : {},
  )
const page = () => within(screen.getByRole('article'))
const foot = () => within(screen.getByRole('contentinfo'))
const hill = { ...hotline, name: '山区抢修电话', number: '96112' }

describe('the phones on screen', () => {
  it('stand on their page under their own names, so that two of a kind can be told apart', async () => {
    await open([company, hotline, hill, complaint, authority])
    expect(page().getByText('96112').closest('li')).toHaveTextContent('山区抢修电话')
    expect(page().getByText('96111').closest('li')).not.toHaveTextContent('山区抢修电话')
  })

  it('are in the foot one of each kind, as in the first HTML', async () => {
    await open([company, hotline, hill, complaint, authority])
    expect(
      foot()
        .getAllByRole('listitem')
        .map((item) => item.querySelector('.frame-phone-number')?.textContent),
    ).toEqual(['87362705', '96111', '12345', '号码待公布'])
  })

  it('say an extension in the person’s language, in sentences too', async () => {
    const extended = { ...hotline, number: '0531-00001000转8' }
    await open([extended])
    expect(page().getByText('0531-00001000转8')).toBeVisible()
    await open([extended], 'en')
    expect(page().getByText('0531-00001000 ext. 8')).toBeVisible()
    expect(foot().getByText('0531-00001000 ext. 8')).toBeVisible()
    await openPage(
      { name: 'home' },
      { phones: { phones: { ...phones, phones: [extended] } }, notice: {} },
      { language: 'en' },
    )
    expect(screen.getByText(/then call 0531-00001000 ext\. 8\./)).toBeVisible()
  })
})

describe('while no hotline is known', () => {
  const pending = { ...hotline, number: '待补充' }

  it('sentences name another number that can be dialled', async () => {
    await openPage(
      { name: 'notices' },
      { phones: { phones: { ...phones, phones: [pending, company] } }, notice: {} },
    )
    expect(page().getByText(/家里没水，请打 87362705。/)).toBeVisible()
  })

  it.each(['zh-CN', 'en'])('or send people to a counter, where there is none (%s)', async (language) => {
    const unknown = { phones: { phones: { ...phones, phones: [pending, authority] } } }
    const counter = language === 'en' ? /ask at a counter/i : /到柜台问/
    for (const name of ['home', 'notices', 'pledges', 'pressure'] as const) {
      await openPage({ name }, { ...unknown, notice: {}, pledge: {} }, { language })
      expect(screen.getAllByText(counter)[0]).toBeVisible()
      expect(document.body).not.toHaveTextContent('待补充')
      expect(document.body).not.toHaveTextContent(/打 *[。，]|call *[.,]/)
    }
  })
})
