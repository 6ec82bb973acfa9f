import {
  Accessibility,
  Armchair,
  BookOpenText,
  BriefcaseMedical,
  CigaretteOff,
  Footprints,
  Glasses,
  GlassWater,
  Info,
  Mailbox,
  Newspaper,
  PenLine,
  ScrollText,
  UserCheck,
  type LucideIcon,
} from 'lucide-react'
import type { Content } from '../../../content/schema/kinds.ts'
import styles from './facilities.module.css'

type Facility = Content['hall']['facilities'][number]

const icons: Record<Facility['kind'], LucideIcon> = {
  'barrier-free': Accessibility,
  'help-box': BriefcaseMedical,
  glasses: Glasses,
  seats: Armchair,
  newspapers: Newspaper,
  'no-smoking': CigaretteOff,
  water: GlassWater,
  writing: PenLine,
  'comment-book': BookOpenText,
  'comment-box': Mailbox,
  'supervision-desk': UserCheck,
  'one-metre-line': Footprints,
  leaflets: ScrollText,
  other: Info,
}

interface Props {
  facilities: readonly Facility[]
  lang: string | undefined
}

/** Where to find what, each with its sign. */
export function Facilities({ facilities, lang }: Props) {
  return (
    <ul className={styles.facilities} lang={lang}>
      {facilities.map(({ kind, name, place }) => {
        const Icon = icons[kind]
        return (
          <li key={name} className={styles.facility}>
            <Icon aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
            <div>
              <strong>{name}</strong>
              <p>{place}</p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
