import * as v from 'valibot'
import { err, ok, type Result } from '#base/result.ts'
import { type Refusal, type RefusalKind, refusal } from '#protocol/api/refusals.ts'
import type { Failure } from '../commands/failure.ts'

/** One JSON request to the host; cookies travel by themselves. */
export type JsonCall = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
) => Promise<Result<{ readonly status: number; readonly json: unknown }, 'no-connection'>>

const failureOf: Readonly<Record<RefusalKind, Failure>> = {
  // Our own request was well formed: a host that does not understand it is another version.
  'bad-request': 'host-unavailable',
  'not-signed-in': 'not-signed-in',
  'sign-in-again': 'sign-in-again',
  'not-allowed': 'not-admitted',
  suspended: 'suspended',
  'not-found': 'no-longer-there',
  'name-taken': 'name-taken',
  'last-way-in': 'last-way-in',
  stale: 'host-unavailable',
  rule: 'host-unavailable',
  'too-large': 'host-unavailable',
  'too-many': 'too-many-tries',
  'update-needed': 'update-needed',
  'storage-full': 'host-full',
  'circle-full': 'circle-full',
  unavailable: 'host-unavailable',
}

export const failureOfRefusal = ({ refusal: kind }: Refusal): Failure => failureOf[kind]

/**
 * Asks and reads the answer with its schema. Whatever a host answers that is not an answer counts
 * as a host that is not there: a strict schema has no field for parameters the host might want to
 * choose for us (rule E2).
 */
export const askHost = async <Schema extends v.GenericSchema>(
  call: JsonCall,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
  schema: Schema,
): Promise<Result<v.InferOutput<Schema>, Failure>> => {
  const answer = await call(method, path, body)
  if (!answer.ok) return answer
  const { status, json } = answer.value
  if (status >= 200 && status < 300) {
    const read = v.safeParse(schema, json)
    return read.success ? ok(read.output) : err('host-unavailable')
  }
  const refused = v.safeParse(refusal, json)
  return err(refused.success ? failureOfRefusal(refused.output) : 'host-unavailable')
}
