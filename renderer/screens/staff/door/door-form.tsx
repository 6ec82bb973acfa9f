import { AnswerForm, type AnswerProps } from '../controls/answer-form.tsx'
import styles from './sign-in.module.css'

interface Props extends AnswerProps {
  title: string
  foot?: string
}

/** What stands at the door: a few lines to fill in, and what kept somebody out. */
export const DoorForm = ({ title, foot, ...rest }: Props) => (
  <div className={styles.door}>
    <AnswerForm {...{ ...rest, styles }} heading={<h1>{title}</h1>} />
    {foot !== undefined && <p className={styles.forgot}>{foot}</p>}
  </div>
)
