import { ok } from '#base/result.ts'
import type { Bytes } from '#base/bytes.ts'
import { fromUtf8, utf8 } from '#base/text.ts'
import type { Transport } from '../host/transport.ts'
import type { JsonCall } from './askHost.ts'

/** JSON over a transport. An answer that is not JSON is `undefined`, as an empty one is. */
export const jsonCall =
  (transport: Transport): JsonCall =>
  async (method, path, body) => {
    const answer = await transport.request({
      method,
      path,
      json: true,
      ...(body === undefined ? {} : { body: utf8(JSON.stringify(body)) }),
    })
    if (!answer.ok) return answer
    return ok({ status: answer.value.status, json: parsed(answer.value.body) })
  }

const parsed = (body: Bytes): unknown => {
  try {
    return JSON.parse(fromUtf8(body) ?? '')
  } catch {
    return undefined // Not an answer of ours; the schema refuses it.
  }
}
