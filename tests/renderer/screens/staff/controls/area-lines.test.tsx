import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { AreaLines } from '../../../../../renderer/screens/staff/controls/area-lines.tsx'

function Written() {
  const [value, setValue] = useState<string[]>([])
  return <AreaLines label="停水范围" value={value} onChange={setValue} isFirst />
}

it('says of thousands that were not taken how many, the first few, and that the others are like them', async () => {
  const person = userEvent.setup()
  render(<Written />)
  await person.paste(Array.from({ length: 5000 }, (_, index) => `示例${index}路`).join('\n'))
  expect(screen.getByText(/有 4600 处没有算作地点/)).toBeVisible()
  const refused = screen.getByText(/^超过了 400 处/)
  expect(refused).toHaveTextContent(
    '超过了 400 处：“示例400路”、“示例401路”、“示例402路”、“示例403路”，这样的另有 4596 处',
  )
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
})

it('says so no longer once it was written in by hand, and puts nothing in of what has no place', async () => {
  const person = userEvent.setup()
  render(<Written />)
  const areas = screen.getByLabelText('停水范围')
  await person.paste('谢谢')
  expect(areas).toHaveValue('')
  expect(screen.getByText('是句话：“谢谢”')).toBeVisible()
  await person.paste('阳光小区\n因特网大厦')
  expect(areas).toHaveValue('阳光小区')
  expect(screen.queryByText(/谢谢/)).toBeNull()
  expect(screen.getByText('是句话：“因特网大厦”')).toBeVisible()
  await person.type(areas, '\n因特网大厦')
  expect(areas).toHaveValue('阳光小区\n因特网大厦')
  expect(screen.queryByText(/没有算作地点/)).toBeNull()
  expect(screen.getByText('共 2 处')).toBeVisible()
})
