import { useReported } from './reported.ts'
import styles from './figures.module.css'

/** One reading: in the person's words, and as it was reported beside them. */
export function Reading({ text }: { text: string }) {
  const { said, original } = useReported()(text)
  return (
    <>
      {said}
      {original !== null && (
        <small className={styles.original} lang="zh-CN">
          {original}
        </small>
      )}
    </>
  )
}
