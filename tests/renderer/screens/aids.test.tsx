import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
// What the first tap fetches is read beforehand: no test waits for it.
import '../../../renderer/screens/touch/aids.tsx'
import { TouchScreen } from '../../../renderer/screens/touch/touch-screen.tsx'
import { putOnScreen } from '../../support/screen.ts'

beforeEach(async () => {
  await putOnScreen()
  render(<TouchScreen language="zh-CN" />)
})

const bar = () => within(screen.getByRole('navigation'))

describe('how one likes to see and to reach', () => {
  it('stays open from one choice to the next, shows each at once, and goes when it is closed', async () => {
    await userEvent.click(bar().getByRole('button', { name: /看不清？/ }))
    const panel = within(await screen.findByRole('region', { name: '看得清，够得着' }))
    await userEvent.click(panel.getByRole('radio', { name: '特大字' }))
    expect(panel.getByRole('radio', { name: '特大字' })).toBeChecked()
    expect(document.documentElement.dataset['size']).toBe('largest')
    await userEvent.click(panel.getByRole('button', { name: '黑底白字' }))
    expect(panel.getByRole('button', { name: '黑底白字' })).toHaveAttribute('aria-pressed', 'true')
    await userEvent.click(panel.getByRole('button', { name: '坐轮椅用，按钮放低' }))
    expect(document.documentElement.dataset['reach']).toBe('low')
    await userEvent.click(bar().getByRole('button', { name: 'English' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('radio')).toBeNull())
  })
})

describe('reading aloud, where the machine has no voice', () => {
  it('says on the button that it cannot, and at a tap why and who reads instead', async () => {
    const button = bar().getByRole('button', { name: /不能\s朗读/ })
    expect(button).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(button)
    expect(await screen.findByText(/没装中文语音.*叫人帮忙/)).toBeVisible()
  })
})
