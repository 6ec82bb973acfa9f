import { counted, datesOf, titled, type Evidence, type Shows } from './evidence.ts'
import { hallOf } from './facts.ts'
import { texts } from './policies.ts'

/** Chapters three to five and the notice itself, rows 22 to 29. */
export const serviceEvidence: Record<number, Shows> = {
  22: (facts) => {
    const { waitingWords } = hallOf(facts)
    return waitingWords === undefined ? [] : [{ says: { zh: `“${waitingWords}”`, en: `“${waitingWords}”` } }]
  },
  23: ({ of: { policy } }) =>
    policy.flatMap(({ title, replyLimit, ...dates }): Evidence[] =>
      replyLimit
        ? [
            {
              says: { zh: `${titled([title])}写明答复期限`, en: `${titled([title])} says the time limit` },
              topic: 'policies',
              ...datesOf([dates]),
            },
          ]
        : [],
    ),
  24: ({ of: { guide } }) =>
    counted(guide, 'guides', (count) => ({
      zh: `${count} 项办事指南，资料、流程、收费、咨询电话四项齐全`,
      en: `${count} guides, each with papers, steps, fee and number`,
    })),
  25: ({ of: { elsewhere } }) =>
    elsewhere.map(({ entries, ...dates }) => ({
      says: {
        zh: `${entries.length} 项不在本站办理，写明原因和去处`,
        en: `${entries.length} matters not handled here, with reason and place`,
      },
      topic: 'elsewhere',
      ...datesOf([dates]),
    })),
  26: ({ of: { channels } }) =>
    channels.map(({ channels: ways, ...dates }) => ({
      says: { zh: ways.map(({ name }) => name).join('、'), en: ways.map(({ name }) => name).join(', ') },
      topic: 'channels',
      ...datesOf([dates]),
    })),
  27: ({ of }) => [
    ...texts(
      of.document.filter(({ subject }) => subject === 'about'),
      'documents',
    ),
    ...(of.law.length > 0
      ? [{ says: { zh: `政策法规 ${of.law.length} 部`, en: `${of.law.length} laws` }, ...datesOf(of.law) }]
      : []),
    ...of.online.map(({ services, ...dates }) => ({
      says: { zh: `网上受理项目 ${services.length} 项`, en: `${services.length} matters handled online` },
      ...datesOf([dates]),
    })),
  ],
  28: ({ of: { channels } }) =>
    channels.flatMap(({ channels: ways, ...dates }) =>
      ways
        .filter(({ allDay }) => allDay)
        .map(({ name, hours }): Evidence => ({
          says: { zh: `${name}（${hours}）`, en: `${name} (${hours})` },
          topic: 'channels',
          ...datesOf([dates]),
        })),
    ),
  29: ({ of: { figures } }) =>
    figures.flatMap((file) =>
      file.figures.map(({ name, value, unit, period, source }): Evidence => ({
        says: {
          zh: `${name} ${value}${unit}（${period.from} 至 ${period.to}，${source}）`,
          en: `${name} ${value}${unit} (${period.from} to ${period.to}, ${source})`,
        },
        topic: 'figures',
        ...datesOf([file]),
      })),
    ),
}
