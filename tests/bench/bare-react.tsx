/** The least that draws a page with React; the markup is put in when it is bundled. */
import { createRoot } from 'react-dom/client'

declare const MARKUP: string

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <div style={{ display: 'contents' }} dangerouslySetInnerHTML={{ __html: MARKUP }} />,
  )
