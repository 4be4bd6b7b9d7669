import { expect, test } from 'vitest'
import { type Bytes, zeros } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { ok } from '#base/result.ts'
import { fromUtf8, utf8 } from '#base/text.ts'
import { accountIdOf, deriveAccountKeys } from '#crypto/accountKeys.ts'
import { sealLetter } from '#crypto/letter.ts'
import { scene } from '#dev/scene.ts'
import { encodeLetters, letterIdOf } from '#protocol/api/mail.ts'
import { limits } from '#protocol/limits.ts'
import { HostApi } from '../host/hostApi.ts'
import { fetchLetters, maxLater, type MailReader } from './fetchLetters.ts'

/** A host that serves these letters for ever, and remembers which it may forget. */
const hostWith = (letters: readonly Bytes[]) => {
  const forgotten: string[] = []
  const api = new HostApi({
    request: async ({ method, body }) => {
      if (method === 'POST') {
        const { kept } = JSON.parse(fromUtf8(body ?? zeros(0)) ?? '') as { kept: string[] }
        forgotten.push(...kept)
      }
      const answer = method === 'GET' ? encodeLetters(letters) : utf8('{}')
      return ok({ status: 200, body: answer })
    },
    openSocket: () => ({ send: () => undefined, close: () => undefined }),
  })
  return { api, forgotten }
}

const readerOf = async () => {
  const keys = await deriveAccountKeys(new Uint8Array(32).fill(1), 1)
  return {
    keys,
    reader: { accountId: accountIdOf(keys.idPublicKey), kemKeys: new Map([[1, keys.kemKey]]) },
  }
}

test('[R6] a letter is acknowledged when the self circle holds it at the host, and not before', async () => {
  const { keys, reader } = await readerOf()
  const caro = await deriveAccountKeys(new Uint8Array(32).fill(3), 1)
  const from = accountIdOf(caro.idPublicKey)
  const id = idFrom('letter', new Uint8Array(16).fill(9))
  const parties = {
    circleId: idFrom('circle', new Uint8Array(32).fill(7)),
    senderId: from,
    senderGen: 1,
    recipientId: reader.accountId,
    recipientGen: 1,
    id,
  }
  const wire = await sealLetter(parties, caro.signKey, keys.kemPublicKey, '{}')
  if (wire === undefined) throw new Error('too long')
  const { api, forgotten } = hostWith([wire])
  const { circle } = scene('self')
  const written = scene('self').circle
  const key = `${from}/${id}`
  // Written on this device, and not at the host yet.
  written.letters.known[key] = 1
  const mail: MailReader = {
    host: api,
    reader,
    self: () => circle,
    judge: () => ({ me: reader.accountId, self: written, log: () => undefined, young: false }),
    keep: async () => true,
  }
  expect(await fetchLetters(mail)).toBe(true)
  expect(forgotten).toEqual([])
  circle.letters.known[key] = 1
  expect(await fetchLetters(mail)).toBe(false)
  expect(forgotten).toEqual([id])
})

test('[R6] what cannot be judged yet stays at the host; what is for nobody here goes', async () => {
  const { keys, reader } = await readerOf()
  const caro = await deriveAccountKeys(new Uint8Array(32).fill(3), 1)
  const parties = {
    circleId: idFrom('circle', new Uint8Array(32).fill(7)),
    senderId: accountIdOf(caro.idPublicKey),
    senderGen: 1,
    recipientId: reader.accountId,
    recipientGen: 1,
    id: idFrom('letter', new Uint8Array(16).fill(2)),
  }
  const wire = await sealLetter(parties, caro.signKey, keys.kemPublicKey, '{}')
  if (wire === undefined) throw new Error('too long')
  const garbage = new Uint8Array(1_024).fill(1)
  const { api, forgotten } = hostWith([garbage, wire])
  const { circle } = scene('self')
  const owes = await fetchLetters({
    host: api,
    reader,
    self: () => circle,
    judge: () => ({ me: reader.accountId, self: circle, log: () => undefined, young: false }),
    keep: async () => {
      throw new Error('nothing is kept')
    },
  })
  expect([owes, forgotten]).toEqual([false, ['01'.repeat(16)]])
  // The same page again and again leads nowhere.
  const { api: turning, forgotten: none } = hostWith(Array.from({ length: 30 }, () => wire))
  await fetchLetters({
    host: turning,
    reader,
    self: () => circle,
    judge: () => ({ me: reader.accountId, self: circle, log: () => undefined, young: false }),
    keep: async () => true,
  })
  expect(none).toEqual([])
})

test('[R16] [T161] letters that are never judged fill no room: of whoever has the most of them the surplus goes', async () => {
  const { keys, reader } = await readerOf()
  const [mallory, caro] = await Promise.all(
    [4, 3].map(seed => deriveAccountKeys(new Uint8Array(32).fill(seed), 1)),
  )
  if (mallory === undefined || caro === undefined) throw new Error('people')
  const sealed = async (by: typeof caro, place: number): Promise<Bytes> => {
    const parties = {
      circleId: idFrom('circle', new Uint8Array(32).fill(7)),
      senderId: accountIdOf(by.idPublicKey),
      senderGen: 1,
      recipientId: reader.accountId,
      recipientGen: 1,
      id: idFrom(
        'letter',
        new Uint8Array(16)
          .fill(1)
          .fill(place >> 8, 0, 1)
          .fill(place & 255, 1, 2),
      ),
    }
    const wire = await sealLetter(parties, by.signKey, keys.kemPublicKey, '{}')
    if (wire === undefined) throw new Error('too long')
    return wire
  }
  // Hers is the last of all, in the order in which the host gives them.
  const count = limits.lettersWaiting - 1
  let waiting: readonly Bytes[] = [
    ...(await Promise.all(Array.from({ length: count }, (_, place) => sealed(mallory, place)))),
    await sealed(caro, count),
  ]
  const hers = letterIdOf(waiting.at(-1) ?? zeros(0))
  const host = new HostApi({
    request: async ({ method, query, body }) => {
      if (method === 'POST') {
        const { kept } = JSON.parse(fromUtf8(body ?? zeros(0)) ?? '') as { kept: string[] }
        expect(kept.length).toBeLessThanOrEqual(limits.readLetters)
        waiting = waiting.filter(wire => !kept.includes(letterIdOf(wire) ?? ''))
        return ok({ status: 200, body: utf8('{}') })
      }
      const after = query?.['after'] ?? ''
      const page = waiting.filter(wire => (letterIdOf(wire) ?? '') > after)
      return ok({ status: 200, body: encodeLetters(page.slice(0, limits.readLetters)) })
    },
    openSocket: () => ({ send: () => undefined, close: () => undefined }),
  })
  const { circle } = scene('self')
  await fetchLetters({
    host,
    reader,
    self: () => circle,
    judge: () => ({ me: reader.accountId, self: circle, log: () => undefined, young: false }),
    keep: async () => true,
  })
  expect(waiting.length).toBe(maxLater)
  expect(waiting.map(letterIdOf)).toContain(hers)
})
