/* oxlint-disable no-await-in-loop -- timing is measured one request at a time */
import { beforeAll, describe, expect, it } from 'vitest'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { startLogin } from '#client/account/opaque.ts'
import { paths } from '#protocol/api/paths.ts'
import { defaultRateRules } from '#server/limits/rateRules.ts'
import {
  type AccountHost,
  type Answer,
  type Browser,
  openAccountHost,
  random,
} from '../accounts/accountHost.ts'
import { join, nameHash, newPerson, recoveryRequestOf } from '../accounts/person.ts'

const passphrase = 'ember quilt harbour violet stone'
const unlimited = { kind: 'bucket', burst: 1e9, perMinute: 1e9 } as const

let host: AccountHost
let mallory: Browser
let entropy: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  const rules = Object.fromEntries(
    Object.entries(defaultRateRules).map(([key, { name }]) => [key, { ...unlimited, name }]),
  )
  host = await openAccountHost({ rules })
  const ana = await join(host, host.browser(), { name: 'ana', passphrase })
  entropy = ana.recoveryEntropy
  mallory = host.browser()
})

/** Everything about an answer but its random content. */
const shapeOf = ({ status, json, headers }: Answer) => ({
  status,
  fields: Object.entries(json).map(([name, value]) => [name, String(value).length]),
  headers: [...headers.keys()].toSorted(),
})

/** An answer and the statements that it took. */
const watched = async (ask: () => Promise<Answer>) => {
  host.statements.length = 0
  const shape = shapeOf(await ask())
  return { ...shape, statements: [...host.statements] }
}

const begin = async (name: string): Promise<Answer> => {
  const login = await startLogin('not the one, whatever it is')
  const json = { nameHash: nameHash(host, name), request: login.request }
  return mallory.post(paths.opaqueLogin, json)
}

/** A second step that cannot be right. */
const finish = (first: Answer): Promise<Answer> =>
  mallory.post(paths.opaqueFinish, {
    attempt: first.json['attempt'],
    finish: toBase64Url(random(64)),
  })

describe('[T75] a name that is there and one that nobody has', () => {
  it('[T75] get the same answers by the same steps, first and last', async () => {
    const known = await watched(() => begin('ana'))
    const unknown = await watched(() => begin('nobody'))
    expect(known.status).toBe(200)
    expect(unknown).toEqual(known)
    const [right, wrong] = [await begin('ana'), await begin('nobody')]
    const after = await watched(() => finish(right))
    expect(after.status).toBe(401)
    expect(await watched(() => finish(wrong))).toEqual(after)
    // An attempt that is used up, and one that never was.
    const used = await watched(() => finish(right))
    expect(used.status).toBe(401)
    expect(
      await watched(() =>
        finish({ ...right, json: { attempt: toBase64Url(random(16)) } as never }),
      ),
    ).toEqual(used)
  })

  it('[T75] have answers that lead the device to the same words', async () => {
    for (const name of ['ana', 'nobody']) {
      const login = await startLogin('not the one, whatever it is')
      const json = { nameHash: nameHash(host, name), request: login.request }
      const { json: answer } = await mallory.post(paths.opaqueLogin, json)
      const instanceId = toBase64Url(host.deps.settings.instanceId)
      const parties = { loginId: String(answer['loginId']), instanceId }
      expect(login.finish(String(answer['response']), parties)).toEqual({
        ok: false,
        error: 'wrong',
      })
      expect(fromBase64Url(parties.loginId)).toHaveLength(16)
    }
  })

  it('[T75] keep their login ids, so that asking twice tells nothing', async () => {
    for (const name of ['ana', 'nobody']) {
      const [first, second] = [await begin(name), await begin(name)]
      expect(second.json['loginId']).toBe(first.json['loginId'])
      expect(second.json['response']).not.toBe(first.json['response'])
    }
  })

  it('[T75] take the same time', async () => {
    // Interleaved, so that whatever else the machine does falls on both alike.
    const times: Record<'ana' | 'nobody', number[]> = { ana: [], nobody: [] }
    const login = await startLogin('not the one')
    for (let round = 0; round < 220; round++)
      for (const name of round % 2 === 0
        ? (['ana', 'nobody'] as const)
        : (['nobody', 'ana'] as const)) {
        const json = { nameHash: nameHash(host, name), request: login.request }
        const start = performance.now()
        await mallory.post(paths.opaqueLogin, json)
        if (round >= 20) times[name].push(performance.now() - start)
      }
    const [known, unknown] = [median(times.ana), median(times.nobody)]
    // The step itself costs more than a millisecond; a shortcut for one of them would halve it.
    expect(Math.abs(known - unknown) / Math.max(known, unknown)).toBeLessThan(0.25)
  })
})

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

describe('[T75] a recovery code that is there and one that nobody has', () => {
  it('[T75] with a wrong signature end alike, by the same steps', async () => {
    const known = await recoveryRequestOf(host, mallory, entropy)
    const unknown = await recoveryRequestOf(host, mallory, random(16))
    const signature = toBase64Url(random(64))
    const refused = await watched(() => mallory.post(paths.recovery, { ...known, signature }))
    expect(refused.status).toBe(401)
    expect(await watched(() => mallory.post(paths.recovery, { ...unknown, signature }))).toEqual(
      refused,
    )
    // Well signed by a key nobody registered.
    const other = await recoveryRequestOf(host, mallory, random(16))
    expect(await watched(() => mallory.post(paths.recovery, other))).toEqual(refused)
  })
})

describe('[T75] a passkey', () => {
  it('[T75] of an account that is there and one nobody has end alike', async () => {
    const nobody = await newPerson()
    const someone = await join(host, host.browser())
    const claim = async (account: Uint8Array) => {
      const { json } = await mallory.post(paths.passkeyOptions)
      const id = toBase64Url(new Uint8Array(32).fill(5))
      const response = {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: toBase64Url(random(80)),
          authenticatorData: toBase64Url(random(37)),
          signature: toBase64Url(random(70)),
          userHandle: toBase64Url(account),
        },
      }
      return watched(() => mallory.post(paths.passkeyLogin, { attempt: json['attempt'], response }))
    }
    const known = await claim(someone.idBytes)
    expect(known.status).toBe(401)
    expect(await claim(nobody.idBytes)).toEqual(known)
  })
})
