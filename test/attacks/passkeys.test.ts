import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { err } from '#base/result.ts'
import { fromBase64Url, toBase64Url, toHex } from '#base/text.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { HostRequest } from '#client/host/transport.ts'
import type { WireSlot } from '#protocol/api/accounts.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { softAuthenticator } from '../accounts/softAuthenticator.ts'
import { random } from '../cast/author.ts'
import { good } from '../cast/engineDevice.ts'
import { until } from '../cast/until.ts'
import { AccountScene, expectNobody, passphrase, readAccount } from './accountScene.ts'

let scene: AccountScene
beforeAll(async () => {
  scene = await AccountScene.open()
})
afterAll(() => scene.close())

/** Everything that left the device, as text. */
const everythingSent = (requests: readonly HostRequest[]): string =>
  requests
    .map(({ path, query, headers, body }) =>
      [path, JSON.stringify(query ?? {}), JSON.stringify(headers ?? {}), latin1(body)].join('\n'),
    )
    .join('\n')

const latin1 = (body: Uint8Array | undefined): string =>
  body === undefined ? '' : Buffer.from(body).toString('latin1')

/** A secret in every dress it could leave in. */
const dressesOf = (secret: Uint8Array): readonly string[] => [
  toBase64Url(secret),
  Buffer.from(secret).toString('base64'),
  toHex(secret),
  toHex(secret).toUpperCase(),
  [...secret].join(','),
  latin1(secret),
]

const passkeyOrigin = (): string => `http://localhost:${scene.host.server.port}`

/** Ana with a passkey whose authenticator gives this PRF output. */
const withPasskey = async (prf: Uint8Array) => {
  const ana = await scene.signUp('Ana')
  const authenticator = softAuthenticator('ES256')
  const { attempt, options } = await good(ana.engine.account.passkeyAddOptions())
  const made = authenticator.create(options, passkeyOrigin())
  // As `toJSON()` of a browser gives it: the PRF output right beside what is meant for the host.
  const results = { prf: { enabled: true, results: { first: toBase64Url(prf) } } }
  const response = { ...made, clientExtensionResults: results }
  await good(ana.engine.account.addPasskey({ attempt, response, prf: prf.slice() }, 'phone'))
  return { ...ana, authenticator, results }
}

type WithPasskey = Awaited<ReturnType<typeof withPasskey>>

const signInWith = async (
  engine: StoppableEngine,
  { authenticator, results }: WithPasskey,
  prf: Uint8Array | undefined,
) => {
  const { attempt, options } = await good(engine.account.passkeySignInOptions())
  const response = {
    ...authenticator.get(options, passkeyOrigin()),
    clientExtensionResults: results,
  }
  return engine.account.signInWithPasskey({ attempt, response, prf: prf?.slice() })
}

describe('[T72] the output of an authenticator', () => {
  it('[T72] leaves the device in no request, in no dress', async () => {
    const prf = random(32)
    const ana = await withPasskey(prf)
    const second = scene.place()
    await good(signInWith(second.engine, ana, prf))
    await until(second.engine, state => state.signIn.kind === 'signed-in')
    const wrong = scene.place()
    await signInWith(wrong.engine, ana, undefined)
    const sent = everythingSent([
      ...ana.liar.requests,
      ...second.liar.requests,
      ...wrong.liar.requests,
    ])
    expect(sent).toContain(ana.authenticator.credentialId)
    expect(dressesOf(prf).filter(dress => sent.includes(dress))).toEqual([])
    // Neither does the code that opens the account, nor the root's own words.
    expect(sent).not.toContain(ana.code)
    expect(sent).not.toContain(ana.code.replaceAll(' ', ''))
  })
})

describe('[T73] a passkey that gives nothing, or something else', () => {
  it('[T73] asks for another way, leaves no half sign-in, and nothing is lost', async () => {
    const prf = random(32)
    const ana = await withPasskey(prf)
    const devices = (await readAccount(ana)).devices.length
    const outputs = [undefined, random(32), new Uint8Array(0), prf.slice(1), new Uint8Array(32)]
    for (const output of outputs) {
      const here = scene.place()
      // oxlint-disable-next-line no-await-in-loop -- one output after another
      expect(await signInWith(here.engine, ana, output)).toEqual(err('needs-another-way'))
      // oxlint-disable-next-line no-await-in-loop
      await expectNobody(here)
    }
    expect((await readAccount(ana)).devices).toHaveLength(devices)
    const here = scene.place()
    await good(signInWith(here.engine, ana, prf))
    // The code opens it too; it signs every other device out.
    await good(scene.place().engine.account.signInWithRecoveryCode(ana.code))
  })

  it('[T73] on a locked device keeps the drafts for the way that opens it', async () => {
    const prf = random(32)
    const ana = await withPasskey(prf)
    const id = await ana.engine.circles.newId()
    const circle = await good(
      ana.engine.circles.create({ kind: 'pair', name: 'Tuesday', colour: 'moss' }),
    )
    const draft = {
      kind: 'share' as const,
      id,
      circle,
      need: 'listen' as const,
      words: 'half a sentence',
      feelings: [],
      note: undefined,
      invitesViews: false,
      resting: false,
      savedAt: 1,
    }
    await good(ana.engine.circles.saveDraft(draft))
    await ana.engine.account.lock()
    expect(await signInWith(ana.engine, ana, random(32))).toEqual(err('needs-another-way'))
    expect((await until(ana.engine, () => true)).signIn).toMatchObject({ kind: 'locked' })
    await good(signInWith(ana.engine, ana, prf))
    const state = await until(ana.engine, ({ drafts }) => drafts?.length === 1)
    expect(state.drafts).toMatchObject([{ words: 'half a sentence' }])
  })
})

describe('[T74] the last slot that opens without an authenticator', () => {
  it('[T74] stays, also when two are taken away at the same moment', async () => {
    const prf = random(32)
    const ana = await withPasskey(prf)
    await good(ana.engine.account.changePassphrase('ana-last', passphrase))
    const slots = (await readAccount(ana)).slots
    expect(new Set(slots.map(({ type }) => type))).toEqual(new Set([1, 2, 3]))
    const remove = async (slot: WireSlot) => {
      const name = toHex(fromBase64Url(slot.slotId) ?? new Uint8Array())
      const path = pathTo(paths.slotById, { slot: name })
      const answer = await ana.browser.wire.request({ method: 'DELETE', path })
      return answer.ok ? answer.value.status : 0
    }
    const others = slots.filter(({ type }) => type !== 1)
    expect(new Set(await Promise.all(others.map(remove)))).toEqual(new Set([200, 409]))
    const left = (await readAccount(ana)).slots
    expect(left.map(({ type }) => type).filter(type => type !== 1)).toHaveLength(1)
    const answers = await Promise.all(left.filter(({ type }) => type !== 1).map(remove))
    expect(answers).toEqual([409])
    // A passkey slot may go.
    expect(await Promise.all(left.filter(({ type }) => type === 1).map(remove))).toEqual([200])
  })
})
