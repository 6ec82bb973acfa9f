import type { NoticeField } from '../../../../../content/arithmetic/notice-templates.ts'
import { isStop } from '../../../../../content/arithmetic/notice-state.ts'
import type { NoticeDeskFacts, NoticeFields } from '../../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import { Choice, Field, Lines } from '../../controls/field.tsx'
import { AreaLines } from '../../controls/area-lines.tsx'
import { ListLines } from '../../controls/list-lines.tsx'
import { MomentField } from '../../controls/moment-field.tsx'
import { deskNow } from '../notices.ts'
import { PictureField } from './picture-field.tsx'
import type { Said } from './said-of.ts'

interface Props {
  name: NoticeField
  fields: NoticeFields
  onChange(fields: NoticeFields): void
  said: Said
  facts: NoticeDeskFacts
  isFirst?: boolean
}

/** One thing that a notice is asked for. */
export function NoticeFieldOf({ name, fields, onChange, said, facts, isFirst = false }: Props) {
  const { say } = useDeskWords()
  const label = say(`field.${name}`)
  const first = isFirst ? { autoFocus: true } : {}

  switch (name) {
    case 'title':
    case 'reason':
    case 'manner':
    case 'hotline':
    case 'signature':
    case 'address':
      return (
        <Field
          {...{ label, ...said, ...first }}
          value={fields[name] ?? ''}
          onChange={(value) => onChange({ [name]: value })}
          placeholder={name === 'reason' ? say('form.reasonHint') : undefined}
          autoComplete="off"
        />
      )
    case 'body':
      return (
        <Lines
          {...{ label, ...said, ...first }}
          value={fields.body ?? ''}
          onChange={(body) => onChange({ body })}
        />
      )
    case 'advice':
      return (
        <ListLines
          {...{ label, ...said }}
          value={fields.advice ?? []}
          onChange={(advice) => onChange({ advice })}
          hint={say('form.lines')}
        />
      )
    case 'areas':
      return (
        <AreaLines
          {...said}
          label={fields.kind && isStop({ kind: fields.kind }) ? label : say('field.places')}
          value={fields.areas ?? []}
          onChange={(areas) => onChange({ areas })}
          isFirst={isFirst}
        />
      )
    case 'starts':
    case 'ends':
      return (
        <MomentField
          {...{ label, ...said }}
          value={fields[name] ?? ''}
          onChange={(value) => onChange({ [name]: value })}
          now={deskNow()}
          since={fields.starts}
          isEnd={name === 'ends'}
        />
      )
    case 'urgency':
      return (
        <Choice
          {...{ label }}
          fault={said.fault}
          chosen={fields.urgency ?? 'normal'}
          options={(['urgent', 'important', 'normal'] as const).map((value) => ({
            value,
            label: say(`urgency.${value}`),
            more: say(`urgency.${value}More`),
          }))}
          onChoose={(urgency) => onChange({ urgency })}
        />
      )
    case 'screens': {
      const chosen = fields.screens ?? []
      const toggled = (id: string) =>
        chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]
      return (
        <Choice
          {...{ label }}
          fault={said.fault}
          chosen={chosen}
          options={facts.screens
            .filter(({ role }) => role !== 'counter' && role !== 'staff')
            .map(({ id, place }) => ({ value: id, label: place ?? id }))}
          onChoose={(id) => onChange({ screens: toggled(id) })}
          hint={<p>{say('form.allScreens')}</p>}
        />
      )
    }
    case 'picture':
      return (
        <PictureField
          {...{ label }}
          fault={said.fault}
          value={fields.picture ?? ''}
          onChange={(picture) => onChange({ picture })}
        />
      )
  }
}
