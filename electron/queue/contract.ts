import * as z from 'zod'

/**
 * What another queue machine says, version 1 of the contract: always the whole of it, never a change alone, so that
 * whichever report comes last is enough. Fields that are not named here are not looked at.
 */

/** As it stands on the ticket: letters of any script, figures, hyphens. */
const number = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}-]{1,12}$/u)
const name = z.string().trim().min(1).max(40)

export const queueReport = z.object({
  contract: z.literal(1),
  /** grows with every change; reports of one sequence say the same */
  sequence: z.number().int().min(0),
  /** when the machine began to count sequences, ms since 1970: one that counts anew after a restart says so by this */
  epoch: z.number().int().min(0).default(0),
  /** when this report was made; a new one is made at least every 5 s, changed or not */
  at: z.iso.datetime({ offset: true }),
  /** the lines of people */
  services: z
    .array(
      z.object({
        id: name,
        name,
        english: name.optional(),
        waiting: z.number().int().min(0).max(9999),
      }),
    )
    .max(50)
    .default([]),
  counters: z
    .array(
      z.object({
        /** as in hall.yaml */
        counter: z.string().regex(/^[0-9A-Z]{1,4}$/),
        open: z.boolean().default(true),
        /** the ticket that was called here last and is not done */
        serving: number.nullable(),
        /** when that was: a later instant with the same ticket is a recall */
        called: z.iso.datetime({ offset: true }).optional(),
        /** id of its line */
        service: name.optional(),
      }),
    )
    .max(100)
    .check((counters) => {
      const at = counters.value.findIndex(({ counter }, index) =>
        counters.value.some((other, before) => before < index && other.counter === counter),
      )
      // Which of both holds nobody can know; each report would call the other one anew.
      if (at >= 0)
        counters.issues.push({
          code: 'custom',
          message: 'twice',
          path: [at, 'counter'],
          input: counters.value,
        })
    }),
})

export type QueueReport = z.infer<typeof queueReport>

/** No report of a hall is larger, in bytes. */
export const LARGEST_REPORT = 256 * 1024
