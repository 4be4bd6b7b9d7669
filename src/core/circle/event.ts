import * as v from 'valibot'
import { asideSchema } from '../aside/events.ts'
import type { Act, Event, LoggedEvent, Stamp } from './fact.ts'
import { eventIdSchema } from './ids.ts'
import { isPlainJson } from './plainJson.ts'
import { practiceOf } from './practices.ts'
import { whole } from './text.ts'

/** The most small acts in one batch. */
export const maxOps = 64

const kindShape = /^[a-z][a-z0-9-]{0,31}$/
const envelope = v.object({
  t: v.pipe(v.string(), v.regex(kindShape)),
  v: whole(1, 1_000_000),
  id: eventIdSchema,
  at: whole(0, Number.MAX_SAFE_INTEGER),
})
const batchBody = v.object({
  ops: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(maxOps)),
})

/**
 * Reads one decrypted body. `undefined` for anything that is not an event. A kind or a version we
 * do not know is an event of kind `unknown`: it is kept in the log and skipped, so an old phone
 * survives a newer circle. The body's author is not in it and never comes from it.
 */
export const parseEvent = (json: unknown): LoggedEvent | undefined => {
  if (!isPlainJson(json)) return undefined
  const read = v.safeParse(envelope, json)
  if (!read.success) return undefined
  const { t, v: version, id, at } = read.output
  const stamp: Stamp = { v: 1, id, at }
  if (version !== 1) return { ...stamp, t: 'unknown' }
  if (t === 'batch') return parseBatch(stamp, json)
  if (t === 'aside') return parseAside(stamp, json)
  if (practiceOf(t) === undefined) return { ...stamp, t: 'unknown' }
  const act = parseAct(t, json)
  return act === undefined ? undefined : { ...act, ...stamp }
}

const parseAside = (stamp: Stamp, json: unknown): LoggedEvent | undefined => {
  const read = v.safeParse(asideSchema, json)
  return read.success ? { ...stamp, ...read.output } : undefined
}

// One op that is unknown or malformed does not take its neighbours with it.
const parseBatch = (stamp: Stamp, json: unknown): Event | undefined => {
  const read = v.safeParse(batchBody, json)
  if (!read.success) return undefined
  const ops = read.output.ops.map(parseOp).filter(op => op !== undefined)
  return { ...stamp, t: 'batch', ops }
}

const opShape = v.object({ t: v.pipe(v.string(), v.regex(kindShape)) })

const parseOp = (json: unknown): Act | undefined => {
  const read = v.safeParse(opShape, json)
  return read.success ? parseAct(read.output.t, json) : undefined
}

const parseAct = (t: string, json: unknown): Act | undefined => {
  const schema = practiceOf(t)?.schemas[t]
  if (schema === undefined) return undefined
  const read = v.safeParse(schema, json)
  return read.success ? read.output : undefined
}
