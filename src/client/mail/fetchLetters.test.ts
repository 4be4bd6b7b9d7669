import { expect, test } from 'vitest'
import { type Bytes, zeros } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { ok } from '#base/result.ts'
import { fromUtf8, utf8 } from '#base/text.ts'
import { accountIdOf, deriveAccountKeys } from '#crypto/accountKeys.ts'
import { sealLetter } from '#crypto/letter.ts'
import { scene } from '#dev/scene.ts'
import { encodeLetters } from '#protocol/api/mail.ts'
import { HostApi } from '../host/hostApi.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { fetchLetters, type MailReader } from './fetchLetters.ts'

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
    vault: () => ({ fold: { circle } }) as unknown as CircleLog,
    judge: () => ({ me: reader.accountId, self: written, log: () => undefined }),
    keep: async () => true,
  }
  expect(await fetchLetters(mail)).toMatchObject({ owes: true })
  expect(forgotten).toEqual([])
  circle.letters.known[key] = 1
  expect(await fetchLetters(mail)).toMatchObject({ owes: false })
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
  const { owes, waitsOn } = await fetchLetters({
    host: api,
    reader,
    vault: () => ({ fold: { circle } }) as unknown as CircleLog,
    judge: () => ({ me: reader.accountId, self: circle, log: () => undefined }),
    keep: async () => {
      throw new Error('nothing is kept')
    },
  })
  expect([owes, forgotten]).toEqual([false, ['01'.repeat(16)]])
  // Its circle is what it waits for.
  expect([...waitsOn]).toEqual([parties.circleId])
  // The same page again and again leads nowhere.
  const { api: turning, forgotten: none } = hostWith(Array.from({ length: 30 }, () => wire))
  await fetchLetters({
    host: turning,
    reader,
    vault: () => ({ fold: { circle } }) as unknown as CircleLog,
    judge: () => ({ me: reader.accountId, self: circle, log: () => undefined }),
    keep: async () => true,
  })
  expect(none).toEqual([])
})
